"""From a language model's stream of text to sentences with the numbers of what they cite."""

import re
from collections.abc import Iterable, Iterator

from service.answer import Sentence

# "Så är det. [1]", "Så är det [1][2]." and "Så är det [1, 2].": the marks end the sentence.
_MARKED = re.compile(r"(?P<text>[^\[\]\n]+?)(?P<marks>(?:\s*\[[\d,\s]+\])+)(?P<stop>[.!?]?)")
_BULLET = re.compile(r"^[\s.!?]*(?:(?:[-*•]|\d+[.)])\s+)?")
# More than this without a mark is no sentence of ours.
_LONGEST = 2000


def sentences_of(chunks: Iterable[str]) -> Iterator[Sentence]:
    """Yield each sentence as soon as it is whole; what cites nothing is left out."""
    waiting = ""
    for chunk in chunks:
        waiting = (waiting + chunk)[-_LONGEST:]
        # More marks may come in the next chunk, and the stop after them.
        while (found := _MARKED.search(waiting)) and _begins_anew(waiting[found.end() :]):
            yield _sentence(found)
            waiting = waiting[found.end() :]
    if found := _MARKED.search(waiting):
        yield _sentence(found)


def _begins_anew(rest: str) -> bool:
    return rest.lstrip()[:1] not in ("", "[")


def _sentence(found: re.Match[str]) -> Sentence:
    text = _BULLET.sub("", " ".join(found["text"].split()))
    ended = text if text.endswith((".", "!", "?", ":")) else f"{text}{found['stop'] or '.'}"
    numbers = list(dict.fromkeys(map(int, re.findall(r"\d+", found["marks"]))))
    return Sentence(text=ended, citations=numbers)
