"""The questions that ship are what their card says."""

from collections import Counter, defaultdict

from evals.jsonl import read_jsonl
from evals.training.question_sources import (
    OWN_NOTES,
    OWN_QUESTIONS,
    Note,
    OwnQuestion,
    notes_set,
)

ROWS = read_jsonl(OWN_QUESTIONS, OwnQuestion)
KINDS = {
    "who",
    "contact",
    "when",
    "where",
    "how_many",
    "decided",
    "meaning",
    "list",
    "why",
    "how",
    "yes_no",
    "said",
}


def test_they_are_many_over_many_texts_and_a_third_is_not_answered() -> None:
    assert len(ROWS) >= 1500
    assert len({(row.text_id, row.excerpt) for row in ROWS}) >= 500
    assert sum(not row.spans for row in ROWS) >= len(ROWS) / 3
    assert {row.kind for row in ROWS} == KINDS
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_spans_lie_within_the_excerpt_and_near_misses_have_none() -> None:
    for row in ROWS:
        first, last = row.excerpt
        assert all(first <= a < b <= last for a, b in row.spans), row.id
        assert (row.near_miss is None) == bool(row.spans), row.id


def test_a_text_is_in_one_part_alone() -> None:
    parts = defaultdict(set)
    for row in ROWS:
        parts[row.text_id].add(row.split)
    assert all(len(found) == 1 for found in parts.values())
    assert {"train", "dev", "test"} == set().union(*parts.values())


def test_no_kind_can_be_told_unanswerable_by_being_of_that_kind() -> None:
    unanswered = Counter(row.kind for row in ROWS if not row.spans)
    of_kind = Counter(row.kind for row in ROWS)
    shares = {kind: unanswered[kind] / of_kind[kind] for kind in KINDS}
    assert all(0.15 < share < 0.65 for share in shares.values()), shares


def test_questions_over_notes_are_over_notes_that_ship() -> None:
    notes = {note.id: note for note in read_jsonl(OWN_NOTES, Note)}
    over_notes = [row for row in ROWS if row.text_id.startswith("notes/")]
    assert {row.text_id for row in over_notes} == notes.keys()
    for row in over_notes:
        assert row.excerpt == (0, len(notes[row.text_id].text)), row.id


def test_a_note_stands_under_its_day_and_its_answers_in_its_words() -> None:
    learnt = notes_set("train")
    by_question = {one.question: one for one in learnt.questions}
    asked = by_question["varför kom så få på kvällen i april"]
    text = learnt.texts[asked.text_id]
    [(start, end)] = asked.spans
    assert "inbjudan gick ut sent" in text.text[start:end]
    assert all("14 maj 2025" in passage.context for passage in text.passages)
