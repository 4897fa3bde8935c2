"""What a document says that it replaces."""

import re

from ingest.metadata.kinds import UNKNOWN_KIND, kind_of
from ingest.metadata.own_words import is_of_itself

_SEARCHED = 6000  # characters from the start, and as many before the end
_LONGEST = 200
_STATUTES = {"lag", "förordning", "föreskrift"}
_SAYS_SO = re.compile(
    r"\b(?:(?P<active>ersätter|upphäver|(?:träder|gäller) i stället för)"
    r"|genom (?:författningen|(?:denna|dessa|detta) \w+) upphävs):?\s+(?P<what>.{2,400})",
    re.S | re.I,
)
# One of these is in every such phrase, and in few documents.
_TELLTALES = ("rsätter", "pphäv", "stället för")
_ENDS = re.compile(
    r"\.(?=\s*$|\s+[A-ZÅÄÖ\d])|;|\n\s*\n|\n(?=[^\n:]{2,40}:)|\n\s*[-•*–]|\n(?=[A-ZÅÄÖ§])"
    r"|,? (?:och|som) (?:träder|gäller|beslutades)"
)
_NUMBERED = re.compile(r"\b(?:\d{4}(?:/\d\d)?:\d+|[A-ZÅÄÖ]{2,}[ -]\d{4})")


def replaces_of(text: str, kind: str) -> str | None:
    """What a document of this kind says that it replaces, as written, or None if nothing.

    Looked for at its start and its end; a statute's closing provisions may stand before its
    appendices, so it is searched through. It must name a document ("Policy för …") or a statute's
    number ("AFS 2005:17"), since in minutes people replace people; at most 200 characters.
    """
    whole = kind in _STATUTES
    for searched in (text,) if whole else (text[:_SEARCHED], text[_SEARCHED:][-_SEARCHED:]):
        if not any(telltale in searched for telltale in _TELLTALES):
            continue
        for said in _SAYS_SO.finditer(searched):
            if said["active"] and not is_of_itself(searched, said.start(), kind):
                continue
            what = " ".join(_ENDS.split(said["what"], maxsplit=1)[0].split()).strip(" ,:")
            if len(what) <= _LONGEST and _names_a_document(what):
                return what
    return None


def _names_a_document(what: str) -> bool:
    return bool(_NUMBERED.search(what)) or kind_of([what]) != UNKNOWN_KIND
