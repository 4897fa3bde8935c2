import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.word_vectors import Vectors, pack, unpack


def unit_vectors(count: int, dimension: int, seed: int) -> Vectors:
    made = np.random.default_rng(seed).standard_normal((count, dimension)).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


@given(st.integers(1, 12), st.sampled_from([7, 64, 384]), st.integers(0, 99))
def test_what_was_packed_comes_back_nearly_as_it_was(count: int, dimension: int, seed: int) -> None:
    vectors = unit_vectors(count, dimension, seed)
    units = np.arange(count)
    back = unpack([pack(vectors, units)], dimension)
    assert np.linalg.norm(back.vectors, axis=1) == pytest.approx(1, abs=1e-4)
    assert (np.einsum("ij,ij->i", back.vectors, vectors) > 0.97).all()
    assert list(back.units) == list(units)


def test_each_vector_keeps_its_passage() -> None:
    one, two = unit_vectors(3, 8, 1), unit_vectors(2, 8, 2)
    back = unpack([pack(one, np.zeros(3, int)), pack(two, np.array([0, 1]))], 8)
    assert list(back.owners) == [0, 0, 0, 1, 1]
    assert list(back.units) == [0, 0, 0, 0, 1]


def test_a_word_takes_half_a_byte_a_number() -> None:
    size = len(pack(unit_vectors(50, 384, 1), np.zeros(50, int)))
    assert size < 50 * (384 / 2 + 2) * 4 / 3
