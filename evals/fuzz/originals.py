"""The whole files that are broken: real ones out of a folder, and small ones made here."""

from collections.abc import Mapping
from pathlib import Path

from evals.fuzz.small_files import small_files
from ingest.readers.formats import Format, format_of
from ingest.sources.files import find_files

Originals = Mapping[Format, tuple[bytes, ...]]

# A larger file takes longer to read and is broken in no other way.
_LARGEST = 500_000
SUFFIXES = {
    Format.PDF: ".pdf",
    Format.HTML: ".html",
    Format.IMAGE: ".png",
    Format.DOCX: ".docx",
    Format.PPTX: ".pptx",
    Format.XLSX: ".xlsx",
    Format.ODT: ".odt",
    Format.ODS: ".ods",
    Format.OLE: ".doc",
    Format.RTF: ".rtf",
    Format.EML: ".eml",
    Format.CSV: ".csv",
    Format.TEXT: ".md",
}


def load_originals(folder: Path) -> Originals:
    """By format: the files of the folder that are no larger than 500 kB, and a small one made here.

    Raises `MissingPathError` for a folder that is not there.
    """
    found: dict[Format, list[bytes]] = {kind: [made] for kind, made in small_files().items()}
    for path in find_files([folder]):
        if path.stat().st_size <= _LARGEST:
            data = path.read_bytes()
            found.setdefault(format_of(data), []).append(data)
    return {kind: tuple(found[kind]) for kind in SUFFIXES if kind in found}
