"""Words that were cut at the end of a line, put together again."""

import re

_SOFT = "\N{SOFT HYPHEN}"
_HYPHENS = ("-", _SOFT, "\N{HYPHEN}")
_LONGEST_LINE = 500  # no page is wider: what goes on and on is no text, and need not be joined
_FIRST_WORD = re.compile(r"\s*(\S+)\s*")
# The hyphen stands for what comes later: "vatten- och avlopp".
_SHARED = re.compile(r"(?:och|eller|samt|respektive|resp|alternativt|liksom|men|som|till)\b", re.I)
# The hyphen is the word's own after a capital, a figure, a letter alone, or an abbreviation:
# "VGR-ledd", "50-årig", "e-post", "it-stöd", "tv-sänd".
_OWN = re.compile(r"(?:[A-ZÅÄÖ\d]|(?<![^\W_])(?:it|[^\W\d_]|[bcdfghjklmnpqrstvwxz]{2,4}))\Z")
# Within a line it is drawn by few and meant by few: "yrkes\xadlivet", "en \xadhalt".
_UNDRAWN = re.compile(rf"(?<=[a-zåäöéü ]){_SOFT}(?=[a-zåäöéü])")


def join_hyphens(text: str) -> str:
    """The text with those words whole that the ends of its lines cut in two.

    "verk-\\nsamhet är" becomes "verksamhet\\när": a joined word stands on its first line, so a
    page keeps its lines. A hyphen of the word's own stays ("VGR-\\nledd" becomes "VGR-ledd"), and
    so does the line end where the hyphen stands for a later word ("vatten-\\noch avlopp"). The
    line below is left alone where it is a row of a table, since its first cell need not be what
    goes on. Soft hyphens that nobody sees go; the others become hyphens.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        joined = _joined(lines[-1].rstrip(), line) if lines else None
        if joined is None:
            lines.append(line)
            continue
        lines[-1], rest = joined
        if rest:
            lines.append(rest)
    return _UNDRAWN.sub("", "\n".join(lines)).replace(_SOFT, "-")


def _joined(line: str, following: str) -> tuple[str, str] | None:
    """The line with the word that goes on in `following`, and what is left there; else None."""
    first = _FIRST_WORD.match(following) if len(line) < _LONGEST_LINE else None
    if not line.endswith(_HYPHENS) or first is None or "\t" in following:
        return None
    before, word, rest = line[:-1], first[1], following[first.end() :]
    if not before[-1:].isalnum() or _SHARED.match(word):
        return None
    if word[0].islower():
        is_own = line[-1] != _SOFT and _OWN.search(before, max(0, len(before) - 5))
        return f"{before}-{word}" if is_own else before + word, rest
    # "2026-" over a name is the end of a line of its own, "2027-" over "2030" is not.
    if word[0].isdigit() or (word[0].isupper() and before[-1].isalpha()):
        return f"{before}-{word}", rest
    return None
