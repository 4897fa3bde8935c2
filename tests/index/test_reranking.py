"""A cross-encoder over the best passages, with a stand-in that counts shared words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from index_fakes import ingest, make_document, make_nodes, write
from llama_index.core.schema import NodeWithScore

from index.errors import RerankerMissingError
from index.reranking import Reranker
from index.search_index import IndexOptions, open_index

TEXTS = ("Mötet hölls i Skövde.", "Bidrag till läger.", "Anna Exempel söker bidrag till läger.")


class WordCounter:
    """Finds a passage the better, the more of the question's words it has."""

    num_labels = 1

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []

    def predict(self, pairs: Sequence[tuple[str, str]], **_: Any) -> list[float]:
        self.pairs += pairs
        return [float(sum(word in text for word in asked.split())) for asked, text in pairs]


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> WordCounter:
    """What every reranker of the test reads with."""
    counter = WordCounter()
    monkeypatch.setattr("index.reranking._load", lambda _: counter)
    return counter


def hits(*texts: str) -> list[NodeWithScore]:
    documents = [make_document(f"d{n}", text) for n, text in enumerate(texts)]
    nodes = make_nodes(*documents)
    return [NodeWithScore(node=node, score=1 / (n + 1)) for n, node in enumerate(nodes)]


def texts_of(found: Sequence[NodeWithScore]) -> list[str]:
    return [hit.node.get_content() for hit in found]


def test_what_the_model_likes_best_comes_first_and_the_scores_still_fall(
    model: WordCounter,
) -> None:
    found = Reranker(model_name="räknare").postprocess_nodes(
        hits(*TEXTS), query_str="Anna bidrag läger"
    )
    assert texts_of(found) == [TEXTS[2], TEXTS[1], TEXTS[0]]
    assert [hit.score for hit in found] == [1, 1 / 2, 1 / 3]


def test_the_model_reads_a_passage_under_its_title(model: WordCounter) -> None:
    Reranker(model_name="räknare").postprocess_nodes(hits(*TEXTS), query_str="bidrag")
    assert model.pairs[1] == ("bidrag", "Titel\nBidrag till läger.")


def test_only_the_first_are_read_and_the_others_stay(model: WordCounter) -> None:
    reranker = Reranker(model_name="räknare", first=2)
    found = reranker.postprocess_nodes(hits(*TEXTS), query_str="Anna bidrag läger")
    assert texts_of(found) == [TEXTS[1], TEXTS[0], TEXTS[2]]
    assert len(model.pairs) == 2


def test_passages_that_the_model_likes_alike_keep_their_order(model: WordCounter) -> None:
    found = Reranker(model_name="räknare").postprocess_nodes(hits(*TEXTS), query_str="tåg")
    assert texts_of(found) == list(TEXTS)


def test_a_search_looks_further_down_than_it_shows(
    model: WordCounter, options: IndexOptions, folder: Path
) -> None:
    for n, text in enumerate(TEXTS):
        write(folder / f"{n}.md", f"# Möte\n\n{text}\n")
    chosen = options.model_copy(update={"reranker": "räknare"})
    with open_index(chosen) as index:
        ingest(index, folder)
        [first] = index.search("Skövde Anna Exempel", limit=1)
        assert len(model.pairs) == 3
    assert "Anna Exempel" in first.node.get_content()


def test_a_tiny_model_from_a_folder_orders_passages(tmp_path: Path) -> None:
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bidrag", "till", "läger", "anna", "."]
    (tmp_path / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    sizes = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = BertConfig(vocab_size=len(words), intermediate_size=8, num_labels=1, **sizes)
    torch.manual_seed(0)
    BertForSequenceClassification(config).save_pretrained(tmp_path)
    BertTokenizerFast(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    found = Reranker(model_name=str(tmp_path)).postprocess_nodes(hits(*TEXTS), query_str="bidrag")
    pairs = [("bidrag", f"Titel\n{text}") for text in TEXTS]
    likeness = CrossEncoder(str(tmp_path)).predict(pairs)
    assert texts_of(found) == [TEXTS[place] for place in likeness.argsort()[::-1]]


def test_a_model_that_cannot_be_had_is_named_with_its_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    for name in (str(tmp_path / "saknas"), "ingen/sadan-modell"):
        with pytest.raises(RerankerMissingError, match="BYRAKRATLOTS_RERANKER") as raised:
            Reranker(model_name=name).load()
        assert name in str(raised.value)
