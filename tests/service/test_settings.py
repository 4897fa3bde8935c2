from pathlib import Path

import pytest

from service.errors import SettingsError
from service.settings import Settings, load_settings


def test_the_environment_sets_what_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_DATA", "/srv/lots")
    monkeypatch.setenv("byrakratlots_port", "9000")
    settings = load_settings()
    assert (settings.data, settings.port) == (Path("/srv/lots"), 9000)
    assert load_settings(Path("here")).data == Path("here")


def test_a_misspelt_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_DAAT", "x")
    with pytest.raises(SettingsError, match=r"^[^\n]*BYRAKRATLOTS_DAAT[^\n]*$"):
        load_settings()


def test_a_value_that_cannot_be_used_is_one_line_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_PORT", "åtta")
    with pytest.raises(SettingsError, match=r"^[^\n]*BYRAKRATLOTS_PORT[^\n]*$"):
        load_settings()


def test_the_index_is_opened_with_the_same_settings() -> None:
    options = Settings(data=Path("d"), collection="c", qdrant_url="http://q").index_options()
    assert (options.data, options.collection, options.qdrant_url) == (Path("d"), "c", "http://q")
    assert options.reranker is None
    assert Settings(reranker="modell").index_options().reranker == "modell"


@pytest.mark.parametrize("key", ["kort", "åäö" * 10, "rad\nbryter" * 4])
def test_a_staff_key_that_is_weak_or_cannot_be_sent_is_refused_and_not_repeated(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BYRAKRATLOTS_STAFF_KEY", key)
    with pytest.raises(SettingsError, match="BYRAKRATLOTS_STAFF_KEY") as raised:
        load_settings()
    assert key not in str(raised.value)
