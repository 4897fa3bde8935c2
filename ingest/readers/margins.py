"""Page headers and footers of a text document: said once, last."""

from collections.abc import Iterable

# Authorities put the date, the diarienummer and how to reach them there.
_HEADING = "## Sidhuvud och sidfot"


def with_margins(text: str, lines: Iterable[str]) -> str:
    """The text, and under a heading the lines of its page headers and footers that it lacks.

    Each line stands once; page numbers are left out.
    """
    tidy = dict.fromkeys(" ".join(line.split()) for line in lines)
    missing = [line for line in tidy if any(map(str.isalpha, line)) and line not in text]
    return "\n\n".join(filter(None, [text, _HEADING, *missing])) if missing else text
