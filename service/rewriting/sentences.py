"""From a language model's stream of text to sentences with the numbers of what they cite."""

import re
from collections.abc import Iterable, Iterator

from service.answer import Sentence

# "Så är det. [1]", "Så är det [1][2]." and "Så är det [1, 2].": the marks end the sentence.
_MARKS = re.compile(r"\[[\d,\s]+\](?:\s*\[[\d,\s]+\])*(?P<stop>[.!?]?)")
_NO_SENTENCE = re.compile(r"[\[\]\n]")
_BULLET = re.compile(r"^[\s.!?]*(?:(?:[-*•]|\d+[.)])\s+)?")
# More than this without a mark is no sentence of ours.
_LONGEST = 2000


def sentences_of(chunks: Iterable[str]) -> Iterator[Sentence]:
    """Yield each sentence as soon as it is whole; what cites nothing is left out."""
    waiting = ""
    for chunk in chunks:
        waiting = (waiting + chunk)[-_LONGEST:]
        # More marks may come in the next chunk, and the stop after them.
        while (found := _MARKS.search(waiting)) and _begins_anew(waiting[found.end() :]):
            yield from _sentence(waiting, found)
            waiting = waiting[found.end() :]
    if found := _MARKS.search(waiting):
        yield from _sentence(waiting, found)


def _begins_anew(rest: str) -> bool:
    return rest.lstrip()[:1] not in ("", "[")


def _sentence(waiting: str, marks: re.Match[str]) -> Iterator[Sentence]:
    """The sentence before the marks, if there is one."""
    said = _NO_SENTENCE.split(waiting[: marks.start()].rstrip())[-1]
    if text := _BULLET.sub("", " ".join(said.split())):
        ended = text if text.endswith((".", "!", "?", ":")) else f"{text}{marks['stop'] or '.'}"
        numbers = dict.fromkeys(map(int, re.findall(r"\d+", marks[0])))
        if numbers:
            yield Sentence(text=ended, citations=list(numbers))
