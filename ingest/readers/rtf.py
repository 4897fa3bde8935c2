"""RTF: the running text, with tables as rows of cells parted by tabs."""

import re
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.readers.base import Reading
from ingest.readers.guard import broken_means

_BROKEN = "RTF-filen är trasig – spara om den, helst som PDF eller DOCX"
_NO_TEXT = "RTF-filen innehåller ingen text – spara om den, helst som PDF eller DOCX"
_NOT_WHOLE = "Fotnoter och textrutor i RTF-filen lästes inte."

# The letters of a file that names no code page: \\mac, \\pc, \\pca, or Windows (RTF 1.9.1).
_CHARACTER_SET = re.compile(r"\\(mac|pca?)\b")
_ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_HEADER = 1024
# The library parts cells by "|", which cannot be told from one in the text.
_CELL_END = re.compile(r"(?<!\\)\\(?:nest)?cell(?![a-z]) ?")
_PASSED_OVER = re.compile(r"\\(?:footnote|shptxt)(?![a-z])")


def read_rtf(data: bytes, path: Path) -> Reading:
    """The text, a line a paragraph or a row of a table.

    Raises `UnreadableFileError` for a file that is broken or holds no text.
    """
    from striprtf.striprtf import rtf_to_text

    named = _CHARACTER_SET.search(data[:_HEADER].decode("latin-1"))
    encoding = _ENCODINGS[named[1]] if named else "cp1252"
    with broken_means(path, _BROKEN):
        source = _CELL_END.sub(r"\\tab ", data.decode(encoding, "replace"))
        text = rtf_to_text(source, encoding, errors="replace")  # type: ignore[no-untyped-call]
        text = _whole(text)
    if not text.strip():
        raise UnreadableFileError(path, _NO_TEXT)
    warnings = (_NOT_WHOLE,) if _PASSED_OVER.search(source) else ()
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return Reading(lines.strip("\n") + "\n", warnings=warnings)


def _whole(text: str) -> str:
    """The text with letters beyond 16 bits, which RTF writes as two halves, made whole."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\0", "\N{REPLACEMENT CHARACTER}")
