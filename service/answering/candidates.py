"""The pieces of text that an answer may quote: the units of the passages that were found."""

import re
from dataclasses import dataclass
from functools import cached_property

from llama_index.core.schema import NodeWithScore, TextNode

from index.lexical import analyse
from index.store.base import RRF_K
from ingest.plain import plain, without_hidden

# A link that leads somewhere: its address is part of what it says.
_WEB_LINK = re.compile(r"\[([^\]]*)\]\((https?://[^)\s]+)\)")
_NUMBER_MARK = re.compile(r"\[(\d+)\](?!\()")
# A row, a label or a bullet of so few words says little without what stands above it.
SHORT = 15
_BULLET = re.compile(r"^[ \t]*(?:[-*+•|]|\d+[.)])[ \t|]*$")


@dataclass(frozen=True, eq=False)
class FoundPassage:
    """A passage that a search gave, with its rank from 0 among all that were found.

    `score` is that of its rank in its own search, as reciprocal rank fusion has it.
    """

    node: TextNode
    rank: int
    score: float

    @property
    def document_id(self) -> str:
        """The document that it belongs to."""
        return str(self.node.metadata["document_id"])

    @property
    def start(self) -> int:
        """Where it starts in the document's text."""
        return self.node.start_char_idx or 0

    @property
    def context(self) -> str:
        """The title and the section that it stands under."""
        kept = self.node.metadata
        return " › ".join(part for part in (kept.get("title"), kept.get("section")) if part)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms of its text and of what it stands under."""
        return frozenset(analyse(self.node.text)) | self.heading_terms

    @cached_property
    def heading_terms(self) -> frozenset[str]:
        """The terms of what it stands under."""
        return frozenset(analyse(self.context))

    @cached_property
    def candidates(self) -> list["Candidate"]:
        """Its units, in reading order."""
        spans = self.node.metadata["units"]
        return [Candidate(self, place, *span) for place, span in enumerate(spans)]


@dataclass(frozen=True, eq=False)
class Candidate:
    """One sentence, bullet or row of a passage; offsets are the document's."""

    passage: FoundPassage
    place: int
    start: int
    end: int

    @cached_property
    def quote(self) -> str:
        """Its text, letter by letter."""
        offset = self.passage.start
        return self.passage.node.text[self.start - offset : self.end - offset]

    @cached_property
    def shown(self) -> str:
        """Its words on one line, without the marks of Markdown and tables, and hidden letters.

        A "[2]" of the document's own would be taken for the number of a source.
        """
        row = (
            _NUMBER_MARK.sub(r"(\1)", without_hidden(self.quote))
            .strip("|")
            .replace("|", ": ")
            .replace("\t", " ")
        )
        return plain(_WEB_LINK.sub(r"\1 (\2)", row)).replace(" :", ":")

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.shown.split())

    @cached_property
    def terms(self) -> frozenset[str]:
        """Its terms, as the analyser gives them."""
        return frozenset(analyse(self.quote))

    @property
    def is_lead_in(self) -> bool:
        """Whether it only announces what follows: "Kontaktuppgift till kansliet:"."""
        return self.quote.rstrip().endswith(":")

    @cached_property
    def is_item(self) -> bool:
        """Whether it is a row, a label or a bullet, and no sentence of running text."""
        return self.is_bullet or not self.quote.rstrip().endswith((".", "!", "?"))

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it begins an item that the document marks as one."""
        before = self.passage.node.text[: self.start - self.passage.start]
        return bool(_BULLET.match(before.rpartition("\n")[2]))

    def neighbour(self, step: int) -> "Candidate | None":
        """Give the unit that many places on in the same passage, if there is one."""
        place, units = self.place + step, self.passage.candidates
        return units[place] if 0 <= place < len(units) else None

    @property
    def lead_in(self) -> "Candidate | None":
        """The lead-in that it stands right below, or past other items as short as itself."""
        step = -1
        while (before := self.neighbour(step)) is not None:
            if before.is_lead_in and before.words <= SHORT:
                return before
            if max(before.words, self.words) > SHORT or not (self.is_item and before.is_item):
                return None
            step -= 1
        return None


def found_passages(*searches: list[NodeWithScore]) -> list[FoundPassage]:
    """Give the results of searches as passages with their ranks, each passage once."""
    first: dict[str, FoundPassage] = {}
    for found in searches:
        for place, result in enumerate(found):
            if isinstance(result.node, TextNode):
                passage = FoundPassage(result.node, len(first), 2 / (RRF_K + place))
                first.setdefault(result.node.node_id, passage)
    return list(first.values())
