"""Near-misses made by rule out of questions that are answered: one thing is changed, no more.

What is changed in the question is another year, number or name; in the passage, the sentences that
answer are taken out, or all of it is but headings and links.
"""

import random
import re
from collections.abc import Callable, Sequence

from evals.training.examples import Example
from index.reader.reading import ReadPassage

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?<![\d.,:/-])\d{1,5}(?![\d.,:/-])")
# A name within the question: its first word is large anyhow.
_NAME = re.compile(r"(?<=[\wåäö] )[A-ZÅÄÖ][\wåäöé-]{2,}(?: [A-ZÅÄÖ][\wåäöé-]+)*")
_FEWEST_LETTERS = 40


def names_in(questions: Sequence[str]) -> list[str]:
    """Give the names that stand within questions, to put in each other's place."""
    return sorted({name for question in questions for name in _NAME.findall(question)})


def other_year(example: Example, draw: random.Random) -> Example | None:
    """Ask of another year than the passage tells of."""
    return _changed(example, _YEAR, lambda year: str(int(year) + draw.choice((-3, -2, -1, 1, 2))))


def other_number(example: Example, draw: random.Random) -> Example | None:
    """Ask of another number: another paragraph, sum or count."""
    if _YEAR.search(example.question):
        return None
    return _changed(example, _NUMBER, lambda number: str(int(number) + draw.randint(1, 9)))


def other_name(example: Example, names: Sequence[str], draw: random.Random) -> Example | None:
    """Ask of another person, place or body, one that the passage does not name."""
    return _changed(example, _NAME, lambda _: draw.choice(names)) if names else None


def answer_taken_out(example: Example) -> Example | None:
    """Leave the sentences that answer out of the passage; None where too little is left."""
    text, units = "", []
    for start, end in example.passage.units:
        if any(a < end and start < b for a, b in example.spans):
            continue
        text += "\n" if text else ""
        units.append((len(text), len(text) + end - start))
        text += example.passage.text[start:end]
    told = any(example.passage.text[a:b] in text for a, b in example.spans)
    if told or sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    left = ReadPassage(text, tuple(units), example.passage.context)
    return Example(example.question, left, (), "answer taken out")


def links_alone(example: Example, titles: Sequence[str], draw: random.Random) -> Example:
    """Put the passage's title into a list of links: it says what is told elsewhere, not what."""
    own = example.passage.context.split(" › ")[0].strip()
    listed = [own, *draw.sample(titles, k=min(5, len(titles)))]
    draw.shuffle(listed)
    text, units = "", []
    for title in listed:
        text += "\n" if text else ""
        units.append((len(text), len(text) + len(title) + 2))
        text += f"- {title}"
    return Example(example.question, ReadPassage(text, tuple(units), "Länkar\n"), (), "links alone")


def _changed(
    example: Example, pattern: re.Pattern[str], other: Callable[[str], str]
) -> Example | None:
    found = [m for m in pattern.finditer(example.question) if m[0] in _told(example.passage)]
    if not found:
        return None
    match = found[0]
    swapped = other(match[0])
    if swapped in _told(example.passage):
        return None
    question = example.question[: match.start()] + swapped + example.question[match.end() :]
    return Example(question, example.passage, (), "question changed")


def _told(passage: ReadPassage) -> str:
    return passage.context + passage.text
