import random

from hypothesis import given
from hypothesis import strategies as st

from evals.retrieval import Judged
from evals.sampling import judged_sample

QUERIES = [
    Judged(id=f"q{n}", question="?", relevant_ids=frozenset("a" if n % 3 else ""))
    for n in range(60)
]
JUDGED = [query for query in QUERIES if query.relevant_ids]


def test_a_sample_is_of_the_judged_queries_in_their_order() -> None:
    sample = judged_sample(QUERIES, 15, seed=1)
    assert len(sample) == 15
    assert sample == [query for query in JUDGED if query in sample]


def test_all_that_are_judged_where_none_or_too_many_are_asked_for() -> None:
    assert judged_sample(QUERIES, None, seed=1) == JUDGED
    assert judged_sample(QUERIES, 1000, seed=1) == JUDGED


def test_the_sample_is_known_whatever_the_machine() -> None:
    assert [one.id for one in judged_sample(QUERIES, 4, seed=1)] == ["q7", "q38", "q40", "q49"]


def test_another_seed_gives_another_sample() -> None:
    assert judged_sample(QUERIES, 15, seed=1) != judged_sample(QUERIES, 15, seed=2)


@given(st.integers(1, 40), st.integers(0, 9), st.randoms())
def test_the_order_changes_nothing_and_a_larger_sample_holds_the_smaller(
    count: int, seed: int, chance: random.Random
) -> None:
    shuffled = [*QUERIES]
    chance.shuffle(shuffled)
    small = {query.id for query in judged_sample(QUERIES, count, seed)}
    assert small == {query.id for query in judged_sample(shuffled, count, seed)}
    assert small <= {query.id for query in judged_sample(QUERIES, count + 1, seed)}
