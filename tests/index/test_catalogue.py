from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from index_fakes import make_document, version
from sqlalchemy import create_engine, text

from index.abbreviations import Abbreviation
from index.catalogue import Catalogue
from index.catalogue.entries import Place
from index.errors import CatalogueOutdatedError, UnknownDocumentError
from ingest.models import Document, Page
from ingest.sources.base import Failed, Upsert


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.open(tmp_path / "data")
    yield opened
    opened.close()


pages = st.builds(Page, number=st.integers(1, 999), start=st.integers(0), end=st.integers(0))
documents = st.builds(
    Document,
    id=st.just("d"),
    location=st.just("/d.md"),
    pages=st.lists(pages, max_size=3).map(tuple),
)


@given(documents)
@settings(
    max_examples=50,
    deadline=None,  # every example waits for the disk
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_document_comes_back_as_it_was_put(catalogue: Catalogue, document: Document) -> None:
    catalogue.put([version(document, 3)])
    assert catalogue.document("d") == document
    assert catalogue.documents() == [document]
    [entry] = catalogue.entries()
    without = {"text": "", "pages": (), "rows": ()}
    assert entry.document == document.model_copy(update=without)
    assert (entry.passages, entry.characters) == (3, len(document.text))


def test_it_outlives_its_process_in_one_file_of_the_data_directory(tmp_path: Path) -> None:
    data = tmp_path / "data" / "deep"
    document = make_document("d", "Rad ett\r\nRad två.", date=date(2024, 1, 2))
    first = Catalogue.open(data)
    first.put([version(document, 3)])
    first.put_settings({"model": "m"})
    first.close()
    assert [path.name for path in data.iterdir()] == ["catalogue.sqlite"]
    second = Catalogue.open(data)
    assert second.document("d") == document
    assert [entry.passages for entry in second.entries()] == [3]
    assert second.settings() == {"model": "m"}
    second.close()


def test_it_may_lie_in_another_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'annan.sqlite'}"
    catalogue = Catalogue.open(tmp_path / "data", url)
    catalogue.put([version(make_document("d", "Text."))])
    catalogue.close()
    assert (tmp_path / "annan.sqlite").exists()
    assert not (tmp_path / "data" / "catalogue.sqlite").exists()


def test_an_unknown_id_is_told_with_the_way_to_the_list(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownDocumentError, match=r"'saknas'.*byrakratlots documents"):
        catalogue.document("saknas")


def test_the_newest_comes_first_and_the_undated_last(catalogue: Catalogue) -> None:
    days = {"b": date(2023, 1, 1), "odaterat": None, "a": date(2024, 1, 1), "c": date(2022, 1, 1)}
    for name, day in days.items():
        catalogue.put([version(make_document(name, "Text.", date=day))])
    assert [document.id for document in catalogue.documents()] == ["a", "b", "c", "odaterat"]


def test_a_document_is_replaced_by_its_id(catalogue: Catalogue) -> None:
    catalogue.put([version(make_document("d", "Gammal."))])
    assert catalogue.put([version(make_document("d", "Ny.", revision="2"), 2)]) == {"1"}
    assert [document.text for document in catalogue.documents()] == ["Ny."]
    assert [entry.passages for entry in catalogue.entries()] == [2]
    assert catalogue.places() == {"/d.md": Place("d", "2")}


def test_what_is_expected_or_outdated_is_unsettled_until_settled(catalogue: Catalogue) -> None:
    catalogue.expect({"1"})
    assert catalogue.unsettled() == {"1"}
    catalogue.put([version(make_document("d", "Gammal."))])
    assert catalogue.unsettled() == set()
    catalogue.expect({"1", "2"})
    assert catalogue.unsettled() == {"2"}, "what holds is never hidden"
    catalogue.put([version(make_document("d", "Ny.", revision="2"))])
    assert catalogue.unsettled() == {"1"}
    catalogue.settle({"1"})
    assert catalogue.unsettled() == set()


