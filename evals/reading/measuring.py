"""How good readings are: told apart, found, and pointed at."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import mean

import numpy as np

from evals.training.examples import LearningQuestion, LearningText
from evals.training.question_sources import LearningSet
from index.reader.reading import PassageReader, Reading, ReadPassage
from index.reader.sentences import sentence_scores
from index.tokens import Span


@dataclass(frozen=True)
class ReadText:
    """A question read against the whole of its text.

    `probability` and `answer` are what the surest passage says, `unit` is the likeliest sentence
    of all; places (start, end) in the text.
    """

    question: LearningQuestion
    probability: float
    answer: Span
    unit: Span


def read_set(reader: PassageReader, learnt: LearningSet) -> Iterator[ReadText]:
    """Read every question against its own text."""
    pairs = [
        (question, learnt.texts[question.text_id], place)
        for question in learnt.questions
        for place in range(len(learnt.texts[question.text_id].passages))
    ]
    # Of like length together; each question's passages are gathered again after.
    order = sorted(range(len(pairs)), key=lambda at: len(_passage(pairs[at]).text))
    readings = reader.read_pairs(
        [pairs[at][0].question for at in order], [_passage(pairs[at]) for at in order]
    )
    by_place = dict(zip(order, readings, strict=True))
    numbered = [(pair, by_place[at]) for at, pair in enumerate(pairs)]
    for _, found in groupby(numbered, key=lambda one: one[0][0].id):
        yield _surest(list(found))


def _passage(pair: tuple[LearningQuestion, LearningText, int]) -> ReadPassage:
    return pair[1].passages[pair[2]]


def _surest(found: list[tuple[tuple[LearningQuestion, LearningText, int], Reading]]) -> ReadText:
    (question, text, place), reading = max(found, key=lambda one: one[1].probability)
    start, (a, b) = text.starts[place], reading.span or (0, 0)
    answer = start + a, start + b
    return ReadText(question, reading.probability, answer, _likeliest_sentence(found))


def _likeliest_sentence(
    found: list[tuple[tuple[LearningQuestion, LearningText, int], Reading]],
) -> Span:
    scored = [
        (score, (text.starts[place] + unit[0], text.starts[place] + unit[1]))
        for (_, text, place), reading in found
        for passage in [text.passages[place]]
        for score, unit in zip(sentence_scores(passage, reading), passage.units, strict=True)
    ]
    return max(scored)[1]


def figures(learnt: LearningSet, read: Sequence[ReadText]) -> Mapping[str, float]:
    """Give `auc` of answered or not, `f1` of the words and `unit` of the sentence where answered.

    `auc` is left out where all are answered.
    """
    answered = [one for one in read if one.question.spans]
    unanswered = [one for one in read if not one.question.spans]
    result = {
        "f1": mean(word_overlap(learnt, one) for one in answered),
        "unit": mean(map(finds_sentence, answered)),
    }
    if unanswered:
        result["auc"] = area_under_curve(
            [one.probability for one in answered], [one.probability for one in unanswered]
        )
    return result


def word_overlap(learnt: LearningSet, read: ReadText) -> float:
    """Give the F1 of the words pointed out, against the best of the answers held to be right.

    (Rajpurkar et al. 2016, "SQuAD: 100,000+ Questions for Machine Comprehension of Text".)
    """
    text, given = learnt.texts[read.question.text_id].text, read.answer
    return max(_overlap(_words(text, given), _words(text, span)) for span in read.question.spans)


def finds_sentence(read: ReadText) -> bool:
    """Tell whether the likeliest sentence holds some of an answer."""
    return any(_meet(read.unit, span) for span in read.question.spans)


def area_under_curve(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Give how often one of the first is larger than one of the second, ties counted as half."""
    ranks = np.asarray(positive)[:, None] - np.asarray(negative)[None, :]
    return float((ranks > 0).mean() + (ranks == 0).mean() / 2)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _words(text: str, span: Span) -> Counter[str]:
    return Counter(re.findall(r"\w+", text[slice(*span)].lower()))


def _overlap(given: Counter[str], right: Counter[str]) -> float:
    shared = (given & right).total()
    return 2 * shared / (given.total() + right.total()) if shared else 0.0
