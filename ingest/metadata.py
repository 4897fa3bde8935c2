"""What a document says about itself: title, kind, date and forum."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from ingest.dating import date_of
from ingest.forums import forum_of
from ingest.kinds import kind_of
from ingest.split.lines import lines_of
from ingest.titles import title_of

_HEAD_LINES = 10
_HEAD_LENGTH = 1500
_LONGEST_PRESENTING_LINE = 100


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, kind, date and forum, read from the text and, failing that, the file name."""

    title: str
    kind: str
    date: date | None
    date_inferred: bool
    forum: str | None


def metadata_of(text: str, file_stem: str) -> Metadata:
    """What `text` says about itself in its title and its first lines, best evidence first."""
    head = _head(text)
    title = title_of(head, otherwise=file_stem)
    # Running text speaks of other bodies and other documents too; short lines present this one.
    presenting = [line for line in head if len(line) <= _LONGEST_PRESENTING_LINE]
    places = [title, *presenting]
    dated, inferred = date_of(title, "\n".join(head), text, file_stem)
    return Metadata(
        title=title,
        kind=kind_of([*places, file_stem]),
        date=dated,
        date_inferred=inferred,
        forum=forum_of(places),
    )


def _head(text: str) -> list[str]:
    first = text[:_HEAD_LENGTH]
    lines = islice(lines_of(first), _HEAD_LINES)
    return [first[line.start : line.end] for line in lines]
