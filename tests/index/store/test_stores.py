"""One body of tests for all stores."""

import uuid
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from index_fakes import DIMENSION, make_document, make_nodes, word_vector
from llama_index.core.schema import BaseNode, NodeRelationship, TextNode
from llama_index.core.vector_stores.types import (
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryMode,
)
from qdrant_client import QdrantClient

from index.filters import SearchFilters
from index.lexical import analyse
from index.nodes import RANKING_KEYS, TERM_WEIGHTS, searched_text
from index.store import edge, server
from index.store.base import PassageStore
from index.store.server import ServerStore

DENSE = VectorStoreQueryMode.DEFAULT
SPARSE = VectorStoreQueryMode.SPARSE
HYBRID = VectorStoreQueryMode.HYBRID
MODES = (DENSE, SPARSE, HYBRID)

GRANTS = make_document(
    "bidrag",
    "Föreningar kan söka bidrag för läger.",
    kind="riktlinje",
    forum="Kulturnämnden",
    date=date(2023, 5, 1),
)
MEETING = make_document(
    "mote",
    "Mötet talade om läger, bidrag och om allt som föreningar annars gör under hela sommaren.",
    kind="mötesanteckningar",
    forum="RÖS-gruppen",
    date=date(2024, 9, 18),
)
CONTACT = make_document(
    "kontakt",
    "Frågor om läger besvaras av Anna, anna@example.org.",
    kind="mötesanteckningar",
    date=date(2024, 12, 31),
)
UNDATED = make_document("odaterat", "Bussen till läger går från torget.")
DOCUMENTS = (GRANTS, MEETING, CONTACT, UNDATED)


@pytest.fixture
def filled(store: PassageStore) -> PassageStore:
    store.add(list(make_nodes(*DOCUMENTS)))
    return store


@pytest.fixture(scope="module")
def library(shared_store: PassageStore) -> PassageStore:
    """Only to be read."""
    shared_store.add(list(make_nodes(*DOCUMENTS)))
    return shared_store


def search(
    store: PassageStore,
    question: str,
    mode: VectorStoreQueryMode = HYBRID,
    filters: SearchFilters | None = None,
    limit: int = 10,
    *,
    ranking: bool = False,
) -> list[tuple[TextNode, float]]:
    result = store.query(
        VectorStoreQuery(
            query_embedding=word_vector(question),
            query_str=question,
            similarity_top_k=limit,
            filters=(filters or SearchFilters()).to_metadata_filters(),
            mode=mode,
        ),
        ranking=ranking,
    )
    nodes = [node for node in result.nodes or [] if isinstance(node, TextNode)]
    scores = result.similarities or []
    assert result.ids == [node.node_id for node in nodes]
    assert list(scores) == sorted(scores, reverse=True)
    return list(zip(nodes, scores, strict=True))


def scores_of(found: Sequence[tuple[BaseNode, float]]) -> dict[str, float]:
    scores = {node.metadata["document_id"]: score for node, score in found}
    assert len(scores) == len(found)
    return scores


def documents_of(found: Sequence[tuple[BaseNode, float]]) -> list[str]:
    return [node.metadata["document_id"] for node, _ in found]


@pytest.mark.parametrize("mode", MODES)
def test_the_passage_nearest_the_question_comes_first(
    library: PassageStore, mode: VectorStoreQueryMode
) -> None:
    assert documents_of(search(library, "vem besvarar frågor", mode))[0] == "kontakt"
    assert documents_of(search(library, "bussen från torget", mode))[0] == "odaterat"


def test_by_words_only_passages_with_one_of_them_are_found(library: PassageStore) -> None:
    assert set(documents_of(search(library, "söka bidrag", SPARSE))) == {"bidrag", "mote"}


def test_by_words_a_short_passage_goes_before_a_long_one(library: PassageStore) -> None:
    assert documents_of(search(library, "bidrag", SPARSE)) == ["bidrag", "mote"]


