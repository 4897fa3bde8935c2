"""How common a word is in Swedish, whatever the index holds."""

from index.lexical.lexicon import costs


def zipf(word: str) -> float:
    """Give how common a lower-case word is on the Zipf scale, 0 for one that is no word.

    3 is once in a million words, 6 once in a thousand (van Heuven and others 2014). Words of two
    letters are not told apart from abbreviations: 0.
    """
    cost = costs().get(word)
    return 0.0 if cost is None else 9 - cost / 100
