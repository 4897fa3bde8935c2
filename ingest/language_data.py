"""The language data of NLTK that LlamaIndex carries: nothing is downloaded.

Read here without importing NLTK, which takes seconds that only the sentence splitter needs.
"""

import importlib.util
from functools import cache
from pathlib import Path


@cache
def nltk_data() -> Path:
    """Give the folder that holds the data, laid out as NLTK wants it."""
    spec = importlib.util.find_spec("llama_index.core")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("llama_index.core")
    return Path(spec.submodule_search_locations[0], "_static", "nltk_cache")


@cache
def stop_words(language: str) -> frozenset[str]:
    """Give the commonest words of a language ("swedish"), in lower case."""
    path = nltk_data() / "corpora" / "stopwords" / language
    return frozenset(path.read_text(encoding="utf-8").split())
