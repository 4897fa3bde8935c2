"""What kind of document a text is, by the words it presents itself with."""

import re
from collections.abc import Iterable

UNKNOWN_KIND = "dokument"

# The first that fits wins, so the narrower word stands before the wider.
_VOCABULARY = (
    ("årsrapport", r"årsrapport\w*|årsredovisning\w*|verksamhetsberättelse\w*"),
    ("mötesanteckningar", r"\w*anteckningar(?:na)?|sammanställning(?:en)? från .*möte\w*"),
    ("protokoll", r"\w*protokoll(?:et|sutdrag(?:et)?)?"),
    ("delegationsordning", r"\w*delegationsordning(?:en)?"),
    ("föreskrift", r"\w*föreskrift(?:en|er|erna)?|författningssamling\w*"),
    ("riktlinje", r"\w*riktlinje(?:n|r|rna)?"),
    ("policy", r"\w*policy(?:n|er)?"),
    ("manual", r"manual(?:en|er)?|\w*handbok(?:en)?|handledning(?:en)?"),
    ("taxa", r"\w*tax(?:a|an|or|orna)"),
    ("plan", r"\w*plan(?:en|er)?"),
    ("rapport", r"\w*rapport(?:en|er|sammandrag(?:et)?)?"),
    ("reglemente", r"\w*reglemente(?:t|n)?"),
    ("nyhet", r"nyhet(?:en|er|sbrev(?:et)?)?|pressmeddelande(?:t|n)?"),
)
_PATTERNS = [(kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)) for kind, words in _VOCABULARY]


def kind_of(places: Iterable[str]) -> str:
    """The kind named in the first of `places` that names one, most telling place first.

    `UNKNOWN_KIND` where none does.
    """
    for place in places:
        for kind, pattern in _PATTERNS:
            if pattern.search(place):
                return kind
    return UNKNOWN_KIND
