"""Whether a phrase in a text is said of the document itself, and not of another."""

import re

from ingest.metadata.kinds import UNKNOWN_KIND, kind_of

_LONGEST_SUBJECT = 60  # characters
_OPENS_LINE = re.compile(r"(?:^|\n)[^\w\n]*$")
_THIS = re.compile(r"\b(?:denna|detta|dessa)\s(?:\w+\s){1,4}$", re.I)
_LAST_WORD = re.compile(r"(\w+)\s$")


def is_of_itself(text: str, at: int, kind: str) -> bool:
    """Tell whether what begins at an offset speaks of this document, which is of this kind.

    It does as a label that opens its line ("Gäller från …"), after "denna policy", and after the
    document's own kind ("Policyn …"). A piece of news about a plan speaks of another document.
    """
    before = text[max(0, at - _LONGEST_SUBJECT) : at]
    if _OPENS_LINE.search(before):
        return text[at : at + 1].isupper()
    if _THIS.search(before):
        return True
    subject = _LAST_WORD.search(before)
    return subject is not None and kind_of([subject[1]]) == kind != UNKNOWN_KIND
