"""A question as the ranking sees it."""

import math
from collections.abc import Mapping

import numpy as np

from index.embedding import TextVectors
from index.lexical import parts_of, sparse_vector, terms_of_word
from index.ranking.features import AskedVectors
from index.tokens import content_words


def rarity(frequency: int, passages: int) -> float:
    """Give a term's inverse document frequency, as BM25 has it: always above 0."""
    return math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))


def asked_vectors(
    question: str,
    read: TextVectors,
    terms: Mapping[str, float],
    frequencies: Mapping[str, int],
    passages: int,
) -> AskedVectors:
    """Give a question's vectors and what each of its words and terms weighs.

    `terms` are those searched for with their own weights, `frequencies` in how many of the
    `passages` each of them stands.
    """
    rarities = {term: rarity(frequencies.get(term, 0), passages) for term in terms}
    unknown = rarity(0, passages)
    dense = np.array(read.dense, dtype=np.float32)
    spans = content_words(question)
    vectors, there = read.tokens.means(spans)
    weights = []
    for start, end in (spans[place] for place in there):
        word = question[start:end].lower()
        known = [rarities.get(term, 0.0) for term in (*terms_of_word(word), *parts_of(word))]
        # The root: a rare word says more than a common one, but the sentence hangs on both.
        weights.append(math.sqrt(max(known, default=0.0) or unknown))
    if not weights:  # no word, or none that the model reads: the question is its own only word
        vectors, weights = dense[None], [1.0]
    word_weights = np.array(weights, dtype=np.float32)
    places, own = sparse_vector({term: weight * rarities[term] for term, weight in terms.items()})
    return AskedVectors(
        dense=dense,
        words=vectors,
        word_weights=word_weights / word_weights.sum(),
        terms=dict(zip(places, own, strict=True)),
    )
