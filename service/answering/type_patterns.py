"""What a text must look like to answer each kind of question."""

import re
from functools import lru_cache

from ingest.contacts import EMAIL, PHONE, WEB
from ingest.language_data import stop_words
from service.answering.kinds import Kind

_MONTH = r"(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?::?[ea])?\s+{_MONTH}\b|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}\b"
    rf"|\b(?:i|under|från|till)\s+{_MONTH}\b|\b(?:19|20)\d\d\b"
    r"|\b(?:våren|hösten|sommaren|vintern|månads?skiftet|årsskiftet|kvartalet)\b"
    r"|\bk(?:l\.?|lockan)\s*\d|\b\d{1,2}[.:]\d\d\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\bk(?:l\.?|lockan)\s*\d|\b\d{1,2}[.:]\d\d\b|\b\d{4}[–-]\d{4}\b|\d[–-]\d\d\b")
_SHARE = re.compile(
    r"\d\s*(?:procent|%)|(?:dje|de|te|on)del(?:ar|en)?\b|\b(?:hälften|merparten|majoritet\w*)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONEY = re.compile(
    r"\b(?:\d[\d  .,]*|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|hundra|tusen) )"
    r"\s*(?:kr\b|kronor|sek\b|msek|mkr|miljon|miljard|tkr|öre\b|euro)",
    re.IGNORECASE,
)
# A count or a size: not a year, a day of a month, a time of day or a telephone number.
_NUMBER = re.compile(
    r"(?<![\w/.:-])(?!(?:19|20)\d\d\b)\d+(?:[  ]\d{3})*(?:,\d+)?(?![\w/:.-]*\d)"
    rf"(?!:?[ea]?\s+{_MONTH})"
    r"|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio|hundra|tusen|hälften"
    r"|miljon(?:er)?|miljard(?:er)?|tredjedel|fjärdedel|ingen|inga|enda|dubbelt)\b|-tal(?:et)?\b",
    re.IGNORECASE,
)
# Two capitalised words in a row, at the start of a sentence unless as in "Under Advent"; an office.
_COMMON = "|".join(sorted(word.capitalize() for word in stop_words("swedish")))
_NAME = re.compile(
    r"(?<=[\w,;:(–-] )[A-ZÅÄÖÉ][\wéü-]+(?: [A-ZÅÄÖÉ][\wéü-]+)+|(?<=\()[A-ZÅÄÖÉ][\wéü-]+ [A-ZÅÄÖÉ]"
    rf"|^(?!(?:{_COMMON}|Enligt|Inom|Kring|Hela)\b)[A-ZÅÄÖÉ][a-zåäöéü]+(?: [A-ZÅÄÖÉ][a-zåäöéü]+)+"
)
_OFFICE = re.compile(
    r"ordförande|ledamot|ledamöter|sekreterare|processledare|handläggare|chef|direktör|strateg"
    r"|utvecklare|regionråd|nämnd(?:en)?\b|styrelsen?\b|beredning(?:en)?\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"nämnd(?:en|er)?\b|styrelse|fullmäktige|utskott|beredning|\b[A-ZÅÄÖ]{2,}\b")
_STREET = re.compile(r"(?:gatan|vägen|torget|platsen|allén|gränd|hamnen|backen)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://|\]\(|\b\w+\.se\b")
_PLACE = re.compile(
    r"\b(?:i|på|vid|från|till|hos)\s+[A-ZÅÄÖ]\w+|gatan\b|vägen\b|torget\b|\bVar\b|hus(?:et)?\b"
)
_DECIDED = re.compile(
    r"\bbeslu|\bbeslöt|\bbestäm|\bantog|\bfastställ|\bfick i uppdrag|\bgodkän|\benades",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:ska|kommer)\b", re.IGNORECASE)
DEFINED = re.compile(
    r"^(?P<subject>.{0,90}?)"
    r"\b(?:är|innebär|betyder|avser|står för|kallas|definieras|syftar|omfattar|består)\b",
    re.IGNORECASE,
)
ABBREVIATED = re.compile(r"\([A-ZÅÄÖ]{2,}\)")
_SEVERAL = re.compile(r",|\boch\b|\bsamt\b|;|:$")
# Two names at least: "Rädda Barnen och Suicide Zero", or a name a row.
_NAMES = re.compile(r"\b[A-ZÅÄÖ][\w-]+[^.?!]*(?:,| och | samt |\n) *[^.,?!\n]*?\b[A-ZÅÄÖ][\w-]+")
_BECAUSE = re.compile(
    r"\b(?:eftersom|därför|för att|på grund av|beror|leder|lett|då det|så att|syftet|anledning)\b",
    re.IGNORECASE,
)

# Per kind: what the question must say for the row to hold, and what answers it. First row wins.
_ANYTHING = ""
_ROWS: dict[Kind, tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]] = {
    Kind.CONTACT: (
        (r"tele|nummer|\bring", (PHONE,)),
        (r"mejl|mail|e-?post", (EMAIL,)),
        (r"sida|webb|länk", (_LINK,)),
        (_ANYTHING, (EMAIL, PHONE, WEB, _LINK)),
    ),
    Kind.PERSON: (
        # A group may have decided as well as a person: what tells the answer is the decision.
        (r"\b(?:beslut|beslöt|bestäm|antog|fastställ|godkän)", (_DECIDED,)),
        (_ANYTHING, (_NAME, _OFFICE)),
    ),
    Kind.DATE: (
        (r"klock|hur dags|vilken tid\b|vilka tider|öppettid", (_CLOCK,)),
        (r"vilket år", (_YEAR,)),
        (_ANYTHING, (_DATE,)),
    ),
    Kind.PLACE: (
        (r"adress", (_STREET,)),
        (
            r"\bva[rd]t? (hittar|finner|läser|ser|står|kan (?:\w+ )+(läsa|hitta|se)\b)",
            (_LINK, _PLACE),
        ),
        (_ANYTHING, (_PLACE,)),
    ),
    Kind.NUMBER: (
        (
            r"kosta|kostnad|avgift|pengar|kronor|belopp|arvode|summa|\bkr\b"
            r"|hur mycket (kan|får|ger)",
            (_MONEY,),
        ),
        (r"hur (ofta|länge|lång)", (_NUMBER, _DATE)),
        (r"procent|andel", (_SHARE,)),
        (_ANYTHING, (_NUMBER,)),
    ),
    Kind.DECISION: ((_ANYTHING, (_DECIDED, _TO_COME)),),
    Kind.DEFINITION: ((_ANYTHING, (DEFINED, ABBREVIATED)),),
    Kind.LIST: (
        (r"\bnamn|\bheter\b|vilka \w*(förening|organisation|parti\b|partier|kommun)", (_NAMES,)),
        (_ANYTHING, (_SEVERAL,)),
    ),
    Kind.WHY: ((_ANYTHING, (_BECAUSE,)),),
    Kind.OTHER: ((r"vilke[nt] \w*(nämnd|styrelse|organ|utskott|beredning)\b", (_BODY,)),),
}


@lru_cache(maxsize=256)
def patterns_for(question: str, kind: Kind) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of which an answer to one question should hold one; none for some kinds."""
    lowered = question.lower()
    rows = _ROWS.get(kind, ())
    return next((patterns for asks, patterns in rows if re.search(asks, lowered)), ())
