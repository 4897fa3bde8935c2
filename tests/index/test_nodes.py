from datetime import date

import numpy as np
import pytest
from index_fakes import make_document
from llama_index.core.schema import TextNode

from index.nodes import (
    UNIT_VECTORS,
    WORD_VECTORS,
    keep_word_vectors,
    searched_text,
    to_node,
)
from index.tokens import TokenVectors
from index.word_vectors import unpack
from ingest.models import Document, Row
from ingest.split import split


def nodes_of(document: Document) -> list[TextNode]:
    return [to_node(document, passage) for passage in split(document)]


TABLE = """# Taxa

Lokaler hyrs ut.

| Lokal | Platser | Pris |
| --- | --- | --- |
| Aulan | 90 | 300 kr |
"""


def test_the_same_text_gives_the_same_ids() -> None:
    one, same = (nodes_of(make_document("d", TABLE)) for _ in range(2))
    assert [node.node_id for node in one] == [node.node_id for node in same]


@pytest.mark.parametrize("changes", [{"revision": "2"}, {"id": "e"}])
def test_another_revision_or_document_gives_other_ids(changes: dict[str, str]) -> None:
    document = make_document("d", TABLE)
    other = document.model_copy(update=changes)
    one, two = ({node.node_id for node in nodes_of(d)} for d in (document, other))
    assert one.isdisjoint(two)


def test_a_passage_is_searched_with_its_title_section_and_header() -> None:
    [node] = nodes_of(make_document("d", TABLE, title="Taxor 2024", kind="taxa", forum="Rådet"))
    assert searched_text(node).startswith("Taxor 2024 › Taxa › ")
    assert "Lokal" in searched_text(node).splitlines()[0]
    assert searched_text(node).endswith(node.text)
    for not_searched in ("Rådet", "d.md", "revision"):
        assert not_searched not in searched_text(node)


def test_a_node_keeps_where_its_text_stands() -> None:
    document = make_document("d", "Först.\n\n# Rubrik\n\nSedan kommer mer.")
    for node in nodes_of(document):
        assert document.text[node.start_char_idx : node.end_char_idx] == node.text
        assert node.ref_doc_id == "d"


def test_what_a_document_does_not_say_is_left_out() -> None:
    [node] = nodes_of(make_document("d", "Hej.", date=date(2024, 1, 2)))
    assert node.metadata["date"] == "2024-01-02"
    assert node.metadata.keys().isdisjoint({"forum", "url", "page", "section", "header"})


@pytest.mark.parametrize(
    ("text", "told"),
    [("Ring 0500-12 34 56.", 1), ("Skriv till a@b.se.", 1), ("Ring oss gärna.", 0)],
)
def test_a_passage_knows_whether_it_tells_a_way_to_reach_somebody(text: str, told: int) -> None:
    [node] = nodes_of(make_document("d", text))
    assert node.metadata["has_contact"] == told


def test_a_row_is_about_its_own_place_and_not_its_registers() -> None:
    text = "Förening: Linden; Kommun: Mark\nFörening: Eken"
    rows = (
        Row(start=0, end=30, sheet=None, number=2),
        Row(start=31, end=len(text), sheet=None, number=3),
    )
    register = make_document("r", text, rows=rows, municipalities=("Mark", "Borås"))
    first, second = nodes_of(register)
    assert first.metadata["municipalities"] == ["Mark"]
    assert "municipalities" not in second.metadata
    assert (second.metadata["is_row"], second.metadata["row"]) == (1, 3)


def test_a_passage_beyond_what_the_model_reads_is_ranked_by_its_own_vector() -> None:
    [node] = nodes_of(make_document("d", "Föreningar kan söka bidrag."))
    node.embedding = [1.0, 0.0]
    keep_word_vectors(node, TokenVectors(np.ones((1, 2), np.float32), np.array([0]), np.array([5])))
    for key in (WORD_VECTORS, UNIT_VECTORS):
        vectors = unpack([node.metadata[key]], 2).vectors
        assert vectors == pytest.approx(np.array([[1.0, 0.0]]))


@pytest.mark.parametrize(
    ("day", "inferred", "context"),
    [
        (date(2025, 10, 17), True, "Titel › 17 oktober 2025\n"),
        (date(2024, 5, 31), True, "Titel › maj 2024\n"),
        (date(2024, 12, 31), True, "Titel › 2024\n"),
        (None, False, "Titel\n"),
    ],
)
def test_a_passage_is_found_by_its_documents_day_no_finer_than_it_is_known(
    day: date | None, inferred: bool, context: str
) -> None:
    [node] = nodes_of(make_document("d", "49 deltagare.", date=day, date_inferred=inferred))
    assert searched_text(node) == f"{context}49 deltagare."
    assert node.text == "49 deltagare."
