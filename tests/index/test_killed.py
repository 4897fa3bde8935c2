"""A process that is killed while it ingests: the next one finishes, and nothing is doubled."""

from pathlib import Path

import pytest
from index_fakes import ingest, write
from llama_index.core.schema import TextNode
from other_process import Moment, ingest_and_be_killed

from index.reports import Outcome
from index.search_index import IndexOptions, SearchIndex, open_index
from ingest.documents import load
from ingest.split import split

NAMES = ("a", "b", "c")


def fill(folder: Path, what: str) -> None:
    for name in NAMES:
        sections = (f"## Del {n}\n\nDe talade om {what} i {name}, del {n}." for n in range(3))
        write(folder / f"{name}.md", "\n\n".join(["# Möte", *sections]))


def contents(index: SearchIndex) -> list[tuple[str, int | None, str]]:
    """Where every stored passage stands, and what it says."""
    nodes = [node for node in index.store.get_nodes() if isinstance(node, TextNode)]
    assert len(nodes) == index.store.count()
    for node in nodes:
        document = index.document(node.metadata["document_id"])
        assert document.text[node.start_char_idx : node.end_char_idx] == node.text
    return sorted((n.metadata["document_id"], n.start_char_idx, n.text) for n in nodes)


MOMENTS: list[Moment] = [
    ("create shard", 1),
    ("embed", 1),
    ("embed", 2),
    ("store", 2),
    ("catalogue", 3),
    ("optimise", 1),
]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_a_first_ingest_is_finished_by_the_next(
    options: IndexOptions, folder: Path, moment: Moment
) -> None:
    fill(folder, "läger")
    wanted = [
        (name, passage.start, passage.text)
        for name in NAMES
        for passage in split(load(folder / f"{name}.md", name, name))
    ]
    assert len(wanted) == 9
    ingest_and_be_killed(options.data, folder, moment)
    with open_index(options) as index:
        reports = ingest(index, folder).values()
        assert {one.outcome for one in reports} <= {Outcome.ADDED, Outcome.UNCHANGED}
        assert contents(index) == wanted
        entries = index.catalogue.entries()
        assert {one.document.id: one.passages for one in entries} == dict.fromkeys(NAMES, 3)
        assert {one.outcome for one in ingest(index, folder).values()} == {Outcome.UNCHANGED}


CHANGING: list[Moment] = [("store", 2), ("catalogue", 2), ("drop outdated", 2), ("settle", 2)]


def shown(index: SearchIndex) -> dict[str, set[str]]:
    """What searches show of each document: whole passages of the text that is kept of it."""
    found: dict[str, set[str]] = {}
    for hit in index.search("läger bidrag", 50):
        document = index.document(hit.node.metadata["document_id"])
        text = hit.node.get_content()
        assert document.text[hit.node.start_char_idx : hit.node.end_char_idx] == text
        found.setdefault(document.id, set()).add("läger" if "läger" in text else "bidrag")
    return found


@pytest.mark.parametrize("moment", CHANGING, ids=str)
def test_after_a_kill_each_document_is_the_old_or_the_new(
    options: IndexOptions, folder: Path, moment: Moment
) -> None:
    fill(folder, "läger")
    with open_index(options) as index:
        ingest(index, folder)
    fill(folder, "sommarens bidrag")
    ingest_and_be_killed(options.data, folder, moment)
    with open_index(options) as index:
        before = moment in [("store", 2), ("catalogue", 2)]
        assert shown(index) == {
            "a": {"bidrag"},
            "b": {"läger"} if before else {"bidrag"},
            "c": {"läger"},
        }


@pytest.mark.parametrize("moment", CHANGING, ids=str)
def test_a_change_is_finished_by_the_next(
    options: IndexOptions, folder: Path, moment: Moment
) -> None:
    fill(folder, "läger")
    with open_index(options) as index:
        ingest(index, folder)
    fill(folder, "sommarens bidrag")
    ingest_and_be_killed(options.data, folder, moment)
    held = Outcome.CHANGED if moment in [("store", 2), ("catalogue", 2)] else Outcome.UNCHANGED
    with open_index(options) as index:
        outcomes = {path: report.outcome for path, report in ingest(index, folder).items()}
        assert outcomes == {
            "dokument/a.md": Outcome.UNCHANGED,
            "dokument/b.md": held,
            "dokument/c.md": Outcome.CHANGED,
        }
        texts = [text for _, _, text in contents(index)]
        assert len(texts) == 9
        assert all("sommarens bidrag" in text for text in texts)


def test_what_was_reported_before_the_kill_is_kept(options: IndexOptions, folder: Path) -> None:
    fill(folder, "läger")
    ingest_and_be_killed(options.data, folder, ("embed", 3))
    with open_index(options) as index:
        assert {name for name, _, _ in contents(index)} == {"a", "b"}
        assert len(index.search("läger", 10)) == 6


def test_files_that_are_gone_after_a_kill_leave_no_passages(
    options: IndexOptions, folder: Path
) -> None:
    fill(folder, "läger")
    ingest_and_be_killed(options.data, folder, ("catalogue", 2))
    for file in folder.iterdir():
        file.unlink()
    with open_index(options) as index:
        assert index.store.count() > 0
        assert {hit.node.metadata["document_id"] for hit in index.search("läger", 50)} == {"a"}
        ingest(index, folder)
        assert contents(index) == []
        assert index.catalogue.documents() == []
