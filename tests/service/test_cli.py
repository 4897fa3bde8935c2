"""The command line as a shell sees it: what is on stdout, what is on stderr, and the exit code."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rich.console import Console
from service_fakes import CORPUS, index_over

from ingest.sources.files import find_files
from service import cli
from service.guide import Guide, open_guide
from service.settings import Settings


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `byrakratlots` with arguments, as its console script does."""

    def run(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["byrakratlots", *map(str, arguments)])
        code: Any = 0
        try:
            cli.main()
        except SystemExit as stopped:
            code = stopped.code
        return Ran(code or 0, *capsys.readouterr())

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document that can be read and one that cannot."""
    made = tmp_path / "dokument"
    made.mkdir()
    (made / "kansliet.md").write_text("# Kansliet\n\nKansliet öppnar 9.\n", encoding="utf-8")
    (made / "trasig.pdf").write_bytes(b"%PDF-1.7\ntrasig")
    return made


@pytest.fixture(scope="module")
def data(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed data directory over the shipped corpus."""
    return shutil.copytree(indexed, tmp_path_factory.mktemp("command-line") / "data")


@pytest.fixture
def held(data: Path) -> Iterator[Guide]:
    """The data directory, held open by somebody else."""
    with open_guide(settings=Settings(data=data)) as guide:
        yield guide


