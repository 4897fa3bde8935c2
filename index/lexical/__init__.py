"""Swedish lexical analysis: from text to terms, and from terms to sparse BM25 vectors."""

from index.lexical.analyser import (
    ANALYSER_VERSION,
    SWEDISH,
    Analyser,
    analyse,
    parts_of,
    terms_of_word,
)
from index.lexical.sparse import AVERAGE_TERMS, K1, B, sparse_vector
from index.lexical.tokenising import words

passage_vector = SWEDISH.passage_vector
question_vector = SWEDISH.question_vector

__all__ = [
    "ANALYSER_VERSION",
    "AVERAGE_TERMS",
    "K1",
    "SWEDISH",
    "Analyser",
    "B",
    "analyse",
    "parts_of",
    "passage_vector",
    "question_vector",
    "sparse_vector",
    "terms_of_word",
    "words",
]
