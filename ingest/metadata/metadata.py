"""What a document says about itself, gathered."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.forums import forum_of
from ingest.metadata import texts
from ingest.metadata.dating import Dating, date_of
from ingest.metadata.file_names import spaced
from ingest.metadata.head import head_of
from ingest.metadata.kinds import UNKNOWN_KIND, WEB_PAGE, kind_of
from ingest.metadata.publishers import publisher_of
from ingest.metadata.replaces import replaces_of
from ingest.metadata.themes import themes_of
from ingest.metadata.titles import title_of
from ingest.metadata.validity import validity_of
from ingest.places import municipalities_in, subregion_of, subregions_in
from ingest.stated import Stated

_NOTHING_STATED = Stated()
# Where a meeting was held is not what it was about.
_VENUE = re.compile(r"\W*(?:var|plats|lokal|adress|besöksadress|postadress)\b", re.I)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text; see `ingest.models.Document`."""

    title: str
    kind: str
    date: datetime.date | None
    date_inferred: bool
    date_basis: str | None
    forum: str | None
    publisher: str | None
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    municipalities: tuple[str, ...]
    subregions: tuple[str, ...]
    themes: tuple[str, ...]
    replaces: str | None


def metadata_of(text: str, file_stem: str, stated: Stated = _NOTHING_STATED) -> Metadata:
    """What a document says about itself in its title and on its first pages, best evidence first.

    What was stated outright goes before what is inferred from the text; the file name comes last.
    """
    head = head_of(text)
    title = stated.title or title_of(head.lines, otherwise=file_stem)
    places = [title, *head.presenting]
    kind = stated.kind or _kind(places, file_stem, stated.url)
    dated = _stated_date(stated) or date_of(title, head, text, file_stem)
    forum = stated.forum or forum_of(places)
    publisher = stated.publisher or publisher_of(title, head, text, forum, file_stem)
    validity = validity_of(title, kind, head)
    municipalities, subregions = _geography([publisher or "", *places])
    return Metadata(
        title=title,
        kind=kind,
        date=dated.date,
        date_inferred=dated.inferred,
        date_basis=dated.basis,
        forum=forum,
        publisher=publisher,
        valid_from=stated.valid_from or validity.first,
        valid_to=stated.valid_to or validity.last,
        municipalities=municipalities,
        subregions=subregions,
        themes=stated.themes or themes_of(title, text),
        replaces=stated.replaces or replaces_of(text, kind),
    )


def _kind(places: Sequence[str], file_stem: str, url: str | None) -> str:
    found = kind_of([*places, spaced(file_stem)])
    return WEB_PAGE if found == UNKNOWN_KIND and url else found


def _stated_date(stated: Stated) -> Dating | None:
    if stated.undated:
        return Dating(basis=texts.UNDATED)
    if stated.date is None:
        return None
    return Dating(stated.date, stated.date_inferred, texts.STATED)


def _geography(places: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The municipalities that a document is about, and the subregions: theirs and those named."""
    about = "\n".join(place for place in places if not _VENUE.match(place))
    municipalities = municipalities_in(about)
    subregions = [subregion_of(name) for name in municipalities]
    return municipalities, tuple(dict.fromkeys([*subregions, *subregions_in(about)]))
