"""Markdown as a reader sees it, for titles and section names; never for what is quoted."""

import re
import unicodedata

_MARK = re.compile(r"[#\[<*_\\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_ESCAPE = re.compile(r"\\([\\()\[\]*_#.!|-])")
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_HEADING = re.compile(r"^\s*#{1,6}\s+|\s+#+\s*$")


def plain(text: str) -> str:
    """The words of `text` on one line: marks gone, links as their label, spaces single."""
    if not _MARK.search(text):
        return " ".join(text.split())
    text = _HEADING.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def without_hidden(text: str) -> str:
    """The text without letters that are not seen, as those that turn what follows them round.

    The soft hyphen and its like go, too: they show at most where a word may be parted.
    """
    if text.isascii():
        return text
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
