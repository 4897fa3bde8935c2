from datetime import date
from pathlib import Path

import pytest
from index_fakes import WordEmbedding, ingest, write
from llama_index.core.schema import TextNode

from index.reports import Outcome
from index.search_index import SearchIndex
from ingest.errors import MissingPathError
from ingest.readers.base import Reading
from ingest.readers.isolated import IsolatedReader
from ingest.sources.folder import FolderSource

MEETING = """# Dialogmöte den 18 september 2024

Föreningarna bad om längre läger.

## Kontakt

Frågor besvaras av Anna, anna@example.org.
"""
GRANTS = "# Riktlinje för bidrag\n\nBidrag söks senast den 1 mars.\n"


def stored(index: SearchIndex) -> list[TextNode]:
    """Every stored passage, once it is seen that each still holds."""
    nodes = [node for node in index.store.get_nodes() if isinstance(node, TextNode)]
    assert len(nodes) == index.store.count()
    for node in nodes:
        document = index.document(node.metadata["document_id"])
        assert document.text[node.start_char_idx : node.end_char_idx] == node.text != ""
        assert node.metadata["revision"] == document.revision
    found = [node.metadata["document_id"] for node in nodes]
    for entry in index.catalogue.entries():
        assert found.count(entry.document.id) == entry.passages
    return nodes


def embedded(index: SearchIndex) -> int:
    assert isinstance(index.embedding, WordEmbedding)
    return len(index.embedding.embedded)


@pytest.fixture
def files(folder: Path) -> tuple[Path, Path]:
    return write(folder / "mote.md", MEETING), write(folder / "bidrag.md", GRANTS)


def test_new_files_are_added(index: SearchIndex, folder: Path, files: tuple[Path, Path]) -> None:
    reports = ingest(index, folder)
    assert {path: report.outcome for path, report in reports.items()} == {
        "dokument/mote.md": Outcome.ADDED,
        "dokument/bidrag.md": Outcome.ADDED,
    }
    assert reports["dokument/mote.md"].document_id == "mote"
    assert reports["dokument/mote.md"].passages == 2
    assert len(stored(index)) == embedded(index) == 3
    [first, *_] = index.search("När söks bidrag?")
    assert first.node.metadata["document_id"] == "bidrag"
    assert index.document("mote").text == MEETING


