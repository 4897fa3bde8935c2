from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from index_fakes import make_document

from index.catalogue import Catalogue
from index.errors import UnknownDocumentError
from ingest.models import Document, Page


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.open(tmp_path / "data")
    yield opened
    opened.close()


pages = st.builds(Page, number=st.integers(1, 999), start=st.integers(0), end=st.integers(0))
documents = st.builds(
    Document,
    id=st.just("d"),
    pages=st.lists(pages, max_size=3).map(tuple),
)


@given(documents)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_document_comes_back_as_it_was_put(catalogue: Catalogue, document: Document) -> None:
    catalogue.put(document, 3)
    assert catalogue.document("d") == document
    assert catalogue.documents() == [document]


def test_it_outlives_its_process_in_one_file_of_the_data_directory(tmp_path: Path) -> None:
    data = tmp_path / "data" / "deep"
    document = make_document("d", "Rad ett\r\nRad två.", date=date(2024, 1, 2))
    first = Catalogue.open(data)
    first.put(document, 3)
    first.put_settings({"model": "m"})
    first.close()
    assert [path.name for path in data.iterdir()] == ["catalogue.sqlite"]
    second = Catalogue.open(data)
    assert second.document("d") == document
    assert second.passage_counts() == {"d": 3}
    assert second.settings() == {"model": "m"}
    second.close()


def test_it_may_lie_in_another_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'annan.sqlite'}"
    catalogue = Catalogue.open(tmp_path / "data", url)
    catalogue.put(make_document("d", "Text."), 1)
    catalogue.close()
    assert (tmp_path / "annan.sqlite").exists()
    assert not (tmp_path / "data" / "catalogue.sqlite").exists()


def test_an_unknown_id_is_told_with_the_way_to_the_list(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownDocumentError, match=r"'saknas'.*byrakratlots documents"):
        catalogue.document("saknas")


def test_the_newest_comes_first_and_the_undated_last(catalogue: Catalogue) -> None:
    days = {"b": date(2023, 1, 1), "odaterat": None, "a": date(2024, 1, 1), "c": date(2022, 1, 1)}
    for name, day in days.items():
        catalogue.put(make_document(name, "Text.", date=day), 1)
    assert [document.id for document in catalogue.documents()] == ["a", "b", "c", "odaterat"]


def test_a_document_is_replaced_by_its_id(catalogue: Catalogue) -> None:
    catalogue.put(make_document("d", "Gammal."), 1)
    catalogue.put(make_document("d", "Ny.", revision="2"), 2)
    assert [document.text for document in catalogue.documents()] == ["Ny."]
    assert catalogue.passage_counts() == {"d": 2}
    assert catalogue.revisions() == {"/d.md": ("d", "2")}


def test_a_removed_document_is_gone(catalogue: Catalogue) -> None:
    catalogue.put(make_document("d", "Text."), 1)
    catalogue.remove("d")
    catalogue.remove("d")
    assert catalogue.documents() == []
    assert catalogue.revisions() == {}


@pytest.mark.parametrize(
    ("name", "taken", "given"),
    [
        ("2024-09-18 Dialogmöte", set(), "2024-09-18-dialogmote"),
        ("Åtgärder, RÖS (utkast)", set(), "atgarder-ros-utkast"),
        ("plan", {"plan"}, "plan-2"),
        ("plan", {"plan", "plan-2", "plan-4"}, "plan-3"),
        ("???", set(), "dokument"),
    ],
)
def test_an_id_can_be_read_and_put_in_an_address(
    catalogue: Catalogue, name: str, taken: set[str], given: str
) -> None:
    assert catalogue.new_id(name, taken) == given


@given(st.text(max_size=30), st.sets(st.sampled_from(["a", "a-2", "a-3", "dokument"])))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_id_is_never_given_twice(catalogue: Catalogue, name: str, taken: set[str]) -> None:
    assert catalogue.new_id(name, taken) not in taken
