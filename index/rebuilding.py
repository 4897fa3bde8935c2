"""Builds the passages anew out of the kept texts; the catalogue is only read."""

from collections.abc import Iterator, Sequence

from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.schema import BaseNode

from index.abbreviations import learn
from index.catalogue import Catalogue
from index.catalogue.editions import Rebuilt
from index.catalogue.entries import NewVersion
from index.indexing import BATCH_PASSAGES
from index.preparing import Prepared, prepare
from index.reports import OnReport
from index.store.base import PassageStore


def fill(
    store: PassageStore, catalogue: Catalogue, embedding: BaseEmbedding, on_report: OnReport
) -> dict[str, Rebuilt]:
    """Split and embed every catalogued document into an empty store; give what was built of each.

    The keys are the documents' revisions.
    """
    built: dict[str, Rebuilt] = {}
    for batch in _batches(catalogue):
        nodes: list[BaseNode] = [node for one in batch for node in one.nodes]
        store.add(embedding(nodes))
        for one in batch:
            built[one.version.document.revision] = _rebuilt(one.version)
            on_report(one.report)
    store.optimize()
    return built


def _rebuilt(version: NewVersion) -> Rebuilt:
    document = version.document
    return Rebuilt(document.id, version.passages, version.alarms, tuple(learn(document.text)))


def _batches(catalogue: Catalogue) -> Iterator[Sequence[Prepared]]:
    batch: list[Prepared] = []
    for document_id in catalogue.ids():
        known = catalogue.known(document_id)
        document = catalogue.document(document_id)
        batch.append(prepare(document, known.digest, known, catalogue, batch))
        if sum(len(one.nodes) for one in batch) >= BATCH_PASSAGES:
            yield batch
            batch = []
    if batch:
        yield batch
