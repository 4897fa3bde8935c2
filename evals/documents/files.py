"""Each file of a folder, read as the index reads it, against what the manifest says of it."""

from dataclasses import dataclass, field
from pathlib import Path

from evals.documents import texts
from evals.documents.manifest import Listed
from ingest.documents import load
from ingest.errors import UnreadableFileError
from ingest.models import Document, Passage
from ingest.readers.formats import format_of
from ingest.split import split


@dataclass(frozen=True)
class Checked:
    """A file and what came out of it.

    `outcome` says in Swedish how it went, one line each; `is_right` is whether the manifest says
    the same. `document` is None for a file that was refused.
    """

    path: Path
    format: str
    outcome: tuple[str, ...]
    is_right: bool
    document: Document | None = None
    passages: list[Passage] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        """The § of the passages, each once, in the order they come."""
        return list(dict.fromkeys(p.paragraph for p in self.passages if p.paragraph))


def check_file(folder: Path, listed: Listed) -> Checked:
    """Read and split the file, and hold it against its row of the manifest."""
    path = folder / listed.file
    if not path.is_file():
        return Checked(path, "", (texts.MISSING_FILE,), is_right=False)
    found = str(format_of(path.read_bytes()))
    try:
        document = load(path, listed.file, listed.file)
    except UnreadableFileError as error:
        said = texts.REFUSED_RIGHTLY if listed.is_trap else texts.REFUSED
        return Checked(path, found, (said.format(reason=error.reason),), is_right=listed.is_trap)
    passages = split(document)
    wrong = tuple(_wrong(listed, document, passages))
    outcome = (*(wrong or (texts.WHOLE,)), *document.warnings)
    return Checked(path, found, outcome, not wrong, document, passages)


def _wrong(listed: Listed, document: Document, passages: list[Passage]) -> list[str]:
    wrong = [texts.TRAP_READ] if listed.is_trap else []
    if listed.pages is not None and listed.pages != len(document.pages):
        said = texts.OTHER_PAGES.format(found=len(document.pages), stated=listed.pages)
        wrong.append(said)
    if listed.paragraf_range is not None:
        first, last = listed.paragraf_range
        there = {passage.paragraph for passage in passages}
        missing = [str(n) for n in range(first, last + 1) if str(n) not in there]
        if missing:
            wrong.append(texts.MISSING_ITEMS.format(missing=", ".join(missing)))
    return wrong
