"""The units of one block: the smallest pieces that an answer may quote."""

from ingest.split.blocks import Block
from ingest.split.sentences import sentence_spans
from ingest.split.shapes import Shape

# A bullet or a row of this many words is one thought; a longer one is read sentence by sentence.
_LONGEST_ITEM = 45


def unit_spans(text: str, block: Block) -> list[tuple[int, int]]:
    """Ordered, trimmed spans that together hold every word of the block's content."""
    if block.shape is Shape.TABLE:
        return [_inside_the_pipes(text, block)]
    if block.shape in {Shape.BULLET, Shape.ROW}:
        words = len(text[block.content : block.end].split())
        if words <= _LONGEST_ITEM:
            return [(block.content, block.end)]
    return sentence_spans(text, block.content, block.end)


def _inside_the_pipes(text: str, block: Block) -> tuple[int, int]:
    row = text[block.start : block.end]
    inside = row.strip("| \t")
    start = block.start + row.index(inside)
    return start, start + len(inside)
