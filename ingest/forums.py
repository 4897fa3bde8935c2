"""Which body a document comes from: the one whose meeting or decision it is."""

import re
from collections.abc import Iterable

# Definite forms only, since "en grupp" and "ett råd" are nobody's; "området" is no council.
_BODY = (
    r"(?:nämnden|styrelsen|fullmäktige|gruppen|(?<!om)rådet|beredningen|utskottet|direktionen"
    r"|kommittén|(?<!riks)revisionen)"
)
# Authorities of the state are called so too, but are no forum.
_NO_AUTHORITY = (
    r"(?!\w*(?:social|läns|transport|skogs|tele|polis)styrelsen"
    r"|(?:vetenskaps|regel|folkbildnings)rådet)"
)
# "rådet" by itself, in running text, is whichever was spoken of.
_ABOUT = r"(?: för [\w -]{3,50}?(?=\W*$| \())?"  # "Beredningen för mänskliga rättigheter (BMR)"
_BY_ITSELF = rf"(?-i:Styrelsen|Fullmäktige|Direktionen|Revisionen|Beredningen{_ABOUT})"
# "(RÖS-gruppen)": the name that the body goes by, after its full description.
_SHORT_NAME = re.compile(rf"\(([\w-]*{_BODY})\)", re.I)
# "Barn- och ungdomsnämnden", "Tekniska nämnden", "regionala överenskommelsegruppen"
_NAME = re.compile(
    rf"\b((?:\w{{3,}}a )?\w+- och [\w-]*{_BODY}|\w{{3,}}a {_NO_AUTHORITY}[\w-]*{_BODY}"
    rf"|{_NO_AUTHORITY}[\w-]+{_BODY}|{_BY_ITSELF})\b",
    re.I,
)
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
