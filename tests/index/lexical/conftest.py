import pytest

from index.lexical import question_vector


@pytest.fixture(scope="session", autouse=True)
def _word_lists_are_read() -> None:
    """Once, so that no example of a property test bears the time that it takes."""
    question_vector("föreningsbidrag")
