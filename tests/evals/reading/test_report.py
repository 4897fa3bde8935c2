import re
from pathlib import Path

import pytest
from reader_fakes import small_network, small_tokenizer

from evals.reading.report import REFUSAL, RELIABILITY, Report
from evals.training.examples import LearningQuestion, LearningText
from evals.training.question_sources import LearningSet
from index.reader.reader import Reader

TEXT = (
    "Styrelsen valde Anna Berg till ordförande. " + "Mötet hölls i gamla skolan sista dagen. " * 40
)


@pytest.fixture
def report() -> Report:
    text = LearningText.of("t", "Protokoll", TEXT)
    questions = [
        LearningQuestion("q1", "vem är ordförande", "t", ((16, 25),), "t", kind="who"),
        LearningQuestion("q2", "var hölls mötet", "t", ((56, 70),), "t", kind="where"),
        LearningQuestion("q3", "när är mötet", "t", (), "t", kind="year"),
    ]
    asked = LearningSet("own", {"t": text}, questions)
    reader = Reader(small_network(), small_tokenizer())
    return Report(
        reader, small_tokenizer(), held_out=asked, dev=asked, test=asked, notes={"test": asked}
    )


def test_the_tables_tell_of_every_kind_and_how_long_it_took(report: Report) -> None:
    of_sets, of_kinds, near_misses, reliability, refusal, speed = report.tables()
    assert re.search(r"\| own, test \| 2 \| 1 \| [01.]+", of_sets)
    assert re.search(r"\| notes, test \| 2 \| 1 \| [01.]+", of_sets)
    assert re.search(r"\| where \| 1 \|.*\n\| who \| 1 \|", of_kinds)
    assert re.search(r"\| year \| 1 \|", near_misses)
    assert "calibration error" in reliability
    assert "Chosen on dev" in refusal
    assert re.search(r"\d+ ms", speed)


def test_the_plots_are_pictures(report: Report, tmp_path: Path) -> None:
    report.draw(tmp_path)
    for name in (RELIABILITY, REFUSAL):
        assert "<svg" in (tmp_path / name).read_text(encoding="utf-8")
