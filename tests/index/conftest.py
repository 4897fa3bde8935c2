"""An index over a temporary folder, with a quick stand-in for the embedding model."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.search_index import IndexOptions, SearchIndex, open_index

# Lets the tests in this folder share its helpers, whatever the import mode.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> IndexOptions:
    """Options for an empty data directory; what is opened with them embeds by words."""
    from index_fakes import WordEmbedding

    monkeypatch.setattr("index.search_index.PassageEmbedding", WordEmbedding)
    return IndexOptions(data=tmp_path / "data")


@pytest.fixture
def index(options: IndexOptions) -> Iterator[SearchIndex]:
    """An open, empty index."""
    with open_index(options) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for the documents of a test."""
    made = tmp_path / "dokument"
    made.mkdir()
    return made
