"""Which blocks are headings, and how deep: the documents seldom mark them."""

import re
from collections.abc import Sequence

from ingest.plain import plain
from ingest.split.blocks import Block
from ingest.split.lines import Gap
from ingest.split.numbering import count_of, counts_on
from ingest.split.shapes import Shape

CONTENT = 0  # the level of a block that is not a heading
# Unmarked headings lie below every marked and numbered one; the second of two in a row is a child.
UNMARKED, CHILD = 10, 11

_LONGEST = 100
_LINKED = re.compile(r"\]\(|https?://|\bwww\.|@")
# "2 Syfte" may be one, "135 219 kr" is the figure that somebody will ask for.
_STARTS_ONE = re.compile(
    r"[^\W\d_]|[§\"”]|[\d.]+[.)]?\s+[A-ZÅÄÖ]|\d+(?:\s[a-z])?\s+kap\.\s+[A-ZÅÄÖ]"
)
_AMOUNT = re.compile(r"\d\s*(?:%|:-|(?:[tm]?kr|kronor|m²|m2)\b)", re.I)
_WORD = re.compile(r"[a-zåäöé]{3}")
_ENDS_A_SENTENCE_OR_A_LEAD_IN = tuple(".!:;–—-…")
_SOURCE = re.compile(r"(?<=\.) *\([^()]*\)$")  # "Avgiften är 400 kr. (AFS 2014:5)"


def levels(text: str, blocks: Sequence[Block]) -> list[int]:
    """A level for each block: `CONTENT`, or 1 and deeper for headings.

    Markdown marks and numbers ("1. Bakgrund", "§ 12", "2.1 Syfte") are taken at their word. Other
    short lines that do not end as sentences do are weighed by their company, see `_weigh`.
    """
    given = [_given_level(text, blocks, number) for number in range(len(blocks))]
    likely = [
        level is None
        and blocks[number].shape is Shape.TEXT
        and _looks_like_one(text, blocks[number])
        and not _is_a_cell(blocks, number)
        for number, level in enumerate(given)
    ]
    decided = [level or CONTENT for level in given]
    number = 0
    while number < len(blocks):
        stop = number
        while stop < len(blocks) and likely[stop]:
            stop += 1
        if stop > number:
            heads_content = stop < len(blocks) and decided[stop] == CONTENT
            after = blocks[stop : stop + 1]
            decided[number:stop] = _weigh(blocks[number:stop], after, heads_content)
        number = max(stop, number + 1)
    # A heading with nothing under it is the text's last word.
    if decided and decided[-1] != CONTENT:
        decided[-1] = CONTENT
    return decided


def is_bare(heading: str) -> bool:
    """Whether a heading is a number or a code ("§ 26 2026.072 TEN") whose name comes next."""
    return not _WORD.search(heading)


def is_lead_in(text: str, block: Block) -> bool:
    """Whether a block ends in a colon, a semicolon or a dash, and so belongs to what follows."""
    return text[block.end - 1] in ":;–-" and block.shape in {Shape.TEXT, Shape.BULLET}


def _weigh(run: Sequence[Block], after: Sequence[Block], heads_content: bool) -> list[int]:
    """Levels for a run of heading-like blocks.

    One before content heads it; of two, the second is the first one's child. Of three or more,
    the first and the last are headings and the rest is what the first one heads. A line that
    follows on the one above, with a gap below, ends a list of short lines.
    """
    ends_a_list = len(run) > 1 and run[-1].gap is Gap.NONE and not _follows_on(after)
    last = CONTENT if not heads_content or ends_a_list else UNMARKED
    if len(run) == 1:
        return [last]
    if len(run) == 2 and last:
        return [UNMARKED, CHILD]
    return [UNMARKED, *[CONTENT] * (len(run) - 2), last]


def _follows_on(after: Sequence[Block]) -> bool:
    return bool(after) and after[0].gap is Gap.NONE


def _is_a_cell(blocks: Sequence[Block], number: int) -> bool:
    """Whether a block stands between two rows of a table, without a gap to either."""
    around = [blocks[at] for at in (number - 1, number + 1) if 0 <= at < len(blocks)]
    if len(around) < 2 or any(block.shape is not Shape.ROW for block in around):
        return False
    return blocks[number].gap is Gap.NONE and around[1].gap is Gap.NONE


def _given_level(text: str, blocks: Sequence[Block], number: int) -> int | None:
    """The level that a block's own mark or number gives it; None where it has none."""
    block = blocks[number]
    line = text[block.start : block.end]
    if block.shape is Shape.HASH:
        return len(line) - len(line.lstrip("#"))
    own = count_of(text, block)
    if own is None:
        return None
    before = count_of(text, blocks[number - 1]) if number else None
    after = count_of(text, blocks[number + 1]) if number + 1 < len(blocks) else None
    # Counting goes on in its neighbour: items of a list, or of a table of contents.
    if counts_on(before, own) or counts_on(own, after):
        return CONTENT
    if line[-1] == "?" or not _looks_like_one(text, block):
        return CONTENT
    return len(own[1])


def _looks_like_one(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    name = plain(line)
    return (
        1 < len(name) <= _LONGEST
        and not name[0].islower()
        and _STARTS_ONE.match(name) is not None
        and not _AMOUNT.search(name)
        and (name[0] == "§" or any(map(str.isalpha, name)))
        and not _SOURCE.sub("", name).endswith(_ENDS_A_SENTENCE_OR_A_LEAD_IN)
        and not _LINKED.search(line)
    )