def test_a_document_is_there_as_long_as_it_lies_somewhere(catalogue: Catalogue) -> None:
    catalogue.put([version(make_document("d", "Text."))])
    again = Upsert("/kopia.md", "1", Path("/kopia.md"), "kopia.md")
    assert catalogue.attach(again, "d") == set()
    assert catalogue.entry("d").paths == ("d.md", "kopia.md")
    assert catalogue.detach("/d.md") == set()
    assert catalogue.strays() == ["d"]
    assert catalogue.detach("/kopia.md") == {"1"}
    assert catalogue.detach("/kopia.md") == set()
    assert catalogue.documents() == []
    assert catalogue.places() == {}
    assert catalogue.unsettled() == {"1"}


def test_a_location_that_gets_another_document_gives_up_its_first(catalogue: Catalogue) -> None:
    first, second = make_document("a", "Ett."), make_document("b", "Två.", revision="2")
    catalogue.put([version(first), version(second)])
    at_first = Upsert(first.location, "2", Path(first.location), first.path)
    assert catalogue.attach(at_first, "b") == {"1"}
    assert catalogue.ids() == ["b"]


def test_abbreviations_are_counted_by_the_documents_that_explain_them(
    catalogue: Catalogue,
) -> None:
    text = "Västra Götalandsregionen (VGR). Ja, Västra Götalandsregionen (VGR)."
    region = Abbreviation("VGR", "Västra Götalandsregionen")
    catalogue.put([version(make_document(name, text, revision=name)) for name in ("a", "b")])
    assert catalogue.abbreviations() == {region: 2}
    catalogue.put([version(make_document("a", "Ett ekonomiskt råd (EER).", revision="2"))])
    assert catalogue.abbreviations() == {region: 1}
    catalogue.detach("/b.md")
    assert catalogue.abbreviations() == {}


def test_the_generation_tells_of_every_change_of_what_is_indexed(catalogue: Catalogue) -> None:
    seen = [catalogue.generation()]

    def has_changed() -> bool:
        seen.append(catalogue.generation())
        return seen[-1] not in seen[:-1]

    catalogue.put([version(make_document("d", "Text."))])
    assert has_changed()
    catalogue.put([version(make_document("d", "Ny.", revision="2"))])
    assert has_changed()
    catalogue.settle({"1"})
    assert has_changed()
    catalogue.put_problem(Failed("/x.md", "x.md", "Går inte."), None)
    catalogue.clear_problem("/x.md")
    assert not has_changed()
    catalogue.detach("/d.md")
    assert has_changed()


def test_a_problem_is_told_until_it_is_solved(catalogue: Catalogue) -> None:
    failed = Failed("/d.md", "d.md", "filen är tom")
    catalogue.put_problem(failed, None)
    catalogue.put_problem(failed, None)
    [problem] = catalogue.problems()
    assert (problem.path, problem.reason, problem.document_id) == ("d.md", "filen är tom", None)
    catalogue.put([version(make_document("d", "Text."))])
    assert catalogue.problems() == []


def test_a_catalogue_that_an_older_version_made_is_told_of(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE documents (id VARCHAR PRIMARY KEY, text TEXT)"))
    engine.dispose()
    with pytest.raises(CatalogueOutdatedError, match="äldre version"):
        Catalogue.open(tmp_path)


def test_who_explains_a_short_form_is_given_newest_first(catalogue: Catalogue) -> None:
    text = "Regional utvecklingsstrategi (RUS)."
    days = {"old": date(2020, 1, 1), "undated": None, "new": date(2025, 1, 1)}
    for name, day in days.items():
        catalogue.put([version(make_document(name, text, date=day))])
    catalogue.put([version(make_document("other", "idéburet offentligt partnerskap (IOP)"))])
    found = catalogue.explaining(["RUS", "XYZ"])
    assert [document_id for _, document_id in found] == ["new", "old", "undated"]
    assert {one for one, _ in found} == {Abbreviation("RUS", "Regional utvecklingsstrategi")}
    assert catalogue.explaining([]) == []
