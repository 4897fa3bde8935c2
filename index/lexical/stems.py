"""Stems: the forms of a word under one term."""

import json
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer

_stemmer = snowballstemmer.stemmer("swedish")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Give what all forms of a lower-case word share: "böckerna", "bok" → "bok"."""
    return without_endings(_base_forms().get(word, word))


def without_endings(word: str) -> str:
    """Give the word without its endings, by Snowball until nothing more comes off.

    Once is not enough: "platser" becomes "plats", but "plats" itself "plat".
    """
    while (shorter := _stemmer.stemWord(word)) != word:
        word = shorter
    return word


@cache
def _base_forms() -> dict[str, str]:
    """The common words whose base form their endings do not show; see scripts/base_forms.py."""
    path = Path(__file__).with_name("base_forms.json")
    forms: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return forms
