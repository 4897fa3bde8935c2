"""From sets of questions to the examples that the reader is trained on."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evals.training import near_misses
from evals.training.examples import Example, LearningQuestion
from evals.training.question_sources import LearningSet
from evals.training.retrieving import WordSearch
from index.reader.reading import ReadPassage

_LOOKED_AT = 12
_FAR_LOOKED_AT = 5

Found = TypeVar("Found")


@dataclass(frozen=True)
class Recipe:
    """How many examples of each sort a set's question gives, on average.

    `answered` and `unanswered` are how often its own passage is shown; the others how many
    passages that do not answer an answered question are put beside it.
    """

    answered: float
    unanswered: float
    other_passage: float
    far_passage: float
    by_rule: float


RECIPES: Mapping[str, Recipe] = {
    "squad_sv": Recipe(0.5, 0.5, 0.15, 0.05, 0.1),
    "swequad": Recipe(1, 1, 0.6, 0.15, 0.2),
    "own": Recipe(1, 1, 0.5, 0.2, 0.25),
    # Few, and the likest to what the service reads.
    "notes": Recipe(3, 3, 2, 0.5, 0.5),
}


def assemble(sets: Sequence[LearningSet], seed: int) -> list[Example]:
    """Give all examples of the sets, shuffled, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - dice, not secrets
    far = {one.name: _others(one, sets) for one in sets}
    examples = [
        example for one in sets for example in _of_set(one, RECIPES[one.name], far[one.name], draw)
    ]
    draw.shuffle(examples)
    return examples


def _of_set(
    learnt: LearningSet, recipe: Recipe, far: WordSearch, draw: random.Random
) -> Iterator[Example]:
    passages = [(text.id, passage) for text in learnt.texts.values() for passage in text.passages]
    near = WordSearch([passage for _, passage in passages])
    titles = sorted({passage.context.split(" › ")[0].strip() for _, passage in passages} - {""})
    names = near_misses.names_in([question.question for question in learnt.questions])
    for question in learnt.questions:
        if not learnt.texts[question.text_id].passages:  # nothing to read: nothing to learn from
            continue
        found = [passages[at] for at in near.nearest(question.question, _LOOKED_AT)]
        if not question.spans:
            yield from [_unanswered(learnt, question, found)] * _times(recipe.unanswered, draw)
            continue
        answered = _answered(learnt, question)
        if answered is None:
            continue
        yield from [answered] * _times(recipe.answered, draw)
        answer = answered.passage.text[slice(*answered.spans[0])]
        others = [
            passage
            for text_id, passage in found
            if text_id not in question.answered_in and answer not in passage.text
        ]
        for passage in _drawn(others, recipe.other_passage, draw):
            yield Example(question.question, passage, (), "other passage")
        alike = [far.passages[at] for at in far.nearest(question.question, _FAR_LOOKED_AT)]
        unanswering = [passage for passage in alike if answer not in passage.text]
        for passage in _drawn(unanswering, recipe.far_passage, draw):
            yield Example(question.question, passage, (), "passage of another set")
        yield from _drawn(list(_by_rule(answered, names, titles, draw)), recipe.by_rule, draw)


def _unanswered(
    learnt: LearningSet, question: LearningQuestion, found: Sequence[tuple[str, ReadPassage]]
) -> Example:
    """The question with the passage of its text that shares most of its words, or the first."""
    own = [passage for text_id, passage in found if text_id == question.text_id]
    passage = next(iter(own or learnt.texts[question.text_id].passages))
    return Example(question.question, passage, (), f"{learnt.name}: unanswered")


def _answered(learnt: LearningSet, question: LearningQuestion) -> Example | None:
    """The question with the passage that holds most of its answers; None where a cut parted it."""
    text = learnt.texts[question.text_id]
    holding = text.holding(question.spans)
    if not holding:
        return None
    place = max(holding, key=lambda one: len(holding[one]))
    return Example(
        question.question, text.passages[place], holding[place], f"{learnt.name}: answered"
    )


def _by_rule(
    answered: Example, names: Sequence[str], titles: Sequence[str], draw: random.Random
) -> Iterator[Example]:
    made = (
        near_misses.other_year(answered, draw),
        near_misses.other_number(answered, draw),
        near_misses.other_name(answered, names, draw),
        near_misses.answer_taken_out(answered),
    )
    yield from (one for one in made if one is not None)
    if draw.random() < 0.1:
        yield near_misses.links_alone(answered, titles, draw)


def _others(one: LearningSet, sets: Sequence[LearningSet]) -> WordSearch:
    return WordSearch(
        [
            passage
            for other in sets
            if other.name != one.name
            for text in other.texts.values()
            for passage in text.passages
        ]
    )


def _drawn(found: Sequence[Found], average: float, draw: random.Random) -> list[Found]:
    """So many of what was found, on average; all where there are fewer."""
    return draw.sample(found, k=min(_times(average, draw), len(found)))


def _times(average: float, draw: random.Random) -> int:
    whole = int(average)
    return whole + (draw.random() < average - whole)
