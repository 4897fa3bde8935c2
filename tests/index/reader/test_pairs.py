from reader_fakes import passage, small_tokenizer

from index.reader.pairs import MOST_TOKENS, tokenise


def test_tokens_point_at_the_passage_and_at_nothing_else() -> None:
    one = passage("Anna Berg leder mötet.", "Styrelsen › Möten\n")
    tokens = tokenise(small_tokenizer(), ["vem leder mötet"], [one])
    spans = [tuple(span) for span in tokens.spans[0] if span[0] >= 0]
    assert [one.text[a:b] for a, b in spans] == ["Anna", "Berg", "leder", "mötet", "."]


def test_what_is_beyond_the_most_tokens_is_cut_off_the_passage() -> None:
    long = passage("bidrag " * 1000)
    tokens = tokenise(small_tokenizer(), ["när " * 500], [long])
    assert tokens.ids.shape == (1, MOST_TOKENS)
    assert tokens.spans.max() > 0


def test_pairs_of_unlike_length_are_padded() -> None:
    tokens = tokenise(small_tokenizer(), ["när", "när"], [passage("mars"), passage("den mars där")])
    assert tokens.mask.sum(dim=1).tolist() == [6, 8]
    assert (tokens.spans[0, 6:] == -1).all()
