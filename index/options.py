"""Where the index is and what it is built and searched with."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from index.embedding import DEFAULT_MODEL
from index.reader.opening import OWN_READER


class IndexOptions(BaseModel):
    """Where the index is and what it is built and searched with."""

    model_config = ConfigDict(frozen=True)

    data: Path
    models: Path | None = None
    embedding_model: str = DEFAULT_MODEL
    reranker: str | None = None
    reader: str = OWN_READER
    qdrant_url: str | None = None
    qdrant_api_key: str | None = None
    collection: str = "byrakratlots"
    database_url: str | None = None
