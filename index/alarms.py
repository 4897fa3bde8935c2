"""What someone should look at in a new version of a document."""

from collections.abc import Iterable

from ingest.models import Document

_NO_PASSAGES = "Dokumentet gav inga stycken att söka i."
_SHRUNK = "Texten har krympt från {before} till {after} tecken sedan förra versionen."
_SIMILAR = "Nästan samma text som {other} ({share} %)."
# A page that lost more than half its text was probably emptied, cut or fetched wrongly.
_SHRINKING = 0.5
_MOST_NAMED = 3


def alarms_for(
    document: Document, passages: int, characters_before: int, similar: dict[str, float]
) -> tuple[str, ...]:
    """Give Swedish sentences about a version that is empty, shrunk, or nearly another's.

    `similar` holds document ids and how alike they are (0 to 1), most alike first.
    """
    return tuple(_alarms(document, passages, characters_before, similar))


def _alarms(
    document: Document, passages: int, characters_before: int, similar: dict[str, float]
) -> Iterable[str]:
    if not passages:
        yield _NO_PASSAGES
    if len(document.text) < characters_before * _SHRINKING:
        yield _SHRUNK.format(before=characters_before, after=len(document.text))
    for other, share in list(similar.items())[:_MOST_NAMED]:
        yield _SIMILAR.format(other=other, share=round(share * 100))