def test_by_words_a_rare_word_weighs_more_than_a_common_one(library: PassageStore) -> None:
    found = scores_of(search(library, "läger torget", SPARSE))
    assert found["odaterat"] > 2 * max(found["bidrag"], found["mote"], found["kontakt"])


def test_by_meaning_the_score_is_the_cosine(library: PassageStore) -> None:
    for node, score in search(library, "läger", DENSE):
        wanted = np.dot(word_vector("läger"), word_vector(searched_text(node)))
        assert score == pytest.approx(wanted, abs=1e-5)


def test_hybrid_adds_up_the_reciprocals_of_both_ranks(library: PassageStore) -> None:
    question = "läger bidrag torget"
    ranks = [documents_of(search(library, question, mode)) for mode in (DENSE, SPARSE)]
    wanted = {name: sum(1 / (10 + rank.index(name)) for rank in ranks) for name in ranks[0]}
    assert scores_of(search(library, question)) == pytest.approx(wanted, abs=1e-4)


@pytest.mark.parametrize("mode", MODES)
def test_no_more_passages_than_asked_for(library: PassageStore, mode: VectorStoreQueryMode) -> None:
    everything = documents_of(search(library, "läger", mode))
    assert len(everything) == 4
    assert documents_of(search(library, "läger", mode, limit=2)) == everything[:2]


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (SearchFilters(), {"bidrag", "mote", "kontakt", "odaterat"}),
        (SearchFilters(kind="mötesanteckningar"), {"mote", "kontakt"}),
        (SearchFilters(forum="RÖS-gruppen"), {"mote"}),
        (SearchFilters(document_id="bidrag"), {"bidrag"}),
        (SearchFilters(document_id="saknas"), set()),
        (SearchFilters(date_from=date(2024, 9, 18)), {"mote", "kontakt"}),
        (SearchFilters(date_from=date(2024, 9, 19)), {"kontakt"}),
        (SearchFilters(date_to=date(2024, 9, 18)), {"bidrag", "mote"}),
        (SearchFilters(date_to=date(2024, 9, 17)), {"bidrag"}),
        (SearchFilters(date_from=date(2024, 1, 1), date_to=date(2024, 12, 30)), {"mote"}),
        (SearchFilters(with_contact=True), {"kontakt"}),
        (SearchFilters(kind="mötesanteckningar", with_contact=True), {"kontakt"}),
        (SearchFilters(kind="riktlinje", with_contact=True), set()),
    ],
    ids=str,
)
def test_a_filter_keeps_just_what_it_says(
    library: PassageStore, filters: SearchFilters, kept: set[str]
) -> None:
    for mode in MODES:
        assert set(documents_of(search(library, "läger", mode, filters))) == kept


def test_a_filter_is_applied_before_the_search_is_cut_off(store: PassageStore) -> None:
    crowd = [make_document(f"d{number}", "läger " * 3) for number in range(100)]
    far = make_document("far", "Någonting om läger och en massa annat.", kind="taxa")
    store.add(list(make_nodes(*crowd, far)))
    assert documents_of(search(store, "läger", limit=1, filters=SearchFilters(kind="taxa"))) == [
        "far"
    ]


def test_a_passage_comes_back_as_it_was_put_in(store: PassageStore) -> None:
    text = "# Läger\n\nFöreningar kan söka bidrag.\n\n# Kontakt\n\nAnna, anna@example.org."
    document = make_document(
        "d", text, date=date(2024, 1, 2), date_inferred=True, forum="Rådet", url="https://x.se/"
    )
    put = {node.node_id: node for node in make_nodes(document)}
    store.add(list(put.values()))
    found = search(store, "läger kontakt", ranking=True)
    assert len(found) == len(put) == 2
    for node, _ in found:
        original = put[node.node_id]
        assert isinstance(original, TextNode)
        assert node.embedding == pytest.approx(original.embedding, abs=1e-6)
        assert text[node.start_char_idx : node.end_char_idx] == node.text == original.text
        places, weights = node.metadata.pop(TERM_WEIGHTS)
        assert len(places) == len(weights) > 0
        assert node.metadata == original.metadata
        assert node.get_content() == original.get_content()
        assert node.relationships[NodeRelationship.SOURCE].node_id == "d"  # type: ignore[union-attr]


