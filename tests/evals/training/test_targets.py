from reader_fakes import passage, small_tokenizer

from evals.training.examples import Example
from evals.training.targets import Targets, targets_of
from index.reader.pairs import PairTokens, tokenise

TEXT = "Mötet är i mars. Anna Berg är ordförande."


def targets(spans: tuple[tuple[int, int], ...]) -> tuple[PairTokens, Targets]:
    one = Example("vem", passage(TEXT), spans, "own")
    tokens = tokenise(small_tokenizer(), [one.question], [one.passage])
    return tokens, targets_of([one], tokens)


def words(tokens: PairTokens, places: list[int]) -> list[str]:
    return [TEXT[slice(*tokens.spans[0, place])] for place in places]


def test_an_answer_starts_and_ends_at_its_tokens() -> None:
    tokens, wanted = targets(((17, 26),))
    assert wanted.answered.tolist() == [1]
    assert words(tokens, [int(wanted.starts), int(wanted.ends)]) == ["Anna", "Berg"]


def test_the_sentences_of_the_answers_are_evidence_and_the_question_is_not_asked() -> None:
    tokens, wanted = targets(((17, 26),))
    evidence = wanted.evidence[0]
    assert words(tokens, (evidence == 1).nonzero().flatten().tolist()) == [
        "Anna", "Berg", "är", "ordförande", ".",
    ]  # fmt: skip
    assert words(tokens, (evidence == 0).nonzero().flatten().tolist()) == [
        "Mötet", "är", "i", "mars", ".",
    ]  # fmt: skip
    assert (evidence == -1).sum() == evidence.numel() - 10


def test_no_answer_starts_and_ends_nowhere() -> None:
    _, wanted = targets(())
    assert (wanted.answered.tolist(), wanted.starts.tolist(), wanted.ends.tolist()) == (
        [0],
        [0],
        [0],
    )
    assert not (wanted.evidence == 1).any()
