"""From the text of minutes to their agenda."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.minutes.candidates import Candidate, candidates_in
from ingest.minutes.chain import agenda_among
from ingest.minutes.headings import heading_of
from ingest.minutes.items import items_of
from ingest.minutes.lines import Line, lines_of
from ingest.minutes.meeting import meeting_of
from ingest.minutes.models import Agenda, Item, Part
from ingest.minutes.parts import parts_before_items, parts_of_item
from ingest.minutes.signs import are_minutes, stated_range
from ingest.minutes.vocabulary import FORMALITY
from ingest.models import Page

_MAY_HAVE_ITEMS = re.compile(r"^[ \t#*_]*(?:[A-ZÅÄÖ]\w{1,5}[ \t]+)?(?:§|Ärende\s)", re.M)


def agenda_of(text: str, pages: Sequence[Page] = ()) -> Agenda | None:
    """The agenda of minutes, or of an extract from them; None for any other text.

    Minutes are known by their structure, not by their name: numbered items that count on, and
    the signs of a meeting (see `are_minutes`). The items are told from tables of contents, from
    references and from lists of other bodies' decisions by their numbers and by what they head.
    """
    if not _MAY_HAVE_ITEMS.search(text):
        return None
    lines = lines_of(text, pages)
    stated = stated_range(text, lines)
    candidates = candidates_in(text, lines, stated)
    chosen = agenda_among(candidates)
    if not chosen:
        return None
    headed = items_of(text, lines, chosen, candidates)
    contents = _contents(lines, chosen, candidates)
    before = parts_before_items(text, lines[: chosen[0].line], contents, headed[0][0].start)
    parts = [*before, *_parts_of_items(lines, headed)]
    if not are_minutes(text, lines, chosen, parts, stated):
        return None
    return Agenda(
        meeting=meeting_of(text, parts),
        stated=stated,
        items=tuple(item for item, _ in headed),
        parts=tuple(parts),
        formalities=tuple(_formalities(text, lines, chosen)),
    )


def _parts_of_items(lines: Sequence[Line], headed: Sequence[tuple[Item, int]]) -> Iterator[Part]:
    named = {item.paragraph: item for item, _ in reversed(headed)}
    starts = [line.start for line in lines]
    for number, (item, content) in enumerate(headed, start=1):
        inside = lines[bisect_left(starts, content) : bisect_left(starts, item.end)]
        yield from parts_of_item(item, content, inside, named, number == len(headed))


def _contents(
    lines: Sequence[Line], chosen: Sequence[Candidate], candidates: Iterable[Candidate]
) -> int | None:
    """Where the table of contents starts: at the first line that names an item before them all."""
    numbers = {candidate.number for candidate in chosen}
    for candidate in candidates:
        if candidate.line < chosen[0].line and candidate.number in numbers:
            return lines[candidate.line].start
    return None


def _formalities(
    text: str, lines: Sequence[Line], chosen: Iterable[Candidate]
) -> Iterator[tuple[int, int]]:
    """The marks of signing, and headings that are said again on top of a later page."""
    for line in lines:
        if FORMALITY.match(line.words):
            yield line.start, line.end
    for candidate in chosen:
        for number in candidate.repeats:
            again = heading_of(text, lines, replace(candidate, line=number), len(lines), None)
            yield lines[number].start, again.end