def test_what_only_the_ranking_looks_at_comes_when_it_is_asked_for(store: PassageStore) -> None:
    [put] = list(make_nodes(make_document("d", "Föreningar söker läger.")))
    store.add([put])
    [(plain, _)] = search(store, "läger")
    [(full, _)] = search(store, "läger", ranking=True)
    kept = {key: value for key, value in put.metadata.items() if key not in RANKING_KEYS}
    assert plain.metadata == kept
    assert {*full.metadata} == {*kept, *RANKING_KEYS}


def test_a_question_of_stop_words_is_searched_by_meaning(library: PassageStore) -> None:
    question = "vad är det som"
    assert search(library, question, SPARSE) == []
    by_meaning = search(library, question, DENSE)
    assert len(by_meaning) == 4
    assert scores_of(search(library, question)) == pytest.approx(scores_of(by_meaning))


def test_a_question_that_no_word_of_is_known_is_searched_by_meaning(
    library: PassageStore,
) -> None:
    assert search(library, "xylofon", SPARSE) == []
    by_meaning = documents_of(search(library, "xylofon", DENSE))
    assert documents_of(search(library, "xylofon")) == by_meaning


@pytest.mark.parametrize("mode", MODES)
def test_an_empty_store_finds_nothing(store: PassageStore, mode: VectorStoreQueryMode) -> None:
    assert store.add([]) == []
    assert search(store, "läger", mode) == []
    assert store.count() == 0
    assert store.get_nodes([str(uuid.uuid4())]) == []


def test_a_search_by_meaning_needs_a_vector(library: PassageStore) -> None:
    with pytest.raises(ValueError, match="needs an embedding"):
        library.query(VectorStoreQuery(query_str="läger", mode=HYBRID))


def test_adding_the_same_again_doubles_nothing(filled: PassageStore) -> None:
    before = search(filled, "läger")
    nodes = list(make_nodes(*DOCUMENTS))
    assert filled.add(nodes) == [node.node_id for node in nodes]
    assert filled.count() == 4
    assert [score for _, score in search(filled, "läger")] == [score for _, score in before]


def test_a_passage_with_the_same_id_is_replaced(filled: PassageStore) -> None:
    [node] = make_nodes(UNDATED)
    [other] = make_nodes(make_document("odaterat", "Spårvagnen går från hamnen."))
    assert isinstance(other, TextNode)
    changed = other.model_copy(update={"id_": node.node_id})
    filled.add([changed])
    assert filled.count() == 4
    assert documents_of(search(filled, "hamnen", SPARSE)) == ["odaterat"]
    assert search(filled, "torget", SPARSE) == []


@pytest.mark.parametrize("mode", MODES)
def test_a_deleted_document_is_not_found(filled: PassageStore, mode: VectorStoreQueryMode) -> None:
    filled.delete("mote")
    filled.delete("saknas")
    assert set(documents_of(search(filled, "läger", mode))) == {"bidrag", "kontakt", "odaterat"}
    assert filled.count() == 3


def test_passages_are_deleted_by_id(filled: PassageStore) -> None:
    [node] = make_nodes(GRANTS)
    filled.delete_nodes([node.node_id])
    assert set(documents_of(search(filled, "läger"))) == {"mote", "kontakt", "odaterat"}


def test_deleting_without_saying_what_deletes_nothing(filled: PassageStore) -> None:
    filled.delete_nodes()
    filled.delete_nodes([])
    assert filled.count() == 4


