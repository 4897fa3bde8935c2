"""The subjects that a document is about, from a small vocabulary of what associations speak of."""

import json
import re
from collections import Counter
from functools import cache
from importlib.resources import files

from ingest.stems import any_of

_MOST = 5
_JUDGED_BY = 20_000  # characters; a long document says early what it is about
_TITLE_WEIGHT = 5
_FEWEST = 3
_PER_CHARACTER = 1 / 1500  # a word in some two hundred


def themes_of(title: str, text: str) -> tuple[str, ...]:
    """The themes of a document, the strongest first, at most five.

    A theme is one that the title names, or whose words come at least three times in the text and
    so often for its length that it is no passing remark.
    """
    judged = text[:_JUDGED_BY]
    named = _found(title)
    counts = Counter(_found(judged))
    enough = max(_FEWEST, len(judged) * _PER_CHARACTER)
    weights = {theme: times for theme, times in counts.items() if times >= enough}
    for theme in named:
        weights[theme] = counts[theme] + _TITLE_WEIGHT
    # Equally strong ones keep the order they come in, which is the same each time.
    return tuple(sorted(weights, key=lambda theme: -weights[theme])[:_MOST])


def _found(text: str) -> list[str]:
    pattern, themes = _vocabulary()
    stems = (" ".join(match[0].lower().split()) for match in pattern.finditer(text))
    return [themes[stem] for stem in stems if stem in themes]


@cache
def _vocabulary() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of every stem, and the theme that each belongs to."""
    data = json.loads(files("ingest.metadata").joinpath("themes.json").read_text(encoding="utf-8"))
    themes = {stem.rstrip("$"): theme for theme, stems in data.items() for stem in stems}
    stems = [stem for stems in data.values() for stem in stems]
    return re.compile(rf"(?<!\w){any_of(stems)}"), themes
