"""Makes examples rougher, as questions are typed and documents are broken; no span moves."""

import random
from dataclasses import replace

from evals.training.examples import Example
from index.reader.reading import ReadPassage

_UNDOTTED = str.maketrans("åäöÅÄÖ", "aaoAAO")


def roughen(example: Example, draw: random.Random) -> Example:
    """Give the example, at times with its question typed in haste or its passage's lines broken."""
    return replace(example, question=_typed(example.question, draw), passage=_broken(example, draw))


def _typed(question: str, draw: random.Random) -> str:
    if draw.random() < 0.2:
        question = question.lower()
    if draw.random() < 0.2:
        question = question.rstrip("? ")
    if draw.random() < 0.05:
        question = question.translate(_UNDOTTED)
    if draw.random() < 0.07:
        question = _slip(question, draw)
    return question


def _slip(question: str, draw: random.Random) -> str:
    """One letter left out or changed places with the next."""
    at = draw.randrange(len(question))
    if not question[at : at + 2].isalpha() or at + 1 >= len(question):
        return question
    if draw.random() < 0.5:
        return question[:at] + question[at + 1 :]
    return question[:at] + question[at + 1] + question[at] + question[at + 2 :]


def _broken(example: Example, draw: random.Random) -> ReadPassage:
    """Some spaces become line breaks, about one in eleven words: as PDF files have them."""
    passage = example.passage
    if draw.random() >= 0.2:
        return passage
    letters = [
        "\n" if letter == " " and draw.random() < 0.09 else letter for letter in passage.text
    ]
    return replace(passage, text="".join(letters))
