from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from llama_index.core.schema import NodeWithScore, TextNode

from index.recency import prefer
from index.times import AskedTime, Period

TODAY = date(2026, 11, 22)
NEWEST, OLDEST = AskedTime(newest=True), AskedTime(oldest=True)
DECEMBER = AskedTime(periods=(Period(date(2023, 12, 1), date(2023, 12, 31)),))
SINCE_2025 = AskedTime(periods=(Period(date(2025, 1, 1), None),))


def found(*passages: tuple[str, str | None, float], inferred: bool = False) -> list[NodeWithScore]:
    """Passages by name, date and score, with one that is far from the question."""
    return [
        NodeWithScore(
            node=TextNode(
                id_=name, metadata={"date_inferred": inferred} | ({"date": day} if day else {})
            ),
            score=score,
        )
        for name, day, score in (*passages, ("far", "2026-11-01", 0.0))
    ]


def names(results: Sequence[NodeWithScore]) -> list[str]:
    return [result.node.node_id for result in results]


def test_without_a_word_of_time_the_best_stays_first() -> None:
    passages = found(("old", "2019-01-01", 0.9), ("new", "2026-01-01", 0.89))
    assert names(prefer(passages, AskedTime(), TODAY)) == ["old", "new", "far"]


def test_of_those_nearly_as_good_the_newest_comes_first_and_the_undated_last() -> None:
    passages = found(
        ("undated", None, 0.9), ("old", "2019-01-01", 0.89), ("new", "2025-01-01", 0.8)
    )
    assert names(prefer(passages, NEWEST, TODAY)) == ["new", "old", "undated", "far"]
    assert names(prefer(passages, OLDEST, TODAY)) == ["old", "new", "undated", "far"]


def test_the_newest_does_not_pass_what_is_plainly_better() -> None:
    passages = found(("old", "2019-01-01", 0.9), ("new", "2025-01-01", 0.4))
    assert names(prefer(passages, NEWEST, TODAY)) == ["old", "new", "far"]


def test_a_plan_for_next_year_is_no_newer_than_what_was_written_today() -> None:
    passages = found(("today", "2026-11-22", 0.9), ("plan", "2027-12-31", 0.89))
    assert names(prefer(passages, NEWEST, TODAY)) == ["today", "plan", "far"]


def test_what_is_of_the_time_asked_about_comes_first_then_what_may_be() -> None:
    passages = found(
        ("other", "2024-09-18", 0.9), ("undated", None, 0.85), ("then", "2023-12-07", 0.6)
    )
    assert names(prefer(passages, DECEMBER, TODAY)) == ["then", "undated", "other", "far"]


def test_an_open_period_reaches_to_the_newest() -> None:
    passages = found(("before", "2024-12-31", 0.9), ("since", "2025-01-01", 0.8))
    assert names(prefer(passages, SINCE_2025, TODAY)) == ["since", "before", "far"]


def test_the_newest_of_a_period_comes_before_the_rest_of_it() -> None:
    asked = AskedTime(periods=SINCE_2025.periods, newest=True)
    passages = found(
        ("old", "2024-01-01", 0.9), ("first", "2025-02-01", 0.8), ("last", "2026-02-01", 0.7)
    )
    assert names(prefer(passages, asked, TODAY)) == ["last", "first", "old", "far"]


def test_a_document_dated_to_its_year_or_month_may_be_of_any_day_in_it() -> None:
    of_the_year = found(("other", "2022-05-01", 0.9), ("year", "2023-12-31", 0.8), inferred=True)
    march = AskedTime(periods=(Period(date(2023, 3, 1), date(2023, 3, 31)),))
    assert names(prefer(of_the_year, march, TODAY)) == ["year", "other", "far"]
    of_the_month = found(("other", "2022-05-01", 0.9), ("month", "2023-03-31", 0.8), inferred=True)
    day = AskedTime(periods=(Period(date(2023, 3, 7), date(2023, 3, 7)),))
    assert names(prefer(of_the_month, day, TODAY)) == ["month", "other", "far"]


def test_what_names_the_time_is_of_it_whenever_it_was_written() -> None:
    passages = found(("other", "2025-05-01", 0.9), ("budget", "2025-09-05", 0.8))
    next_year = AskedTime(periods=(Period(date(2026, 1, 1), date(2026, 12, 31)),))
    assert names(prefer(passages, next_year, TODAY)) == ["other", "budget", "far"]
    passages[1].node.set_content("Budgeten för 2026 höjs.")
    assert names(prefer(passages, next_year, TODAY)) == ["budget", "other", "far"]


def test_a_guessed_time_outweighs_less_than_one_that_was_said() -> None:
    passages = found(("other", "2024-09-18", 0.9), ("then", "2023-12-07", 0.5))
    said = Period(date(2023, 12, 1), date(2023, 12, 31))
    guessed = AskedTime(periods=(replace(said, sure=False),))
    assert names(prefer(passages, AskedTime(periods=(said,)), TODAY)) == ["then", "other", "far"]
    assert names(prefer(passages, guessed, TODAY)) == ["other", "then", "far"]


dated = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(date.isoformat)
passages = st.lists(st.tuples(dated, st.none() | st.floats(-1e6, 1e6)), max_size=12)


@given(passages, st.sampled_from([AskedTime(), NEWEST, OLDEST, DECEMBER, SINCE_2025]))
def test_nothing_is_lost_and_the_scores_still_tell_the_order(
    made: list[tuple[str | None, float | None]], asked: AskedTime
) -> None:
    given = [
        NodeWithScore(node=TextNode(id_=str(n), metadata={"date": day} if day else {}), score=score)
        for n, (day, score) in enumerate(made)
    ]
    preferred = prefer(given, asked, TODAY)
    assert sorted(names(preferred)) == sorted(names(given))
    scores = [result.score or 0.0 for result in preferred]
    assert scores == sorted((result.score or 0.0 for result in given), reverse=True)
