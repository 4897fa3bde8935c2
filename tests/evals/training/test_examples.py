from evals.training.examples import LearningText

TEXT = "# Möte\n\nAnna Berg leder mötet.\n\n# Bidrag\n\nSista dagen är den 1 mars."


def test_a_text_is_cut_as_the_index_cuts_it_and_keeps_its_title_as_context() -> None:
    learnt = LearningText.of("t", "Protokoll", TEXT)
    assert [passage.text for passage in learnt.passages] == [
        "# Möte\n\nAnna Berg leder mötet.",
        "# Bidrag\n\nSista dagen är den 1 mars.",
    ]
    assert [passage.context for passage in learnt.passages] == [
        "Protokoll › Möte\n",
        "Protokoll › Bidrag\n",
    ]
    assert [
        TEXT[start:].startswith(p.text)
        for start, p in zip(learnt.starts, learnt.passages, strict=True)
    ] == [True, True]


def test_spans_are_found_in_the_passage_that_holds_them() -> None:
    learnt = LearningText.of("t", "", TEXT)
    start = TEXT.index("den 1 mars")
    holding = learnt.holding([(start, start + 10)])
    assert list(holding) == [1]
    [[(a, b)]] = holding.values()
    assert learnt.passages[1].text[a:b] == "den 1 mars"


def test_a_span_that_a_cut_parts_is_in_none() -> None:
    learnt = LearningText.of("t", "", TEXT)
    assert learnt.holding([(TEXT.index("mötet."), TEXT.index("Sista"))]) == {}
