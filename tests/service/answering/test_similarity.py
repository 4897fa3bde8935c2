"""Which sentence is most like a question, by the vectors that lie beside its passage."""

from pathlib import Path

from service_fakes import passages_of, question_of

from index.embedding import DEFAULT_MODEL, PassageEmbedding
from index.nodes import WORD_VECTORS
from service.answering.candidates import FoundPassage
from service.answering.similarity import unit_similarities

# The session's one loaded model is used, wherever its models are said to lie.
EMBEDDING = PassageEmbedding(model_name=DEFAULT_MODEL, models=Path())
TEXT = (
    "Föreningen hyr sin lokal av kommunen. Bidraget till lägret var tolv tusen kronor. "
    "Nästa möte hålls på torsdag kväll."
)


def embedded(text: str) -> list[FoundPassage]:
    passages = passages_of(text)
    EMBEDDING([passage.node for passage in passages])
    return passages


def nearest(question: str, passages: list[FoundPassage]) -> str:
    scores = unit_similarities(question_of(question), passages, EMBEDDING)
    assert all(-1 <= score <= 1 for score in scores.values())
    return max(scores, key=lambda unit: scores[unit]).quote


def test_the_sentence_of_the_same_matter_is_nearest_in_other_words_too() -> None:
    passages = embedded(TEXT)
    assert "tolv tusen" in nearest("Hur mycket pengar fick lägret?", passages)
    assert "torsdag" in nearest("Vilken dag träffas ni härnäst?", passages)
    assert "hyr sin lokal" in nearest("Vem är hyresvärd?", passages)


def test_passages_without_vectors_of_their_words_are_all_alike() -> None:
    passages = passages_of(TEXT)
    assert WORD_VECTORS not in passages[0].node.metadata
    scores = unit_similarities(question_of("Hur mycket fick lägret?"), passages, EMBEDDING)
    assert len(scores) == 3
    assert set(scores.values()) == {0.0}


def test_nothing_is_like_where_nothing_was_found() -> None:
    assert unit_similarities(question_of("Vem?"), [], EMBEDDING) == {}