def test_ingest_tells_of_each_file_and_fails_for_the_one_it_cannot_read(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    ran = run("ingest", folder, "--data", tmp_path / "data")
    assert ran.code == 1
    assert re.search(r"dokument/kansliet\.md +tillagd +1\b", ran.out)
    assert re.search(r"dokument/trasig\.pdf +gick inte att läsa +\w", ran.out)
    assert "Traceback" not in ran.err


def test_ingest_as_json_is_one_object_and_progress_is_elsewhere(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Console(stderr=True, force_terminal=True)
    monkeypatch.setattr("service.progress._console", terminal)
    ran = run("ingest", folder, "--data", tmp_path / "data", "--json")
    assert ran.code == 1
    files = {file["path"]: file for file in json.loads(ran.out)["files"]}
    assert files["dokument/kansliet.md"]["outcome"] == "added"
    assert files["dokument/trasig.pdf"]["outcome"] == "failed"
    assert files["dokument/trasig.pdf"]["reason"]
    assert "Läser in" in ran.err


def test_ingest_again_finds_nothing_to_do_and_succeeds(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "trasig.pdf").unlink()
    assert run("ingest", folder, "--data", tmp_path / "data").code == 0
    again = run("ingest", folder, "--data", tmp_path / "data", "--json")
    assert again.code == 0
    assert [file["outcome"] for file in json.loads(again.out)["files"]] == ["unchanged"]


def test_a_dry_run_shows_what_would_be_done_and_does_nothing(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("ingest", folder, "--data", tmp_path / "data")
    (folder / "kansliet.md").unlink()
    (folder / "ny.md").write_text("# Nytt\n\nNytt.\n", encoding="utf-8")
    planned = run("ingest", folder, "--dry-run", "--data", tmp_path / "data").out
    assert re.search(r"dokument/kansliet\.md +tas bort", planned)
    assert planned.index("tas bort") < planned.index("läggs till")
    listed = run("documents", "--data", tmp_path / "data").out
    assert "kansliet" in listed
    assert "ny.md" not in listed


def test_a_dry_run_of_the_sources_names_every_address_and_asks_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "sources.toml"
    listed.write_text(
        '[[web]]\nurl = "https://exempel.invalid/stod/"\nkind = "stöd"\n'
        'publisher = "Exempelmyndigheten"\nevery = "vecka"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("BYRAKRATLOTS_SOURCES", str(listed))
    ran = run("ingest", "--sources", "--dry-run", "--json", "--data", tmp_path / "data")
    assert ran.code == 0
    (fetch,) = json.loads(ran.out)["fetches"]
    assert (fetch["url"], fetch["due"]) == ("https://exempel.invalid/stod/", True)
    shown = run("ingest", "--sources", "--dry-run", "--data", tmp_path / "data").out
    assert "Skulle hämtas (1):\nhttps://exempel.invalid/stod/" in shown


def test_what_could_not_be_read_is_listed_with_its_reason(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("ingest", folder, "--data", tmp_path / "data")
    listed = run("documents", "--data", tmp_path / "data").out
    assert re.search(r"Gick inte att läsa\n(.*\n)*.*dokument/trasig\.pdf", listed)
    (problem,) = json.loads(run("documents", "--json", "--data", tmp_path / "data").out)["problems"]
    assert problem["path"] == "dokument/trasig.pdf"
    assert problem["reason"]


def test_in_a_log_progress_is_a_line_with_what_is_left(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.progress._SECONDS_BETWEEN_LINES", 0.0)
    for number in range(3):
        (tmp_path / "d").mkdir(exist_ok=True)
        (tmp_path / "d" / f"{number}.md").write_text(f"# Sida {number}\n\nText {number}.\n")
    ran = run("ingest", tmp_path / "d", "--data", tmp_path / "data")
    assert "Läser in: 3 av 3" in ran.err


def test_rebuild_makes_every_document_anew(run: Run, folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run("ingest", folder, "--data", data)
    shutil.rmtree(folder)
    rebuilt = run("ingest", "--rebuild", "--data", data, "--json")
    assert rebuilt.code == 0
    (file,) = json.loads(rebuilt.out)["files"]
    assert (file["document_id"], file["outcome"], file["passages"]) == ("kansliet", "changed", 1)
    assert "öppnar 9" in run("search", "kansliet", "--data", data).out


def test_a_path_that_is_missing_is_named_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    ran = run("ingest", tmp_path / "borta", "--data", tmp_path / "data")
    assert ran.code == 1
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert str(tmp_path / "borta") in ran.err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("fråga",),
        ("ask",),
        ("ask", "Vem?", "Var?"),
        ("ask", "Vem?", "--frob"),
        ("search", "iop", "--limit", "0"),
        ("search", "iop", "--limit", "101"),
        ("search", "iop", "--from", "i våras"),
        ("ingest",),
        ("documents", "text"),
        ("serve", "--port", "åtta"),
    ],
)
def test_wrong_usage_is_exit_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_ask_as_json_is_the_answer_and_nothing_else(run: Run, data: Path) -> None:
    ran = run("ask", "Vem ska vi kontakta om IOP?", "--json", "--data", data)
    assert ran.code == 0
    answer = json.loads(ran.out)
    assert set(answer) == {
        "question", "answered", "kind", "answer", "sentences", "citations", "notes", "next_step",
        "confidence", "engine", "timings_ms", "terms", "lix",
    }  # fmt: skip
    assert answer["kind"] == "contact"
    assert answer["citations"][0]["date"] == "2024-09-18"
    assert "ö" in ran.out  # not escaped: it is read by people too


def test_ask_shows_the_answer_its_age_and_its_sources(run: Run, data: Path) -> None:
    ran = run("ask", "Vem ska vi kontakta om IOP?", "--data", data)
    assert ran.code == 0
    assert "Telefon: 0727-331479 [1]" in ran.out
    assert "Uppgiften är från september 2024." in ran.out
    assert "Källor\n[1] Anteckningar Dialogmötet 18 september 2024" in ran.out
    assert "IOP = idéburet offentligt partnerskap [3]" in ran.out
    assert "\n[3] Så lämnar du ett initiativ" in ran.out


def test_search_as_json_gives_as_many_hits_as_asked_for(run: Run, data: Path) -> None:
    filters = ("--kind", "mötesanteckningar", "--from", "2024-01-01", "--to", "2024-12-31")
    ran = run("search", "IOP", "--limit", "3", *filters, "--json", "--data", data)
    assert ran.code == 0
    found = json.loads(ran.out)
    assert found["question"] == "IOP"
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    assert {hit["document_id"] for hit in found["hits"]} == {"2024-09-18-dialogmote"}


def test_documents_are_listed_with_the_ids_to_ask_for_them_by(run: Run, data: Path) -> None:
    ids = {path.stem for path in find_files([CORPUS])}
    listed = run("documents", "--data", data).out
    assert all(document_id in listed for document_id in ids)
    as_json = json.loads(run("documents", "--json", "--data", data).out)
    assert {one["id"] for one in as_json["documents"]} == ids


def test_the_text_of_a_document_is_given_letter_by_letter(
    data: Path,
) -> None:
    file = CORPUS / "anteckningar/2024-09-18-dialogmote.md"
    code = "from service.cli import main; main()"
    arguments = ["documents", "text", file.stem, "--data", str(data)]
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True)
    assert ran.stdout == file.read_bytes()
    assert ran.stderr == b""


@pytest.mark.parametrize("before", [True, False])
def test_the_text_is_of_the_data_directory_that_was_named(
    run: Run, data: Path, before: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named, asked = ["--data", data], ["text", "2024-arsrapport", "--json"]
    ran = run("documents", *(named + asked if before else asked + named))
    assert ran.code == 0
    assert json.loads(ran.out)["text"] == (CORPUS / "rapporter/2024-arsrapport.md").read_text()


def test_an_unknown_document_is_one_line(run: Run, data: Path) -> None:
    ran = run("documents", "text", "finns-inte", "--data", data)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Det finns inget dokument med id 'finns-inte'")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    "arguments",
    [("documents",), ("ask", "Vem?"), ("search", "iop"), ("ingest", str(CORPUS)), ("serve",)],
)
def test_a_data_directory_that_is_open_elsewhere_is_one_line(
    run: Run, data: Path, arguments: tuple[str, ...]
) -> None:
    ran = run(*arguments, "--data", data)
    assert (ran.code, ran.out) == (1, "")
    (line,) = ran.err.splitlines()
    assert str(data) in line
    assert "redan öppen" in line


def test_a_misspelt_setting_is_told_before_anything_is_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_DAAT", "x")
    ran = run("documents", "--data", tmp_path / "data")
    assert (ran.code, ran.out) == (1, "")
    (line,) = ran.err.splitlines()
    assert "BYRAKRATLOTS_DAAT" in line
    assert "BYRAKRATLOTS_DATA" in line
    assert not (tmp_path / "data").exists()


def test_the_option_for_data_wins_over_the_environment(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_DATA", str(tmp_path / "other"))
    listed = json.loads(run("documents", "--json", "--data", data).out)["documents"]
    assert len(listed) == len(find_files([CORPUS]))
    assert not (tmp_path / "other").exists()
    monkeypatch.setenv("BYRAKRATLOTS_DATA", str(data))
    assert json.loads(run("documents", "--json").out)["documents"] == listed


def test_serve_says_where_it_is_when_it_can_answer(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: dict[str, Any] = {}
    monkeypatch.setattr("service.app.create_app", lambda _, guide: guide)
    monkeypatch.setattr(
        "uvicorn.run", lambda guide, **kept: served.update(kept, answer=guide.ask("Vem är Erica?"))
    )
    ran = run("serve", "--port", "8123", "--data", data)
    assert (ran.code, ran.out) == (0, "")
    assert "http://127.0.0.1:8123" in ran.err
    assert (served["host"], served["port"]) == ("127.0.0.1", 8123)
    assert served["answer"].citations


def test_nothing_indexed_is_told_with_what_to_do(run: Run, tmp_path: Path) -> None:
    empty, nothing = tmp_path / "data", tmp_path / "nothing"
    nothing.mkdir()
    with index_over(nothing, empty):
        pass
    assert "byrakratlots ingest" in run("documents", "--data", empty).out
    assert "byrakratlots ingest" in run("search", "iop", "--data", empty).out
    asked = json.loads(run("ask", "Vem är Erica?", "--json", "--data", empty).out)
    assert asked["answered"] is False
    assert "Läs in" in asked["answer"]
