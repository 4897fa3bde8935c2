"""How hard a text is to read: Björnsson's LIX.

Björnsson, C.-H. (1968), Läsbarhet. Below 30 is very easy, 50 is official prose, above 60 very hard.
"""

import re

_LONG = 6  # letters; a word of more is a long one
_WORD = re.compile(r"\w+(?:[-–:./@]\w+)*")
# A row or a bullet ends with its line. The stop inside "08.30" ends nothing.
_SENTENCE = re.compile(r"[.!?:](?=\s|$)|\n")


def lix(text: str) -> float:
    """Give words per sentence plus the percentage of words that are long; 0 where none are."""
    words = _WORD.findall(text)
    sentences = sum(bool(_WORD.search(one)) for one in _SENTENCE.split(text))
    if not words:
        return 0.0
    long = sum(sum(map(str.isalpha, word)) > _LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)
