"""Blocks under the headings they stand under, with their units ready to be packed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.models import Page
from ingest.plain import plain
from ingest.split.blocks import Block, blocks_of, wrap_width
from ingest.split.divisions import Division, divisions_of
from ingest.split.headings import CONTENT, is_bare, is_lead_in, levels
from ingest.split.lines import Gap, lines_of
from ingest.split.numbered_rows import with_rows_gathered
from ingest.split.shapes import Shape
from ingest.split.tables import header_of
from ingest.split.units import unit_spans

_SHOWN_LEVELS = 2
_SHOWN_IN_A_DIVISION = 1

# What it costs to end one passage and begin the next just before a unit, where a passage more
# costs 1: a list is kept whole if it can be, and hardly anything parts a lead-in from its list.
_BETWEEN_BLOCKS, _IN_A_PARAGRAPH, _IN_A_LIST, _AFTER_A_LEAD_IN = 0.0, 0.3, 0.8, 3.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit `text[start:end]`; a passage that begins with it begins at `lead`."""

    start: int
    end: int
    lead: int
    words: int
    cut_cost: float
    header: str | None


@dataclass(slots=True)
class Section:
    """A heading's name and the units under it; in minutes, with its item's § and case number."""

    name: str | None
    paragraph: str | None = None
    case_number: str | None = None
    units: list[Unit] = field(default_factory=list)


def sections_of(text: str, pages: Sequence[Page] = ()) -> list[Section]:
    """The sections that hold units, in reading order; no section crosses a division.

    A heading is no unit, nor are a table's column labels: they lead the unit that follows. Only
    where an item of minutes holds nothing else is its heading a unit.
    """
    lines = lines_of(text, pages)
    width = wrap_width(lines)
    sections: list[Section] = []
    lead: int | None = None
    divided = divisions_of(text, pages, lines)
    for number, (division, inside) in enumerate(divided):
        lead = division.start if lead is None else lead
        blocks = with_rows_gathered(text, blocks_of(text, inside, width))
        found = _sections_in(text, division, blocks, lead)
        following = divided[number + 1][0] if number + 1 < len(divided) else None
        if not found and following and following.is_of_the_same_item(division):
            continue
        if not found and lead < division.content:
            found = [_section(division, [])]
            found[0].units.append(_heading_as_unit(text, lead, division.content))
        sections += found
        lead = None
    return sections


def _sections_in(
    text: str, division: Division, blocks: Sequence[Block], start: int
) -> list[Section]:
    """The sections of one division; its first unit is led by what stands from `start` on."""
    depths = levels(text, blocks) if division.prose else [CONTENT] * len(blocks)
    path: list[tuple[int, str]] = []
    sections = [_section(division, path)]
    lead = start if start < division.content else None
    header: str | None = None
    for number, (block, depth) in enumerate(zip(blocks, depths, strict=True)):
        if depth != CONTENT:
            path = _under(path, depth, plain(text[block.start : block.end]))
            if sections[-1].units:
                sections.append(_section(division, path))
            sections[-1].name = _section(division, path).name
        elif labels := header_of(text, blocks, number):
            header = labels
        else:
            header = header if block.shape is Shape.TABLE else None
            cost = _cut_cost(text, blocks[number - 1] if number else None, block)
            first = block.start if lead is None else lead
            sections[-1].units += _units(text, block, first, cost, header)
            lead = None
            continue
        lead = block.start if lead is None else lead
    return [section for section in sections if section.units]


def _section(division: Division, path: Sequence[tuple[int, str]]) -> Section:
    """An empty section named after what it stands under."""
    shown = path[-_SHOWN_IN_A_DIVISION if division.names else -_SHOWN_LEVELS :]
    names = [*division.names, *(name for _, name in shown)]
    return Section(" › ".join(names) or None, division.paragraph, division.case_number)


def _heading_as_unit(text: str, start: int, end: int) -> Unit:
    end = start + len(text[start:end].rstrip())
    return Unit(start, end, start, len(text[start:end].split()), _BETWEEN_BLOCKS, None)


def _under(path: list[tuple[int, str]], depth: int, name: str) -> list[tuple[int, str]]:
    """The path of headings down to a new one; a bare number takes the next heading as its name."""
    if path and is_bare(path[-1][1]) and depth > path[-1][0]:
        last_depth, number = path[-1]
        return [*path[:-1], (last_depth, f"{number} {name}")]
    return [*(step for step in path if step[0] < depth), (depth, name)]


def _units(text: str, block: Block, lead: int, cost: float, header: str | None) -> Iterator[Unit]:
    for start, end in unit_spans(text, block):
        words = len(text[start:end].split())
        yield Unit(start, end, lead, words, cost, header)
        cost = _IN_A_PARAGRAPH
        lead = end


def _cut_cost(text: str, previous: Block | None, block: Block) -> float:
    if previous is None:
        return _BETWEEN_BLOCKS
    if is_lead_in(text, previous):
        return _AFTER_A_LEAD_IN
    listed = block.shape is previous.shape and block.shape is not Shape.TEXT
    return _IN_A_LIST if listed and block.gap is not Gap.FURNITURE else _BETWEEN_BLOCKS
