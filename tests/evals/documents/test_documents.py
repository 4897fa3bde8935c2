import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from typer.testing import CliRunner, Result

from evals.cli import app
from evals.documents import quotes
from evals.documents.files import Checked, check_file
from evals.documents.manifest import Listed
from evals.documents.quotes import Quote, draw, is_on_its_page, quotes_in
from evals.documents.silver import Decision, wrong_of
from ingest.models import Document, Page, Passage

needs_pdftotext = pytest.mark.skipif(not quotes.has_pdftotext(), reason="pdftotext is absent")

FIRST = "Nämnden beslutar att bevilja Föreningen Exempel ett bidrag för år 2026."
SECOND = "Ordföranden får i uppdrag att återkomma med ett förslag i september."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A PDF of two pages, and an error page under a PDF's name that is there to be refused."""
    made = FPDF()
    made.set_font("Helvetica", size=11)
    for text in (FIRST, SECOND):
        made.add_page()
        made.multi_cell(0, 6, text)
    made.output(str(tmp_path / "a.pdf"))
    (tmp_path / "fel.pdf").write_text("<html><body>404</body></html>", encoding="utf-8")
    listing(tmp_path, {"pages": 2}, {"file": "fel.pdf", "type": "fälla: felsida"})
    return tmp_path


def listing(folder: Path, *changes: dict[str, Any]) -> None:
    rows = [{"file": "a.pdf"} | change for change in changes]
    (folder / "manifest.json").write_text(json.dumps(rows), encoding="utf-8")


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["documents", str(folder), *arguments])


def passage(text: str, start: int) -> Passage:
    return Passage(
        document_id="a",
        start=start,
        end=start + len(text),
        text=text,
        section=None,
        header=None,
        page=1,
        units=(),
        paragraph="12",
        case_number="2026.001 EXN",
    )


@needs_pdftotext
def test_a_folder_that_is_whole_is_shown_with_its_quotes_and_ends_well(folder: Path) -> None:
    result = call(folder)
    assert result.exit_code == 0, result.output
    assert "2 av 2 filer" in result.stdout
    assert "2 av 2 citat" in result.stdout
    assert "avböjd med rätta" in result.stdout


def test_without_pdftotext_the_quotes_are_told_to_be_unchecked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    result = call(folder)
    assert result.exit_code == 0, result.output
    assert "pdftotext saknas" in result.stderr


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"pages": 3}, "2 sidor, manifestet säger 3"),
        ({"paragraf_range": [1, 2]}, "§ saknas: 1, 2"),
        ({"type": "fälla: låst"}, "lästes, men skulle ha avböjts"),
        ({"file": "fel.pdf"}, "gick inte att läsa"),
        ({"file": "borta.pdf"}, "filen finns inte"),
    ],
)
def test_what_the_manifest_does_not_say_is_told_and_ends_badly(
    folder: Path, row: dict[str, Any], said: str
) -> None:
    listing(folder, row)
    result = call(folder, "--quotes", "0")
    assert result.exit_code == 1
    assert said in " ".join(result.stdout.split())


def test_a_folder_without_a_manifest_is_told(tmp_path: Path) -> None:
    assert "manifest.json" in str(call(tmp_path).exception)
    (tmp_path / "manifest.json").write_text('{"a": 1}', encoding="utf-8")
    assert "är inget manifest" in str(call(tmp_path).exception)


@needs_pdftotext
def test_a_quote_is_found_on_its_own_page_only_however_its_lines_end(folder: Path) -> None:
    path = folder / "a.pdf"
    cut = FIRST.replace("Föreningen", "Före-\nningen ")
    assert is_on_its_page(Quote(path, 1, cut))
    assert not is_on_its_page(Quote(path, 2, cut))


def test_only_what_is_long_enough_and_on_one_page_is_drawn(folder: Path) -> None:
    checked = check_file(folder, Listed(file="a.pdf"))
    found = list(quotes_in(checked))
    assert [(quote.page, quote.text) for quote in found] == [(1, FIRST), (2, SECOND)]
    assert len(draw(found, 20, seed=1)) == 2
    assert draw(found, 1, seed=1) == draw(found, 1, seed=1)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, None),
        ({"citat": "Nämnden beviljar bidraget.\nÄrendet avslutas."}, None),
        ({"diarienummer": None, "sidor": []}, None),
        ({"citat": "Nämnden avslår bidraget."}, "quote"),
        ({"citat": "Nämnden beviljar bidraget.\nNågot annat."}, "quote"),
        ({"paragraf": 13}, "paragraph"),
        ({"diarienummer": "2026.002 EXN"}, "case_number"),
        ({"sidor": [2]}, "page"),
        ({"file": "borta.pdf"}, "quote"),
    ],
)
def test_a_known_decision_is_looked_up_by_words_item_number_and_page(
    change: dict[str, Any], wrong: str | None
) -> None:
    text = "Nämnden beviljar\nbidraget. Ärendet avslutas."
    document = Document.model_construct(text=text, pages=(Page(number=1, start=0, end=len(text)),))
    pieces = [passage(text[:26], 0), passage(text[27:], 27)]
    checked = Checked(Path("a.pdf"), "PDF", (), True, document, pieces)
    row = {
        "id": "1",
        "file": "a.pdf",
        "paragraf": 12,
        "diarienummer": "2026.001 EXN",
        "citat": "Nämnden beviljar bidraget.",
        "sidor": [1],
    }
    assert wrong_of(Decision.model_validate(row | change), {"a.pdf": checked}) == wrong


@needs_pdftotext
def test_the_decisions_beside_the_documents_are_counted_and_the_wrong_ones_named(
    folder: Path,
) -> None:
    rows = [
        {"id": "b1", "file": "a.pdf", "paragraf": 1, "citat": FIRST},
        {"id": "b2", "file": "a.pdf", "paragraf": 1, "citat": "x", "citat_finns_i_pdf": False},
    ]
    lines = "\n".join(json.dumps(row) for row in rows)
    (folder / "decisions_silver.jsonl").write_text(lines, encoding="utf-8")
    result = call(folder)
    assert result.exit_code == 0, result.output
    assert "0 av 1 beslut" in result.stdout
    assert "1 beslut är inte med" in result.stdout
    assert "b1: citatet står under en annan §" in result.stdout
