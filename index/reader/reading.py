"""What goes into a reader and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from llama_index.core.schema import TextNode

from index.nodes import searched_text
from index.tokens import Span


@dataclass(frozen=True)
class ReadPassage:
    """A passage as it is read: its text, where its sentences stand in it, what it stands under."""

    text: str
    units: tuple[Span, ...]
    context: str = ""

    @classmethod
    def of(cls, node: TextNode) -> "ReadPassage":
        """Give a node of the index as the reader sees it."""
        start = node.start_char_idx or 0
        units = tuple((a - start, b - start) for a, b in node.metadata["units"])
        return cls(node.text, units, searched_text(node)[: -len(node.text)])


@dataclass(frozen=True)
class Reading:
    """What one passage says to a question.

    `probability`: that it is answered there. `span`: the likeliest answer's place in the passage's
    text, also where the probability is low; None where no token of it was read. `units`: how
    likely each sentence is part of an answer, in the order of the passage's units.
    """

    probability: float
    span: Span | None
    units: tuple[float, ...]


class PassageReader(Protocol):
    """Whatever reads a question together with passages."""

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        """Give what each passage says to the question, in their order."""
        ...

    def read_pairs(
        self, questions: Sequence[str], passages: Sequence[ReadPassage]
    ) -> list[Reading]:
        """Give what each passage says to the question beside it."""
        ...
