"""Questions through the service, one answer a row, whatever happens to a single row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from evals.curated import Asked
from service.answer import Answer
from service.conversation import Turn

FAILED = "failed"
"""The `engine` of the answer that stands in for a question that could not be run."""

Result = TypeVar("Result")
Ask = Callable[[str, Sequence[Turn]], Answer]
OnFailure = Callable[[Asked, Exception], None]


def run(questions: Iterable[Asked], ask: Ask, on_failure: OnFailure) -> Iterator[Answer]:
    """Yield one answer a question, in order.

    What came before it in its conversation is asked first. A question that raises is told to
    `on_failure` and gets an answer that claims nothing, with engine `failed`, so that the rows
    after it are neither lost nor moved.
    """
    return carry_on(questions, lambda row: _in_conversation(row, ask), _no_answer, on_failure)


def carry_on(
    rows: Iterable[Asked],
    work: Callable[[Asked], Result],
    instead: Callable[[Asked], Result],
    on_failure: OnFailure,
) -> Iterator[Result]:
    """Yield the work done on each row, in order, and `instead` where it raised."""
    for row in rows:
        try:
            result = work(row)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other rows are to be run
            on_failure(row, error)
            result = instead(row)
        yield result


def _in_conversation(row: Asked, ask: Ask) -> Answer:
    conversation: list[Turn] = []
    for question in row.before:
        answer = ask(question, conversation)
        conversation.append(Turn(question=question, answer=answer.answer))
    return ask(row.question, conversation)


def _no_answer(row: Asked) -> Answer:
    return Answer(
        question=row.question,
        answered=False,
        kind="unknown",
        answer="Frågan gick inte att köra.",
        sentences=[],
        citations=[],
        notes=[],
        next_step=None,
        confidence=0.0,
        engine=FAILED,
        timings_ms={},
    )
