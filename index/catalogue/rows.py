"""Between a document and its rows, inside a transaction that the catalogue holds open."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from index.catalogue.abbreviations import forget, relearn
from index.catalogue.entries import Entry, NewVersion
from index.catalogue.tables import BandRow, DocumentRow, LocationRow
from index.similarity import Signature
from ingest.models import Document

_LAYOUT = {"pages", "rows"}
# A form letter may share its words with thousands: this many are compared.
_MOST_COMPARED = 50


def document_of(row: DocumentRow) -> Document:
    """Give the document, whole."""
    return Document.model_validate({**row.about, **row.layout, "text": row.text})


def entry_of(row: DocumentRow, paths: Sequence[str]) -> Entry:
    """Give the document as it is listed."""
    return Entry(
        document=Document.model_validate({**row.about, "pages": (), "text": ""}),
        characters=row.characters,
        passages=row.passages,
        indexed_at=row.indexed_at,
        paths=tuple(sorted(paths)),
        alarms=tuple(row.alarms),
    )


def write(session: Session, version: NewVersion, now: datetime) -> set[str]:
    """Put a version in place of its document's last; give the revisions that no longer hold."""
    document = version.document
    before = session.get(DocumentRow, document.id)
    outdated = {before.revision} - {document.revision} if before else set()
    session.merge(
        DocumentRow(
            id=document.id,
            date=document.date,
            revision=document.revision,
            digest=version.digest,
            location=document.location,
            about=document.model_dump(mode="json", exclude={"text", *_LAYOUT}),
            layout=document.model_dump(mode="json", include=_LAYOUT),
            text=document.text,
            characters=len(document.text),
            passages=version.passages,
            alarms=list(version.alarms),
            signature=version.signature.data if version.signature else None,
            indexed_at=now,
        )
    )
    session.execute(delete(BandRow).where(BandRow.document_id == document.id))
    bands = version.signature.bands if version.signature else ()
    session.add_all(BandRow(band=band, document_id=document.id) for band in bands)
    relearn(session, document.id, document.text)
    session.flush()
    location = LocationRow(
        location=document.location,
        document_id=document.id,
        path=document.path,
        revision=document.revision,
    )
    return outdated | locate(session, location)


def locate(session: Session, row: LocationRow) -> set[str]:
    """Note where a document lies; what lay there before goes if it lies nowhere else."""
    before = session.get(LocationRow, row.location)
    left = before.document_id if before else None
    session.merge(row)
    session.flush()
    return set() if left in (None, row.document_id) else remove_document(session, str(left))


def remove_document(session: Session, document_id: str) -> set[str]:
    """Remove a document that lies nowhere any more; give its revision."""
    where = LocationRow.document_id == document_id
    row = session.get(DocumentRow, document_id)
    if row is None or session.scalar(select(LocationRow).where(where).limit(1)) is not None:
        return set()
    session.execute(delete(BandRow).where(BandRow.document_id == document_id))
    forget(session, document_id)
    session.delete(row)
    session.flush()
    return {row.revision}


def similar_documents(session: Session, signature: Signature, but: str) -> dict[str, float]:
    """Give the documents whose signature is nearly the same, most alike first."""
    shared = select(BandRow.document_id).where(
        BandRow.band.in_(signature.bands), BandRow.document_id != but
    )
    counts = Counter(session.scalars(shared))
    compared = [document_id for document_id, _ in counts.most_common(_MOST_COMPARED)]
    rows = select(DocumentRow.id, DocumentRow.signature).where(DocumentRow.id.in_(compared))
    signatures = {row.id: Signature(row.signature) for row in session.execute(rows)}
    return signature.nearly_the_same(signatures)
