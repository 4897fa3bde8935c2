"""One pattern for many words, quick enough to run over whole documents."""

import re
from collections.abc import Iterable


def any_of(stems: Iterable[str]) -> str:
    """A pattern for any of the stems, longest first, whose first letter may be a capital.

    The rest may be capitals too. Stems that begin alike share a branch, so that the engine, at
    nearly every place of a text, is done after one letter. A space stands for any white space, a
    `$` at the end for the end of the word.
    """
    rests: dict[str, list[str]] = {}
    for stem in sorted(stems, key=len, reverse=True):
        rest = re.escape(stem[1:]).replace(r"\ ", r"\s+").replace(r"\$", r"\b")
        rests.setdefault(stem[0].lower(), []).append(rest)
    branches = (f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(branches)})"
