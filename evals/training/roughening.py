"""Makes examples rougher, as questions are typed and documents are broken; no span moves."""

import random
from dataclasses import replace
from datetime import date, timedelta

from evals.training.examples import Example
from index.reader.reading import ReadPassage
from ingest.dates import in_words
from ingest.dates.mentions import mentions_in

_FIRST_DAY, _DAYS = date(2018, 1, 1), 3000
_UNDOTTED = str.maketrans("åäöÅÄÖ", "aaoAAO")


def roughen(example: Example, draw: random.Random) -> Example:
    """Give the example, at times typed in haste, with broken lines, or under a day of its own."""
    passage = _dated(example, _broken(example, draw), draw)
    return replace(example, question=_typed(example.question, draw), passage=passage)


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


def _dated(example: Example, passage: ReadPassage, draw: random.Random) -> ReadPassage:
    """One in four passages stands under a day, as those of dated documents do in the index.

    Not where the question names a time: a day drawn by lot would contradict it.
    """
    if draw.random() >= 0.25 or mentions_in(example.question):
        return passage
    lead = passage.context.rstrip("\n")
    day = in_words(_FIRST_DAY + timedelta(days=draw.randrange(_DAYS)), inferred=False)
    return replace(passage, context=f"{lead} › {day}\n" if lead else f"{day}\n")


def _broken(example: Example, draw: random.Random) -> ReadPassage:
    """Some spaces become line breaks, about one in eleven words: as PDF files have them."""
    passage = example.passage
    if draw.random() >= 0.2:
        return passage
    letters = [
        "\n" if letter == " " and draw.random() < 0.09 else letter for letter in passage.text
    ]
    return replace(passage, text="".join(letters))
