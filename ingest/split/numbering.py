"""The numbers that blocks start with: "2.1 Syfte", "§ 12 Avgift", "2 kap. Innehåll"."""

import re

from ingest.split.blocks import Block
from ingest.split.shapes import Shape

# How a block is numbered: ("..", (2, 1)) for "2.1. Syfte".
Count = tuple[str, tuple[int, ...]]

_NUMBERED = re.compile(
    r"§+\s*\d{1,4}\b|\d{1,3}(?:\s[a-z])?\s+kap\.(?=\s+[A-ZÅÄÖ])|\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)"
)


def count_of(text: str, block: Block) -> Count | None:
    """How a block is numbered; None where it is not, or by a bare "12"."""
    return number_of(text, block) if block.shape in {Shape.TEXT, Shape.BULLET} else None


def number_of(text: str, block: Block) -> Count | None:
    """The number that a block starts with, whatever its shape."""
    mark = _NUMBERED.match(text, block.start, block.end)
    if not mark or mark[0].isdecimal():
        return None
    return re.sub(r"[\d\s]+", "", mark[0]), tuple(map(int, re.findall(r"\d+", mark[0])))


def counts_on(first: Count | None, second: Count | None) -> bool:
    """Whether the second number comes after the first, of the same kind and depth."""
    if first is None or second is None or len(first[1]) != len(second[1]):
        return False
    return first[0] == second[0] and first[1] < second[1]
