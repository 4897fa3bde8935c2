"""Settings: from environment variables that begin with `BYRAKRATLOTS_`, or the command line."""

import os
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.embedding import DEFAULT_MODEL
from index.search_index import IndexOptions
from service.errors import SettingsError

PREFIX = "BYRAKRATLOTS_"


class Settings(BaseSettings):
    """What the service is run with. See the README for what each is for."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    data: Path = Path("data")
    embedding_model: str = DEFAULT_MODEL
    qdrant_url: str | None = None
    qdrant_api_key: str | None = None
    collection: str = "byrakratlots"
    database_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000

    def index_options(self) -> IndexOptions:
        """Give the part that the index is opened with."""
        return IndexOptions(**self.model_dump(include=set(IndexOptions.model_fields) - {"models"}))


def load_settings(data: Path | None = None) -> Settings:
    """Read the settings; `data`, where given, wins over the environment.

    Raises SettingsError for a variable with our prefix that is no setting: a misspelt name would
    otherwise be ignored in silence.
    """
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for name in os.environ:
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise SettingsError(
                f"Okänd inställning {name}. De som finns: {', '.join(sorted(known))}."
            )
    try:
        return Settings(data=data) if data is not None else Settings()
    except ValidationError as error:
        wrong = ", ".join(f"{PREFIX}{one['loc'][0]}".upper() for one in error.errors())
        raise SettingsError(
            f"Värdet går inte att använda: {wrong}. Rätta det eller ta bort det."
        ) from error
