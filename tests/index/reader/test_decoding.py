import numpy as np
import pytest
import torch
from reader_fakes import passage, small_tokenizer

from index.reader.calibration import Calibration
from index.reader.decoding import decode
from index.reader.network import Outputs
from index.reader.pairs import tokenise
from index.reader.reading import Reading

AS_IT_IS = Calibration()
TEXT = "Mötet är i mars. Anna Berg är ordförande."


def read(
    start: str, end: str, answered: float = 2.0, calibration: Calibration = AS_IT_IS
) -> Reading:
    """What is read where the network is sure of the first and the last word of the answer."""
    one = passage(TEXT)
    tokens = tokenise(small_tokenizer(), ["vem"], [one])
    words = [TEXT[a:b] if a >= 0 else "" for a, b in tokens.spans[0]]
    starts, ends, evidence = torch.zeros(3, 1, len(words)).unbind(0)
    starts[0, words.index(start)] = 5
    ends[0, words.index(end)] = 5
    starts[0, 0] = ends[0, 0] = 9  # the question's own tokens are never the answer
    evidence[0, words.index(start)] = 8
    said = Outputs(torch.tensor([answered]), starts, ends, evidence)
    [reading] = decode(said, tokens, [one], calibration)
    return reading


def test_the_answer_is_the_likeliest_span_of_the_passage() -> None:
    reading = read("Anna", "Berg")
    assert reading.span is not None
    assert TEXT[slice(*reading.span)] == "Anna Berg"


def test_an_answer_never_ends_before_it_begins() -> None:
    reading = read("Berg", "mars")
    assert reading.span is not None
    assert reading.span[0] < reading.span[1]


def test_the_sentence_that_answers_is_the_likeliest() -> None:
    assert np.argmax(read("Anna", "Berg").units) == 1
    assert np.argmax(read("Mötet", "mars").units) == 0


@pytest.mark.parametrize(
    ("logit", "calibration", "expected"),
    [
        (0, Calibration(), 0.5),
        (2, Calibration(), 0.881),
        (2, Calibration(slope=0.25), 0.622),
        (-1, Calibration(slope=0.5, offset=1.0), 0.622),
        (1e6, Calibration(), 1.0),
    ],
)
def test_the_calibration_turns_a_logit_into_a_probability(
    logit: float, calibration: Calibration, expected: float
) -> None:
    probability = read("Anna", "Berg", logit, calibration).probability
    assert probability == pytest.approx(expected, abs=0.001)


def test_a_passage_of_which_nothing_was_read_has_no_answer() -> None:
    one = passage("")
    tokens = tokenise(small_tokenizer(), ["vem"], [one])
    nothing = torch.zeros(1, tokens.ids.shape[1])
    [reading] = decode(
        Outputs(torch.zeros(1), nothing, nothing, nothing), tokens, [one], Calibration()
    )
    assert reading.span is None
    assert reading.units == (0.0,)
