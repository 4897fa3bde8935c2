"""The words that a compound may be made of, with how rare each of them is."""

from functools import cache

import wordfreq

# The shorter a string is, the oftener it is an ending, a name or a slip: a short part must be a
# commoner word than a long one. Numbers of letters to the rarest that counts, in centibels.
_RAREST = {2: 300, 3: 515, 4: 590, 5: 640, 6: 680, 7: 700}
_RAREST_LONG = 750
# Of two letters only this one: "årsmöte", "verksamhetsår".
_TWO_LETTERS = "år"


def rarest(length: int) -> int:
    """Give how rare a part of so many letters may be, in centibels."""
    return _RAREST.get(length, _RAREST_LONG)


@cache
def costs() -> dict[str, int]:
    """Give each word that may be a part with its rarity: -100 times log10 of its frequency.

    The words are wordfreq's large Swedish list (Speer 2022), whose buckets are one centibel wide.
    They are read here, and not through its own dictionary, which keeps three times as many.
    """
    buckets = wordfreq.read_cBpack(wordfreq.available_languages("large")["sv"])
    return {
        word: cost
        for cost, words in enumerate(buckets[:_RAREST_LONG])
        for word in words
        if cost <= rarest(len(word)) and word.isalpha() and (len(word) > 2 or word == _TWO_LETTERS)
    }
