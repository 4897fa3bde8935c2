"""Blocks under the headings they stand under, with their units ready to be packed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.models import Page
from ingest.plain import plain
from ingest.split.blocks import Block, blocks_of
from ingest.split.headings import CONTENT, is_bare, is_lead_in, levels
from ingest.split.lines import Gap
from ingest.split.shapes import Shape
from ingest.split.tables import header_of
from ingest.split.units import unit_spans

_SHOWN_LEVELS = 2

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
    """A heading's name and the units under it."""

    name: str | None
    units: list[Unit] = field(default_factory=list)


def sections_of(text: str, pages: Sequence[Page] = ()) -> list[Section]:
    """The sections that hold units, in reading order.

    A heading is no unit, nor are a table's column labels: they lead the unit that follows.
    """
    blocks = blocks_of(text, pages)
    depths = levels(text, blocks)
    path: list[tuple[int, str]] = []
    sections = [Section(None)]
    lead: int | None = None
    header: str | None = None
    for number, (block, depth) in enumerate(zip(blocks, depths, strict=True)):
        if depth != CONTENT:
            path = _under(path, depth, plain(text[block.start : block.end]))
            if sections[-1].units:
                sections.append(Section(None))
            sections[-1].name = " › ".join(name for _, name in path[-_SHOWN_LEVELS:])
        elif labels := header_of(text, blocks, number):
            header = labels
        else:
            header = header if block.shape is Shape.TABLE else None
            cost = _cut_cost(text, blocks[number - 1] if number else None, block)
            start = block.start if lead is None else lead
            sections[-1].units += _units(text, block, start, cost, header)
            lead = None
            continue
        lead = block.start if lead is None else lead
    return [section for section in sections if section.units]


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
