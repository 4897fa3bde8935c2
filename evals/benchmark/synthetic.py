"""Made-up passages and questions: words drawn from real documents, the same in every run."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
from llama_index.core.schema import TextNode
from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryMode

from evals.benchmark.errors import NoWordsError
from index.nodes import to_node
from ingest.documents import load
from ingest.models import Document, Passage, Span
from ingest.sources.files import find_files

SEED = 20240918
# About as long as the passages that the splitter makes, and as questions that people ask.
_WORDS = 60
_QUESTION_WORDS = 6
_KINDS = ("mötesanteckningar", "protokoll", "rapport", "överenskommelse")
_FIRST_DAY, _DAYS = date(2016, 1, 1), 3653


def words_of(documents: Path) -> list[str]:
    """Give the documents' words, as often as they stand there. Raises NoWordsError for none."""
    texts = (load(file, file.stem, file.name).text for file in find_files([documents]))
    words = [word for text in texts for word in text.split() if word.isalpha()]
    if not words:
        raise NoWordsError(documents)
    return words


def synthetic_nodes(words: Sequence[str], count: int, dimension: int) -> Iterator[TextNode]:
    """Yield passages of drawn words, each with a random vector of length 1, a kind and a date."""
    drawn = np.random.default_rng(SEED)
    for number in range(count):
        [text] = _texts(drawn, words, 1, _WORDS)
        node = synthetic_node(number, text)
        node.embedding = unit_vectors(drawn, 1, dimension)[0].tolist()
        yield node


def synthetic_queries(words: Sequence[str], count: int, dimension: int) -> list[VectorStoreQuery]:
    """Give hybrid queries for the first ten: drawn words and a random vector of length 1."""
    drawn = np.random.default_rng(SEED + 1)
    vectors = unit_vectors(drawn, count, dimension)
    questions = _texts(drawn, words, count, _QUESTION_WORDS)
    return [
        VectorStoreQuery(
            query_embedding=vector.tolist(),
            query_str=question,
            similarity_top_k=10,
            mode=VectorStoreQueryMode.HYBRID,
        )
        for question, vector in zip(questions, vectors, strict=True)
    ]


def synthetic_node(number: int, text: str) -> TextNode:
    """Give a text as the one passage of a document; kinds and days follow from the number."""
    document = Document(
        id=f"d{number}",
        path=f"{number}.md",
        location=f"/{number}.md",
        title="",
        kind=_KINDS[number % len(_KINDS)],
        # A stride without a common divisor spreads the days evenly, whatever the count.
        date=_FIRST_DAY + timedelta(days=number * 617 % _DAYS),
        date_inferred=False,
        forum=None,
        url=None,
        revision="1",
        text=text,
        pages=(),
    )
    whole = {"start": 0, "end": len(text)}
    passage = Passage(
        document_id=document.id,
        text=text,
        section=None,
        header=None,
        page=None,
        units=(Span(**whole),),
        **whole,
    )
    return to_node(document, passage)


def texts_of_tokens(
    words: Sequence[str], tokens: Sequence[int], length: int, count: int
) -> Iterator[str]:
    """Yield texts of drawn words that are as many tokens as they can be without passing `length`.

    `tokens` says how many tokens each of the words is.
    """
    drawn = np.random.default_rng(SEED + 2)
    for _ in range(count):
        chosen, left = [], length
        while tokens[place := int(drawn.integers(len(words)))] <= left:
            chosen.append(words[place])
            left -= tokens[place]
        yield " ".join(chosen)


def _texts(
    drawn: np.random.Generator, words: Sequence[str], count: int, length: int
) -> Iterator[str]:
    for places in drawn.integers(len(words), size=(count, length)):
        yield " ".join(words[place] for place in places)


def unit_vectors(drawn: np.random.Generator, count: int, dimension: int) -> npt.NDArray[np.float64]:
    """Give random vectors of length 1, `(count, dimension)`."""
    vectors = drawn.standard_normal((count, dimension))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors
