import pytest

from evals.fuzz import archives


@pytest.fixture(autouse=True)
def small_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_BOMB_BYTES", 10_000)