def test_passages_of_a_revision_are_hidden_or_deleted_alone(filled: PassageStore) -> None:
    revised = GRANTS.model_copy(update={"text": "Föreningar söker läger.", "revision": "2"})
    filled.add(list(make_nodes(revised)))
    assert filled.count() == 5
    hiding, naming = (
        MetadataFilters(filters=[MetadataFilter(key="revision", value=["2", "3"], operator=how)])
        for how in (FilterOperator.NIN, FilterOperator.IN)
    )
    assert len(filled.get_nodes(filters=hiding)) == 4
    [node] = filled.get_nodes(filters=naming)
    assert node.get_content() == "Föreningar söker läger."
    filled.delete_nodes(filters=naming)
    assert filled.get_nodes(filters=naming) == []
    assert filled.count() == 4


def test_passages_are_given_by_id_and_by_filter(
    filled: PassageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edge, "_PAGE", 3)
    monkeypatch.setattr(server, "_BATCH", 3)
    nodes = list(make_nodes(*(make_document(f"d{n}", "Text.", kind="taxa") for n in range(10))))
    filled.add(nodes)
    ids = {node.node_id for node in nodes}
    wanted = SearchFilters(kind="taxa").to_metadata_filters()
    by_filter = [node.node_id for node in filled.get_nodes(filters=wanted)]
    assert len(by_filter) == 10
    assert set(by_filter) == ids
    assert len(filled.get_nodes()) == 14
    [given] = filled.get_nodes([nodes[3].node_id])
    # What only the ranking looks at is not carried about.
    shown = {key: value for key, value in nodes[3].metadata.items() if key not in RANKING_KEYS}
    assert given.metadata == shown
    assert isinstance(given, TextNode)
    assert (given.text, given.start_char_idx, given.end_char_idx) == ("Text.", 0, 5)


def test_frequencies_count_passages_not_occurrences(filled: PassageStore) -> None:
    filled.add(list(make_nodes(make_document("mer", "Bidrag, bidrag och bidrag."))))
    [grant], [camp], [title] = analyse("bidrag"), analyse("läger"), analyse("titel")
    wanted = {grant: 3, camp: 4, title: 5, "saknas": 0}
    assert filled.frequencies([*wanted, grant]) == wanted
    filled.delete("mer")
    assert filled.frequencies([grant]) == {grant: 2}
    assert filled.frequencies([]) == {}


def test_the_vocabulary_tells_in_how_many_passages_each_term_stands(filled: PassageStore) -> None:
    filled.add(list(make_nodes(make_document("mer", "Bidrag, bidrag och brygga."))))
    [grant], [camp], [bridge] = analyse("bidrag"), analyse("läger"), analyse("brygga")
    vocabulary = filled.vocabulary()
    assert (vocabulary[grant], vocabulary[camp], vocabulary[bridge]) == (3, 4, 1)
    assert vocabulary == filled.frequencies(vocabulary)
    filled.delete("mer")
    after = filled.vocabulary()
    assert after[grant] == 2
    assert bridge not in after
    filled.delete_nodes([node.node_id for node in filled.get_nodes()])
    assert filled.vocabulary() == {}


def test_optimising_changes_no_answer(filled: PassageStore) -> None:
    before = [(node.node_id, score) for node, score in search(filled, "läger bidrag")]
    filled.optimize()
    assert [(node.node_id, score) for node, score in search(filled, "läger bidrag")] == before


def test_a_node_without_a_vector_is_refused(store: PassageStore) -> None:
    with pytest.raises(ValueError, match="no embedding"):
        store.add([TextNode(text="Hej.")])


def test_what_one_client_stored_another_finds(server_url: str) -> None:
    collection = f"test-{uuid.uuid4()}"
    one, other = QdrantClient(url=server_url), QdrantClient(url=server_url)
    try:
        ServerStore.open(one, collection, lambda: DIMENSION).add(list(make_nodes(*DOCUMENTS)))
        found = search(ServerStore.open(other, collection, not_asked_for), "bussen från torget")
        assert documents_of(found)[0] == "odaterat"
    finally:
        one.delete_collection(collection)
        one.close()
        other.close()


def not_asked_for() -> int:
    raise AssertionError("the collection is there, so its vectors have their length")
