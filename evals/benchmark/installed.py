"""The command that users run, and what a measured run of it is given."""

import os
import sysconfig
from pathlib import Path

from index.search_index import IndexOptions
from service.settings import PREFIX


def script() -> str:
    """Give the command that users run, of the environment that this runs in."""
    return str(Path(sysconfig.get_path("scripts"), "byrakratlots"))


def models_folder(options: IndexOptions) -> Path:
    """Give the folder of unpacked models, made if need be: it is unpacked once for all runs."""
    models = (options.models or options.data / "models").resolve()
    models.mkdir(parents=True, exist_ok=True)
    return models


def default_settings(embedding_model: str) -> dict[str, str]:
    """Give this environment with every setting of ours but the model left at its default.

    No benchmark may write to somebody's database, whatever the environment says.
    """
    others = {name: os.environ[name] for name in os.environ if not _is_setting(name)}
    return others | {f"{PREFIX}EMBEDDING_MODEL": embedding_model}


def _is_setting(name: str) -> bool:
    return name.upper().startswith(PREFIX)
