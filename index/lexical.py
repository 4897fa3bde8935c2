"""Swedish lexical analysis: from text to terms, and from terms to a sparse BM25 vector.

The same analyser reads passages and questions. `terms_of_word` is the seam for more than one
term a word (compound parts, written-out abbreviations).
"""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from ingest.language_data import stop_words

ANALYSER_VERSION = "snowball-1"

# Okapi BM25 (Robertson & Zaragoza 2009); the IDF factor is Qdrant's own, per collection.
K1 = 1.2
B = 0.75
# Terms in a passage of ordinary length. A constant, so that a passage's vector does not depend
# on which other passages happen to be indexed.
AVERAGE_TERMS = 70

# E-mail addresses first, so that they stay whole; "IOP:er" and "VGR:s" lose their ending.
_TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(\w+)(?::(?:s|n|t|en|et|er|ers|ar|or|na|erna|ernas|arna)\b)?"
)
_STOP_WORDS = stop_words("swedish")
_stemmer = snowballstemmer.stemmer("swedish")


@lru_cache(maxsize=100_000)
def terms_of_word(word: str) -> tuple[str, ...]:
    """Give the terms that a lower-case word is found under: its Snowball stem."""
    return (_stemmer.stemWord(word),)


def words(text: str) -> Iterator[str]:
    """Give the text's words in order, lower case, without stop words."""
    text = unicodedata.normalize("NFC", text).lower()
    for match in _TOKEN.finditer(text):
        word = match[1] or match[0]
        if word not in _STOP_WORDS:
            yield word


def analyse(text: str) -> list[str]:
    """Give the text's terms in order, repeated as often as they stand in it."""
    return [term for word in words(text) for term in terms_of_word(word)]


def _index_of(term: str) -> int:
    """Give the term's place in the sparse vector: 32 bits of it, the same in every process."""
    return zlib.crc32(term.encode())


def passage_vector(text: str) -> tuple[list[int], list[float]]:
    """Give a passage's sparse vector: term places and BM25 weights without IDF."""
    counts = Counter(analyse(text))
    length = sum(counts.values()) / AVERAGE_TERMS
    weights = {
        _index_of(term): count * (K1 + 1) / (count + K1 * (1 - B + B * length))
        for term, count in counts.items()
    }
    return list(weights), list(weights.values())


def question_vector(text: str) -> tuple[list[int], list[float]]:
    """Give a question's sparse vector: each of its terms once, with weight 1."""
    places = sorted({_index_of(term) for term in analyse(text)})
    return places, [1.0] * len(places)
