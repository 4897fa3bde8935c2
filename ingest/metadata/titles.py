"""A document's title: the first lines that say something."""

import re
from collections.abc import Sequence

from ingest.metadata.labels import is_labelled_date
from ingest.plain import plain

_LONGEST = 160
_LONGEST_PART = 100
_TELLS_LITTLE = 3  # words: "Årsrapport 2024" or "Protokoll" needs the line after it
_LETTERS = re.compile(r"[^\W\d_]{3}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.(?:se|com|org|eu|nu)")


def title_of(lines: Sequence[str], otherwise: str) -> str:
    """The title that a text gives itself in its first lines, at most 160 characters.

    A lead-in ("Anteckningar från:") or a first line of a few words is joined by the next one.
    `otherwise` where no line says anything.
    """
    telling = [name for line in lines if _tells_something(name := plain(line))]
    if not telling:
        return otherwise
    title, rest = telling[0], telling[1:]
    while rest and rest[0][0].islower() and len(title) < _LONGEST_PART:
        title = f"{title} {rest.pop(0)}"
    if title.endswith(":") and rest:
        title = f"{title} {rest[0]}"
    elif rest and len(title.split()) <= _TELLS_LITTLE and _names_something(rest[0]):
        continued = len(rest) > 1 and rest[1][0].islower()
        title = f"{title} – {' '.join(rest[: 2 if continued else 1])}"
    return _shortened(title)


def _tells_something(line: str) -> bool:
    return bool(_LETTERS.search(line)) and not _ADDRESS.fullmatch(line)


def _names_something(line: str) -> bool:
    if line.endswith((".", "!", "?")) or ": " in line or is_labelled_date(line):
        return False
    return len(line) <= _LONGEST_PART


def _shortened(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    return title[: _LONGEST - 1].rsplit(maxsplit=1)[0].rstrip(" ,;:–-") + "…"
