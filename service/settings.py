"""Settings: from environment variables that begin with `BYRAKRATLOTS_`, or the command line."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.embedding import DEFAULT_MODEL
from index.options import IndexOptions
from index.reader.opening import OWN_READER
from service.errors import SettingsError

PREFIX = "BYRAKRATLOTS_"
_SHORTEST_KEY = 16


def _checked_key(key: SecretStr) -> SecretStr:
    """A key that can be guessed is worse than none, and a header carries plain letters only."""
    value = key.get_secret_value()
    if len(value) < _SHORTEST_KEY or not (value.isascii() and value.isprintable()):
        raise ValueError
    return key


class Settings(BaseSettings):
    """What the service is run with. See the README for what each is for."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    data: Path = Path("data")
    embedding_model: str = DEFAULT_MODEL
    # A cross-encoder that orders the best passages anew; slow without an accelerator.
    reranker: str | None = None
    # What reads question and passage together: ours, a file of weights, or a model by name.
    reader: str = OWN_READER
    qdrant_url: str | None = None
    qdrant_api_key: str | None = None
    collection: str = "byrakratlots"
    database_url: str | None = None
    sources: Path = Path("corpus/sources.toml")
    # Without one, nobody may change what is indexed, nor mark answers.
    staff_key: Annotated[SecretStr, AfterValidator(_checked_key)] | None = None
    upload_megabytes: Annotated[int, Field(ge=1)] = 50
    # A language model, at an address that speaks as OpenAI's does: .../v1. It only says again,
    # in plainer words, what was quoted.
    llm_url: str | None = None
    llm_model: str = "default"
    llm_key: SecretStr | None = None
    llm_seconds: Annotated[float, Field(gt=0)] = 20.0
    host: str = "127.0.0.1"
    port: int = 8000

    @property
    def uploads(self) -> Path:
        """The folder for the documents that staff send in."""
        return self.data / "uploads"

    @property
    def marks(self) -> Path:
        """The file for what staff say of answers."""
        return self.data / "marks.jsonl"

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
