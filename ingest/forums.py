"""Which body a document comes from: the one whose meeting or decision it is."""

import re
from collections.abc import Iterable

# Definite forms only, since "en grupp" and "ett råd" are nobody's; "området" is no council.
_BODY = (
    r"(?:nämnden|styrelsen|fullmäktige|gruppen|(?<!om)rådet|beredningen|utskottet|direktionen"
    r"|kommittén)"
)
# "(RÖS-gruppen)": the name that the body goes by, after its full description.
_SHORT_NAME = re.compile(rf"\(([\w-]*{_BODY})\)", re.I)
# "Barn- och ungdomsnämnden", "Tekniska nämnden", "regionala överenskommelsegruppen"
_NAME = re.compile(rf"((?:\b\w+- och |\b\w{{3,}}a )?\b[\w-]*{_BODY})\b", re.I)
_MEETING = re.compile(r"\b(\w{3,}mötet?)\b", re.I)


def forum_of(places: Iterable[str]) -> str | None:
    """The body, or else the kind of meeting, named in the first of `places` that names one.

    The name is given as written ("RÖS-gruppen", "Dialogmötet"); None where there is none.
    """
    for place in places:
        for pattern in (_SHORT_NAME, _NAME, _MEETING):
            if found := pattern.search(place):
                return found[1]
    return None
