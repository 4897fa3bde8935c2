"""Many pages: written out, read in by a command that is killed on the way, and counted."""

import gzip
import json
import os
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from evals.benchmark import bulk
from evals.benchmark.bulk import Bulk, write_pages

# Stands in for `ingest`: catalogues a document every moment, and goes on where it left off.
SCRIPT = """#!{python}
import pathlib, sqlite3, sys, time
pages, data = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[4])
catalogue = sqlite3.connect(data / "catalogue.sqlite")
catalogue.execute("CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY)")
for page in sorted(pages.rglob("*.md")):
    if not catalogue.execute("SELECT 1 FROM documents WHERE id = ?", [page.name]).fetchone():
        time.sleep(0.05)
        catalogue.execute("INSERT INTO documents VALUES (?)", [page.name])
        catalogue.commit()
        print(page.name, flush=True)
"""
WHOLE = Bulk(
    pages=3,
    expected=2,
    documents=2,
    passages=5,
    stored=5,
    unsettled=0,
    kills=1,
    seconds=1.0,
    again_seconds=0.1,
    peak_gb=0.1,
)


def corpus(path: Path, count: int) -> Path:
    rows = [{"id": str(n), "title": f"Sida {n}", "text": f"Text {n}."} for n in range(count)]
    lines = "".join(json.dumps(row) + "\n" for row in [*rows, rows[0]])
    path.write_bytes(gzip.compress(lines.encode()))
    return path


def test_pages_become_files_and_the_same_text_is_expected_once(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    assert write_pages(corpus(tmp_path / "corpus.jsonl.gz", 4), pages, None) == (5, 4)
    texts = sorted(file.read_text(encoding="utf-8") for file in pages.rglob("*.md"))
    assert texts[-1] == "# Sida 3\n\nText 3.\n"
    assert write_pages(tmp_path / "corpus.jsonl.gz", tmp_path / "few", 2) == (2, 2)


def test_a_run_is_killed_when_so_many_are_in_and_the_next_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "byrakratlots"
    script.write_text(SCRIPT.format(python=sys.executable), encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(bulk, "script", lambda: str(script))
    monkeypatch.setattr(bulk, "_POLL", 0.01)
    write_pages(corpus(tmp_path / "c.gz", 40), tmp_path / "pages", 40)
    (tmp_path / "data").mkdir()
    told: list[str] = []

    def count() -> int:
        with sqlite3.connect(tmp_path / "data" / "catalogue.sqlite") as catalogue:
            [number] = catalogue.execute("SELECT count(*) FROM documents").fetchone()
            return int(number)

    seconds, peak = bulk._read_in(tmp_path, dict(os.environ), 10, told.append)
    assert 10 <= count() < 40
    assert seconds > 0
    assert peak > 0
    bulk._read_in(tmp_path, dict(os.environ), None, told.append)
    assert count() == 40
    assert any(line.startswith("sida-") for line in told)


def test_a_lost_a_doubled_and_a_hidden_passage_are_each_wrong() -> None:
    assert WHOLE.is_right
    assert not replace(WHOLE, documents=3).is_right
    assert not replace(WHOLE, stored=6).is_right
    assert not replace(WHOLE, unsettled=1).is_right
