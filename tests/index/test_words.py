from pathlib import Path

import pytest
from index_fakes import ingest, write

from index.lexical import SWEDISH, analyse
from index.search_index import SearchIndex
from index.words import IndexWords

PARTNERSHIP = "# Samverkan\n\nIdéburet offentligt partnerskap (IOP) kräver ett avtal.\n"


@pytest.fixture
def words(index: SearchIndex) -> IndexWords:
    return IndexWords(index.store, index.catalogue)


def added(words: IndexWords, question: str) -> set[str]:
    return set(words.expand(question)) - set(SWEDISH.weighted_terms(question))


def test_a_question_is_widened_by_what_the_documents_say(
    index: SearchIndex, words: IndexWords, folder: Path
) -> None:
    write(folder / "samverkan.md", PARTNERSHIP)
    ingest(index, folder)
    assert added(words, "Vad är IOP?") >= set(analyse("idéburet offentligt partnerskap"))
    assert added(words, "Vad är partnerskp?") == set(analyse("partnerskap"))
    assert added(words, "Kräver det ett avtal?") == set()


def test_it_follows_every_change_of_the_index(
    index: SearchIndex, words: IndexWords, folder: Path
) -> None:
    assert added(words, "IOP, avtall, bryggga") == set()
    file = write(folder / "samverkan.md", PARTNERSHIP)
    ingest(index, folder)
    assert added(words, "avtall, bryggga") == set(analyse("avtal"))
    write(file, "# Hamnen\n\nVid hamnens brygga ligger båtar.\n")
    ingest(index, folder)
    assert added(words, "IOP, avtall, bryggga") == set(analyse("brygga"))
    file.unlink()
    ingest(index, folder)
    assert added(words, "IOP, avtall, bryggga") == set()


def test_the_words_are_read_only_when_they_have_changed(
    index: SearchIndex, words: IndexWords, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    vocabulary = type(index.store).vocabulary
    monkeypatch.setattr(
        type(index.store), "vocabulary", lambda store: read.append(1) or vocabulary(store)
    )
    assert read == []
    write(folder / "samverkan.md", PARTNERSHIP)
    ingest(index, folder)
    for _ in range(3):
        words.expand("Vad är IOP?")
    assert len(read) == 1
    ingest(index, folder)
    words.expand("Vad är IOP?")
    assert len(read) == 1, "nothing had changed"
