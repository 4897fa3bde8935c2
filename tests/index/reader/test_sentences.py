import pytest

from index.reader.reading import Reading, ReadPassage
from index.reader.sentences import REACH, log_odds, points_at, sentence_scores

PASSAGE = ReadPassage("Mötet var långt. Anna Berg valdes.", ((0, 16), (17, 34)))
ANNA = (17, 26)


def best(*read: Reading) -> tuple[int, int]:
    """The place of the passage and of its sentence with the highest score."""
    scored = [
        (score, passage, sentence)
        for passage, reading in enumerate(read)
        for sentence, score in enumerate(sentence_scores(PASSAGE, reading))
    ]
    return max(scored)[1:]


def test_the_likelier_part_of_the_answer_goes_first() -> None:
    assert best(Reading(0.5, None, (0.9, 0.2))) == (0, 0)
    assert best(Reading(0.5, None, (0.2, 0.9))) == (0, 1)


def test_the_words_pointed_at_tell_between_sentences_nearly_as_likely() -> None:
    assert best(Reading(0.5, ANNA, (0.55, 0.5))) == (0, 1)
    assert best(Reading(0.5, ANNA, (0.95, 0.5))) == (0, 0)


def test_a_sentence_of_a_surer_passage_goes_before_one_as_likely_elsewhere() -> None:
    assert best(Reading(0.3, None, (0.8, 0.1)), Reading(0.7, None, (0.8, 0.1))) == (1, 0)
    # A passage that is a little surer does not make up for a sentence that is much likelier.
    assert best(Reading(0.6, None, (0.8, 0.1)), Reading(0.7, None, (0.3, 0.1))) == (0, 0)


def test_a_span_points_at_the_sentences_that_it_touches() -> None:
    assert points_at(Reading(0.5, ANNA, ()), (17, 34))
    assert not points_at(Reading(0.5, ANNA, ()), (0, 16))
    assert not points_at(Reading(0.5, None, ()), (17, 34))


def test_log_odds_are_even_at_a_half_and_never_endless() -> None:
    assert log_odds(0.5) == 0
    assert (log_odds(0.0), log_odds(1.0)) == pytest.approx((-REACH, REACH))
    assert log_odds(0.9) == pytest.approx(-log_odds(0.1))
