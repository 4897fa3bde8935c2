"""A new version of a document, ready to be put into the index."""

from collections.abc import Sequence
from dataclasses import dataclass

from llama_index.core.schema import TextNode

from index.alarms import alarms_for
from index.catalogue import Catalogue
from index.catalogue.entries import Known, NewVersion
from index.nodes import to_node
from index.reports import FileReport, Outcome
from index.similarity import Signature, signature_of
from ingest.models import Document
from ingest.split import split


@dataclass(frozen=True, slots=True)
class Prepared:
    """A new version with its passages, not yet embedded, and what to report once it holds."""

    version: NewVersion
    nodes: Sequence[TextNode]
    report: FileReport


def prepare(
    document: Document,
    digest: str,
    before: Known | None,
    catalogue: Catalogue,
    batch: Sequence[Prepared],
) -> Prepared:
    """Split a document and look at it beside its last version, the catalogue and the batch."""
    nodes = [to_node(document, passage) for passage in split(document)]
    signature = signature_of(document.text)
    similar = _similar(document.id, signature, catalogue, batch) if signature else {}
    alarms = alarms_for(document, len(nodes), before.characters if before else 0, similar)
    report = FileReport(
        path=document.path,
        outcome=Outcome.CHANGED if before else Outcome.ADDED,
        document_id=document.id,
        passages=len(nodes),
        warnings=(*document.warnings, *alarms),
    )
    return Prepared(NewVersion(document, digest, len(nodes), signature, alarms), nodes, report)


def _similar(
    document_id: str, signature: Signature, catalogue: Catalogue, batch: Sequence[Prepared]
) -> dict[str, float]:
    waiting = {
        one.version.document.id: one.version.signature for one in batch if one.version.signature
    }
    return catalogue.similar(signature, but=document_id) | signature.nearly_the_same(waiting)
