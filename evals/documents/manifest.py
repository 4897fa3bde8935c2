"""What a folder of documents says that it holds."""

from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from evals.documents import texts
from evals.errors import EvalsError, FileUnusableError

NAME = "manifest.json"
_TRAP = "fälla"


class ManifestError(EvalsError):
    """The manifest is not what it should be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(texts.NOT_A_MANIFEST.format(path=path, reason=reason))


class Listed(BaseModel):
    """One file of the manifest; `paragraf_range` is the first and the last § of minutes."""

    file: str
    type: str = ""
    pages: int | None = None
    paragraf_range: tuple[int, int] | None = None

    @property
    def is_trap(self) -> bool:
        """Whether the file is there to be refused."""
        return self.type.startswith(_TRAP)


def load_manifest(folder: Path) -> list[Listed]:
    """Give the listed files; raises FileUnusableError or ManifestError."""
    path = folder / NAME
    try:
        return TypeAdapter(list[Listed]).validate_json(path.read_bytes())
    except OSError as error:
        raise FileUnusableError(path, error.strerror or str(error)) from error
    except ValidationError as error:
        raise ManifestError(path, str(error.errors(include_url=False)[0]["msg"])) from error
