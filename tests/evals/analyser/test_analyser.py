import json
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.analyser.command import COMPOUNDS
from evals.analyser.compounds import Outcome, Word, errors_in, load_words
from evals.analyser.speed import passages_of
from evals.cli import app
from evals.curated import Split
from evals.errors import FileUnusableError, RowError

ROWS = "word\tparts\tsplit\nföreningsbidrag\tförening+bidrag\tdev\nförening\t\ttest\n"


def word(text: str, *parts: str) -> Word:
    return Word(text, parts, Split.DEV)


@pytest.mark.parametrize(
    ("checked", "outcome"),
    [
        (word("föreningsbidragen", "förening", "bidrag"), Outcome.RIGHT),
        (word("förening"), Outcome.RIGHT),
        (word("förening", "för", "ening"), Outcome.MISSED),
        (word("föreningsbidrag", "föreningsb", "idrag"), Outcome.WRONG),
        (word("föreningsbidrag"), Outcome.FALSE),
    ],
)
def test_a_word_is_held_against_its_split_by_hand(checked: Word, outcome: Outcome) -> None:
    assert checked.outcome is outcome


def test_the_error_rate_is_of_all_words() -> None:
    errors = errors_in([word("förening"), word("föreningsbidrag"), word("bidrag"), word("möte")])
    assert (errors.words, errors.compounds, errors.rate) == (4, 0, 0.25)


def test_the_shipped_list_is_half_for_tuning() -> None:
    words = load_words(Path(__file__).parents[3] / COMPOUNDS)
    assert Counter(word.split for word in words) == {Split.DEV: 150, Split.TEST: 150}
    assert len({word.word for word in words}) == 300
    assert all(len(word.word) >= 8 and len(word.parts) != 1 for word in words)


@pytest.mark.parametrize("row", ["ord", "ord\tord", "ord\t\tall", "\t\tdev"])
def test_a_row_that_is_none_is_told_by_its_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "ord.tsv"
    path.write_text(f"{ROWS}{row}\n", encoding="utf-8")
    with pytest.raises(RowError, match="rad 4"):
        load_words(path)


def test_a_file_that_is_missing_is_told_by_name(tmp_path: Path) -> None:
    for read in (load_words, passages_of):
        with pytest.raises(FileUnusableError, match=r"saknas\.tsv"):
            read(tmp_path / "saknas.tsv")


def test_a_folder_is_read_in_pieces(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("ord " * 111, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"\xff")
    assert [len(piece.split()) for piece in passages_of(tmp_path)] == [110, 1]


def test_the_command_tells_errors_and_speed(tmp_path: Path) -> None:
    compounds, text, questions = (tmp_path / name for name in ("ord.tsv", "a.md", "q.jsonl"))
    compounds.write_text(ROWS, encoding="utf-8")
    text.write_text("Föreningsbidrag till föreningar.", encoding="utf-8")
    questions.write_text('{"id": "1", "question": "Vilka bidrag finns?"}\n', encoding="utf-8")
    given = ["analyser", str(text), "--compounds", str(compounds), "--questions", str(questions)]
    shown = CliRunner().invoke(app, [*given, "--wrong"])
    assert shown.exit_code == 0
    assert "0,0 %" in shown.stdout
    told = json.loads(CliRunner().invoke(app, [*given, "--json"]).stdout)
    assert told["compounds"]["dev"]["right"] == told["compounds"]["test"]["words"] == 1
    assert told["speed"]["passages"] == told["speed"]["questions"] == 1
