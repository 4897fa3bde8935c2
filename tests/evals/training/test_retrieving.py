from reader_fakes import passage

from evals.training.retrieving import WordSearch


def test_the_passages_that_share_most_words_come_first() -> None:
    search = WordSearch(
        [
            passage("Bussen går klockan nio."),
            passage("Läger i juli."),
            passage("Bidrag till läger."),
        ]
    )
    assert search.nearest("Vilka bidrag finns till läger?", 2) == [2, 1]
    assert search.nearest("xylofon", 2) == []
