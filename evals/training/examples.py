"""What the reader learns from: a question, a passage, and the words that answer, if any do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.nodes import to_node
from index.reader.reading import ReadPassage
from index.scratch import bare_document
from index.tokens import Span
from ingest.split import split


@dataclass(frozen=True)
class Example:
    """A pair, and the spans of the passage's text that answer; none where it does not answer."""

    question: str
    passage: ReadPassage
    spans: tuple[Span, ...]
    sort: str
    """Where it comes from, for the counts: "squad_sv", "own", "other passage" and so on."""


@dataclass(frozen=True)
class LearningText:
    """A text of a question set, cut into passages as the index cuts it."""

    id: str
    title: str
    text: str
    passages: tuple[ReadPassage, ...]
    starts: tuple[int, ...]
    """Where each passage begins in the text."""

    @classmethod
    def of(cls, text_id: str, title: str, text: str, day: date | None = None) -> "LearningText":
        """Cut a text as the index does, so that the reader learns on what it will be given.

        The passages of a text with a day stand under it, too.
        """
        document = bare_document(text_id, title, text).model_copy(update={"date": day})
        passages = split(document)
        nodes = [to_node(document, passage) for passage in passages]
        starts = tuple(passage.start for passage in passages)
        return cls(text_id, title, text, tuple(map(ReadPassage.of, nodes)), starts)

    def holding(self, spans: Sequence[Span]) -> dict[int, tuple[Span, ...]]:
        """Give the passages, by their place, that hold any of the spans whole, with those spans.

        Spans are counted from the text's first character, those given from the passage's.
        """
        held: dict[int, tuple[Span, ...]] = {}
        for place, (start, passage) in enumerate(zip(self.starts, self.passages, strict=True)):
            end = start + len(passage.text)
            inside = tuple((a - start, b - start) for a, b in spans if start <= a and b <= end)
            if inside:
                held[place] = inside
        return held


@dataclass(frozen=True)
class LearningQuestion:
    """A question put to a text; `spans` (of the text) are empty where the text does not answer."""

    id: str
    question: str
    text_id: str
    spans: tuple[Span, ...]
    article: str
    """What is learnt from or held out as a whole: a page, or an article of several texts."""
    answered_in: frozenset[str] = frozenset()
    """Other texts, by id, that are known to answer it too."""
    kind: str = ""
    """What it asks for; of a question without an answer, what is amiss; where somebody has said."""
