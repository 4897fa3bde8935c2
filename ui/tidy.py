"""Document text made easy to read on a page: marks of Markdown taken away, words kept.

For display only. The quote that a citation stands on is never changed.
"""

import re

from ingest.plain import without_hidden

# Private-use characters that keep a place in a text while the words around it are tidied.
OPEN, CLOSE = "\ue000", "\ue001"
_PLACES = re.compile(f"[{OPEN}{CLOSE}]")

_LINK = re.compile(r"!?\[((?:\\.|[^\]\\\n])*)\]\(([^)\s]*)\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINE_START = re.compile(rf"^([{OPEN}{CLOSE}\s]*)(?:#{{1,6}}\s+|>\s+)")
_BULLET = re.compile(rf"^([{OPEN}{CLOSE}\s]*)[-*+]\s+")
_ROW_EDGE = re.compile(rf"^([{OPEN}{CLOSE}\s]*)\||\|([{OPEN}{CLOSE}\s]*)$")
_RULE = re.compile(r"[\s|:–-]*[-|][\s|:–-]*")


def tidy(text: str) -> str:
    """The same words without Markdown's marks, one line break between lines at most."""
    lines = (_tidy_line(line) for line in _without_links(without_hidden(text)).splitlines())
    return "\n".join(line for line in lines if line is not None)


def _without_links(text: str) -> str:
    return _AUTOLINK.sub(r"\1", _LINK.sub(_spoken_link, text))


def _spoken_link(found: re.Match[str]) -> str:
    """A link's words, with its address only where that leads somewhere on the web."""
    words, address = found.group(1), found.group(2)
    places = "".join(_PLACES.findall(address))
    address = _PLACES.sub("", address)
    if not address.startswith(("http://", "https://")) or address in words:
        return words + places
    return f"{words} ({address}){places}"


def _tidy_line(line: str) -> str | None:
    """One tidy line; None where the line held nothing but marks."""
    bare = _PLACES.sub("", line)
    if not bare.strip() or _RULE.fullmatch(bare):
        return "".join(_PLACES.findall(line)) or None
    if bare.lstrip().startswith("|"):
        line = " · ".join(cell.strip() for cell in _ROW_EDGE.sub(r"\1\2", line).split("|"))
    line = _BULLET.sub(r"\1• ", _LINE_START.sub(r"\1", line))
    line = _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", line))
    return re.sub(r"[ \t\u00a0]+", " ", line).strip()
