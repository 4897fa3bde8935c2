"""What kind of document a text is, by the words it presents itself with."""

import re
from collections.abc import Iterable

UNKNOWN_KIND = "dokument"
WEB_PAGE = "webbsida"

# The first that fits wins, so the narrower word stands before the wider. With a `^` the word must
# open the title or the line: elsewhere it only tells what the document speaks of.
_VOCABULARY = (
    ("årsrapport", r"årsrapport\w*|årsredovisning\w*|verksamhetsberättelse\w*"),
    ("mötesanteckningar", r"\w*anteckningar(?:na)?|sammanställning(?:en)? från .*möte\w*"),
    ("protokoll", r"\w*protokoll(?:et|sutdrag(?:et)?)?"),
    ("kallelse", r"^(?:kallelse\w*|föredragningslista\w*|dagordning(?:en)?)"),
    ("delegationsordning", r"\w*delegationsordning(?:en)?"),
    ("dom", r"dom|domslut|domsnummer|mål(?:nummer| nr)\b.*"),
    ("lag", r"^(?:\w*lag|\w*balk) \(\d{4}:\d+\).*"),
    ("förordning", r"^\w*förordning(?:en)? \(\d{4}:\d+\).*"),
    ("föreskrift", r"\w*föreskrift(?:en|er|erna)?|författningssamling\w*"),
    ("tjänsteskrivelse", r"tjänsteskrivelse\w*|tjänsteutlåtande\w*"),
    ("motion", r"^motion(?:en)?(?: till| om| angående| gällande|:|$)"),
    ("betänkande", r"\w*betänkande(?:t|n)?|statens offentliga utredningar|SOU \d{4}:\d+"),
    ("proposition", r"(?:regeringens )?proposition(?:en)?(?: \d{4}.*)?|prop\. \d{4}.*"),
    ("remissvar", r"remissvar\w*|remissyttrande\w*|^yttrande(?:t)?"),
    ("riktlinje", r"\w*riktlinje(?:n|r|rna)?"),
    ("policy", r"\w*policy(?:n|er)?"),
    ("vägledning", r"\w*vägledning(?:en|ar)?"),
    ("manual", r"manual(?:en|er)?|\w*handbok(?:en)?|handledning(?:en)?"),
    ("taxa", r"\w*tax(?:a|an|or|orna)"),
    ("reglemente", r"\w*reglemente(?:t|n)?|arbetsordning(?:en)?|^stadgar(?:na)?"),
    ("strategi", r"\w*strategi(?:n|er)?"),
    ("plan", r"\w*plan(?:en|er)?"),
    ("budget", r"\w*budget(?:en)?"),
    ("rapport", r"\w*rapport(?:en|er|sammandrag(?:et)?)?"),
    ("nyhet", r"nyhet(?:en|er|sbrev(?:et)?)?|pressmeddelande(?:t|n)?"),
    ("faktablad", r"faktablad(?:et)?|faktapromemoria(?:n)?"),
    ("remiss", r"^remiss(?:en)?(?: av .*| gällande .*| om .*|:.*|$)"),
    ("uppdrag", r"^(?:\w+ )?uppdrag(?:et)? (?:att|till|om|avseende|inom) .*"),
    ("direktiv", r"\w+direktiv(?:et)?|^direktiv(?:et)?"),
    ("skrivelse", r"^skrivelse(?:n)?(?: .*|$)"),
    ("promemoria", r"promemoria(?:n)?|PM|Ds \d{4}:\d+"),
    ("utlysning", r"\w*utlysning(?:en|ar)?"),
    (
        "register",
        r"^\w*register(?:et)?(?: över .*|$)|^(?:förteckning|lista) över .*"
        r"|^underskrivare(?: av .*)?",
    ),
    ("överenskommelse", r"^(?:\w+ )?överenskommelse(?:n|r)?"),
    ("avtal", r"^\w*avtal(?:et)?"),
    (
        "stöd",
        r"^(?:\w*stöd|\w*bidrag|\w*medel)(?:et)?(?: (?:till|för|inom) .*| \d.*|$)"
        r"|^(?:sök|ansök om) .*(?:stöd|bidrag|medel)",
    ),
    ("beslut", r"^\w*beslut(?:et)?(?: om .*| \d.*|$)"),
    ("e-post", r"^(?:ämne|subject)$"),
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I)


_PATTERNS = [(kind, _words(words)) for kind, words in _VOCABULARY]
# Most lines name no kind: one pattern tells that sooner than all of them in turn.
_ANY = _words("|".join(words for _, words in _VOCABULARY))
# What stands after a preposition is not the document but what it is about: "Uppdrag att ta fram en
# plan". A draft is of the kind that it is to become.
_GOES_ON_ABOUT = re.compile(
    r"(?<!förslag )\b(?:i|om|att|av|till|för|med|på|inför|enligt|vid|över|när) ", re.I
)
_PARTS = re.compile(r" [–-] |: ")


def kind_of(places: Iterable[str]) -> str:
    """The kind named in the first of `places` that names one, most telling place first.

    `UNKNOWN_KIND` where none does.
    """
    for place in places:
        for part in _PARTS.split(place):
            if not _ANY.search(part):
                continue
            about = _GOES_ON_ABOUT.search(part)
            end = about.start() if about else len(part)
            for kind, pattern in _PATTERNS:
                found = pattern.search(part)
                if found and found.start() < end:
                    return kind
    return UNKNOWN_KIND