def test_unchanged_files_are_not_embedded_again(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    before = embedded(index)
    reports = ingest(index, folder)
    assert {report.outcome for report in reports.values()} == {Outcome.UNCHANGED}
    assert embedded(index) == before
    assert len(stored(index)) == 3


def test_a_changed_file_replaces_its_passages(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    meeting, _ = files
    write(meeting, MEETING.replace("Föreningarna bad", "Tre föreningar bad sedan"))
    reports = ingest(index, folder)
    assert reports["dokument/mote.md"].outcome is Outcome.CHANGED
    assert reports["dokument/mote.md"].document_id == "mote"
    assert reports["dokument/bidrag.md"].outcome is Outcome.UNCHANGED
    texts = [node.text for node in stored(index)]
    assert len(texts) == 3
    assert any("Tre föreningar bad sedan om" in text for text in texts)
    assert not any("Föreningarna bad" in text for text in texts)


def test_a_removed_file_takes_its_passages_with_it(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    files[0].unlink()
    reports = ingest(index, folder)
    assert reports["dokument/mote.md"].outcome is Outcome.REMOVED
    assert reports["dokument/mote.md"].document_id == "mote"
    assert [document.id for document in index.catalogue.documents()] == ["bidrag"]
    assert {node.metadata["document_id"] for node in stored(index)} == {"bidrag"}


def test_a_file_outside_the_named_folders_is_left_alone(
    index: SearchIndex, folder: Path, tmp_path: Path
) -> None:
    write(folder / "mote.md", MEETING)
    write(tmp_path / "annat" / "bidrag.md", GRANTS)
    ingest(index, folder, tmp_path / "annat")
    (folder / "mote.md").unlink()
    assert ingest(index, tmp_path / "annat")["annat/bidrag.md"].outcome is Outcome.UNCHANGED
    assert len(index.catalogue.documents()) == 2


def test_a_file_ingested_after_its_folder_is_not_doubled(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    reports = ingest(index, files[0])
    assert [report.outcome for report in reports.values()] == [Outcome.UNCHANGED]
    assert ingest(index, folder, files[0]).keys() == {"dokument/mote.md", "dokument/bidrag.md"}
    assert len(stored(index)) == 3


def test_files_of_the_same_name_get_ids_of_their_own(index: SearchIndex, folder: Path) -> None:
    write(folder / "a" / "mote.md", MEETING)
    write(folder / "b" / "mote.md", GRANTS)
    reports = ingest(index, folder)
    assert reports["dokument/a/mote.md"].document_id == "mote"
    assert reports["dokument/b/mote.md"].document_id == "mote-2"
    assert index.document("mote-2").text == GRANTS
    assert len(stored(index)) == 3


def test_a_file_that_cannot_be_read_is_named_and_the_others_indexed(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    (folder / "bild.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    write(folder / "tom.md", "  \n")
    reports = ingest(index, folder)
    failed = {path: one for path, one in reports.items() if one.outcome is Outcome.FAILED}
    assert failed.keys() == {"dokument/bild.png", "dokument/tom.md"}
    assert failed["dokument/tom.md"].reason == "filen är tom"
    assert failed["dokument/bild.png"].reason
    assert {one.document_id for one in failed.values()} == {None}
    assert len(stored(index)) == 3


def test_a_file_that_can_no_longer_be_read_keeps_its_last_version(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    files[0].write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    report = ingest(index, folder)["dokument/mote.md"]
    assert (report.outcome, report.document_id) == (Outcome.FAILED, "mote")
    assert index.document("mote").text == MEETING
    assert len(stored(index)) == 3
    write(files[0], MEETING)
    assert ingest(index, folder)["dokument/mote.md"].outcome is Outcome.UNCHANGED


def test_a_text_without_words_is_a_document_without_passages(
    index: SearchIndex, folder: Path
) -> None:
    write(folder / "streck.md", "---\n")
    report = ingest(index, folder)["dokument/streck.md"]
    assert (report.outcome, report.passages) == (Outcome.ADDED, 0)
    assert index.document("streck").text == "---\n"
    assert stored(index) == []


def test_a_document_emptied_of_words_leaves_no_passages(index: SearchIndex, folder: Path) -> None:
    file = write(folder / "mote.md", MEETING)
    ingest(index, folder)
    write(file, "---\n")
    assert ingest(index, folder)["dokument/mote.md"].outcome is Outcome.CHANGED
    assert stored(index) == []


def test_a_path_that_is_not_there_is_told(index: SearchIndex, folder: Path) -> None:
    with pytest.raises(MissingPathError, match="saknas"):
        ingest(index, folder / "saknas")


def test_passages_know_what_they_stand_in(index: SearchIndex, folder: Path) -> None:
    write(folder / "mote.md", MEETING)
    ingest(index, folder)
    [node] = [one for one in stored(index) if "Anna" in one.text]
    metadata = node.metadata
    assert metadata["title"] == "Dialogmöte den 18 september 2024"
    assert metadata["section"].endswith("Kontakt")
    assert metadata["date"] == date(2024, 9, 18).isoformat()
    assert metadata["path"] == "dokument/mote.md"
    assert metadata["has_contact"] == 1
    assert [MEETING[start:end] for start, end in metadata["units"]] == [
        "Frågor besvaras av Anna, anna@example.org."
    ]


def test_a_passage_is_found_by_the_heading_it_stands_under(
    index: SearchIndex, folder: Path
) -> None:
    write(folder / "a.md", "# Reseersättning\n\nBeloppet är 25 kronor.\n")
    write(folder / "b.md", "# Lokalhyra\n\nBeloppet är 30 kronor.\n")
    ingest(index, folder)
    [first, *_] = index.search("lokalhyra")
    assert first.node.metadata["document_id"] == "b"


LONG = " ".join(f"Mening {n} handlar om läger nummer {n * 7}." for n in range(40))


def test_the_same_bytes_under_two_names_are_one_document(index: SearchIndex, folder: Path) -> None:
    write(folder / "mote.md", MEETING)
    write(folder / "z" / "kopia.md", MEETING)
    reports = ingest(index, folder)
    assert reports["dokument/mote.md"].outcome is Outcome.ADDED
    copy = reports["dokument/z/kopia.md"]
    assert (copy.outcome, copy.document_id) == (Outcome.DUPLICATE, "mote")
    assert copy.reason == "samma innehåll som dokument/mote.md"
    assert index.catalogue.entry("mote").paths == ("dokument/mote.md", "dokument/z/kopia.md")
    assert len(stored(index)) == 2
    again = ingest(index, folder).values()
    assert [one.outcome for one in again] == [Outcome.UNCHANGED, Outcome.UNCHANGED]


def test_a_renamed_file_is_the_same_document_under_its_new_name(
    index: SearchIndex, folder: Path
) -> None:
    write(folder / "mote.md", MEETING)
    ingest(index, folder)
    (folder / "mote.md").rename(folder / "nytt.md")
    removed = ingest(index, folder)["dokument/mote.md"]
    assert removed.reason == "innehållet finns kvar som dokument/nytt.md"
    assert index.document("mote").path == "dokument/nytt.md"
    assert {node.metadata["path"] for node in stored(index)} == {"dokument/nytt.md"}


def test_a_copy_that_changes_becomes_a_document_of_its_own(
    index: SearchIndex, folder: Path
) -> None:
    write(folder / "mote.md", MEETING)
    write(folder / "z.md", MEETING)
    ingest(index, folder)
    write(folder / "mote.md", GRANTS)
    report = ingest(index, folder)["dokument/mote.md"]
    assert (report.outcome, report.document_id) == (Outcome.ADDED, "mote-2")
    assert index.document("mote").path == "dokument/z.md"
    assert index.document("mote").text == MEETING
    assert index.document("mote-2").text == GRANTS
    assert len(stored(index)) == 3


def test_a_file_that_becomes_a_copy_gives_up_its_own_document(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    write(files[0], GRANTS)
    assert ingest(index, folder)["dokument/mote.md"].outcome is Outcome.DUPLICATE
    assert index.catalogue.ids() == ["bidrag"]
    assert {node.metadata["document_id"] for node in stored(index)} == {"bidrag"}


def test_nearly_the_same_text_is_told_of(index: SearchIndex, folder: Path) -> None:
    write(folder / "a.md", LONG)
    write(folder / "b.md", LONG.replace("nummer 70", "nummer sjuttio"))
    write(folder / "c.md", " ".join(reversed(LONG.split())))
    reports = ingest(index, folder)
    [warning] = reports["dokument/b.md"].warnings
    assert warning.startswith("Nästan samma text som a (")
    assert reports["dokument/c.md"].warnings == ()
    assert index.catalogue.entry("b").alarms == (warning,)


def test_a_text_that_shrinks_raises_an_alarm(index: SearchIndex, folder: Path) -> None:
    file = write(folder / "mote.md", LONG)
    ingest(index, folder)
    write(file, LONG[: len(LONG) // 3])
    [warning] = ingest(index, folder)["dokument/mote.md"].warnings
    assert warning.startswith(f"Texten har krympt från {len(LONG)} till")
    assert index.catalogue.entry("mote").alarms == (warning,)


def test_what_cannot_be_read_is_listed_until_it_can_or_is_gone(
    index: SearchIndex, folder: Path
) -> None:
    file = write(folder / "tom.md", " ")
    ingest(index, folder)
    assert [one.path for one in index.catalogue.problems()] == ["dokument/tom.md"]
    write(file, MEETING)
    ingest(index, folder)
    assert index.catalogue.problems() == []
    write(file, " ")
    ingest(index, folder)
    assert [one.document_id for one in index.catalogue.problems()] == ["tom"]
    write(file, MEETING)
    ingest(index, folder)
    assert index.catalogue.problems() == []
    write(folder / "annan.md", " ")
    ingest(index, folder)
    (folder / "annan.md").unlink()
    ingest(index, folder)
    assert index.catalogue.problems() == []


def test_a_plan_shows_removals_first_and_changes_nothing(
    index: SearchIndex, folder: Path, files: tuple[Path, Path]
) -> None:
    ingest(index, folder)
    write(files[0], MEETING + "Mer.")
    files[1].unlink()
    write(folder / "a.md", GRANTS + "Nytt.")
    planned = index.plan([FolderSource([folder])])
    assert [(one.path, one.outcome) for one in planned] == [
        ("dokument/bidrag.md", Outcome.REMOVED),
        ("dokument/a.md", Outcome.ADDED),
        ("dokument/mote.md", Outcome.CHANGED),
    ]
    assert index.catalogue.ids() == ["bidrag", "mote"]
    assert len(stored(index)) == 3


def test_a_fault_in_a_reader_costs_that_file_alone(
    index: SearchIndex, folder: Path, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = IsolatedReader.read

    def faulty(reader: IsolatedReader, path: Path) -> Reading:
        if path.name == "mote.md":
            raise ZeroDivisionError
        return read(reader, path)

    monkeypatch.setattr(IsolatedReader, "read", faulty)
    reports = ingest(index, folder)
    assert reports["dokument/mote.md"].outcome is Outcome.FAILED
    assert "ZeroDivisionError" in (reports["dokument/mote.md"].reason or "")
    assert reports["dokument/bidrag.md"].outcome is Outcome.ADDED
    assert [one.path for one in index.catalogue.problems()] == ["dokument/mote.md"]
