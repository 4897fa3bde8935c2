"""What no passage may cross: the items of minutes and their parts; any other text is one piece."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.minutes import Part, agenda_of
from ingest.models import Page
from ingest.split.lines import Gap, Line
from ingest.split.shapes import Shape, shape_of

_OPENERS = '("”“«[§|'


@dataclass(frozen=True, slots=True)
class Division:
    """A piece `[start, end)` of the text, whose own heading, if it has one, ends at `content`.

    `names` are what it stands under. In an item of minutes, `paragraph` and `case_number` are the
    item's. Only in `prose` is a short line taken for a subheading.
    """

    start: int
    content: int
    end: int
    names: tuple[str, ...] = ()
    paragraph: str | None = None
    case_number: str | None = None
    prose: bool = True

    def is_of_the_same_item(self, other: "Division") -> bool:
        """Whether both are parts of one item."""
        return self.paragraph is not None and self.names[:1] == other.names[:1]


def divisions_of(
    text: str, pages: Sequence[Page], lines: Sequence[Line]
) -> list[tuple[Division, list[Line]]]:
    """The divisions of a text in reading order, each with the lines of its content."""
    agenda = agenda_of(text, pages)
    if agenda is None:
        return [(Division(0, 0, len(text)), list(lines))]
    kept = _without(agenda.formalities, lines)
    # Every § that heads an item is the agenda's; the others only list, and head nothing.
    kept = [replace(line, shape=Shape.ROW) if text[line.start] == "§" else line for line in kept]
    starts = [line.start for line in kept]
    divided = []
    for division in map(_division, agenda.parts):
        first = bisect_left(starts, division.start)
        inside = kept[first : bisect_left(starts, division.end)]
        divided.append((division, _after(text, division.content, inside)))
    return divided


def _division(part: Part) -> Division:
    item = part.item
    names = (item.name if item else None, part.name)
    return Division(
        start=part.start,
        content=part.content,
        end=part.end,
        names=tuple(name for name in names if name),
        paragraph=item.paragraph if item else None,
        case_number=item.case_number if item else None,
        prose=part.prose,
    )


def _without(formalities: Sequence[tuple[int, int]], lines: Sequence[Line]) -> list[Line]:
    """The lines that say something, what stood between them as furniture."""
    spans = sorted(formalities)
    kept: list[Line] = []
    at = 0
    gap = Gap.NONE
    for line in lines:
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        if at < len(spans) and spans[at][0] <= line.start:
            gap = Gap.FURNITURE
        else:
            kept.append(replace(line, gap=max(line.gap, gap)))
            gap = Gap.NONE
    return kept


def _after(text: str, content: int, lines: Sequence[Line]) -> list[Line]:
    """The lines from `content` on; of a line that it parts, what comes after."""
    after = []
    for line in lines:
        start = max(line.start, content)
        while content > line.start and start < line.end and not _opens_a_line(text[start]):
            start += 1
        if start == line.start:
            after.append(line)
        elif start < line.end:
            shape, mark = shape_of(text[start : line.end])
            after.append(Line(start, start + mark, line.end, shape, line.gap))
    return after


def _opens_a_line(char: str) -> bool:
    return char.isalnum() or char in _OPENERS
