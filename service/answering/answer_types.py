"""Whether a piece of text holds the type of thing that a kind of question asks for."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from index.lexical import analyse
from ingest.contacts import EMAIL, PHONE, WEB
from service.answering.kinds import Kind, kind_of

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
# Two capitalised words in a row, the first not at the start of a sentence; or an office.
_NAME = re.compile(
    r"(?<=[\w,;:(–-] )[A-ZÅÄÖÉ][\wéü-]+(?: [A-ZÅÄÖÉ][\wéü-]+)+|(?<=\()[A-ZÅÄÖÉ][\wéü-]+ [A-ZÅÄÖÉ]"
)
_OFFICE = re.compile(
    r"ordförande|ledamot|ledamöter|sekreterare|processledare|handläggare|chef|direktör|strateg"
    r"|utvecklare|regionråd|nämnd(?:en)?\b|styrelsen?\b|beredning(?:en)?\b",
    re.IGNORECASE,
)
_STREET = re.compile(r"(?:gatan|vägen|torget|platsen|allén|gränd|hamnen|backen)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://|\]\(|\b\w+\.se\b")
_PLACE = re.compile(
    r"\b(?:i|på|vid|från|till|hos)\s+[A-ZÅÄÖ]\w+|gatan\b|vägen\b|torget\b|\bVar\b|hus(?:et)?\b"
)
_DECIDED = re.compile(
    r"\bbeslu|\bbeslöt|\bantog|\bfastställ|\bfick i uppdrag|\bgodkän|\benades|\bska\b|\bkommer\b",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"^(?P<subject>.{0,90}?)"
    r"\b(?:är|innebär|betyder|avser|står för|kallas|definieras|syftar|omfattar|består)\b",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\([A-ZÅÄÖ]{2,}\)")
_SEVERAL = re.compile(r",|\boch\b|\bsamt\b|;|:$")
# Two names at least: "Rädda Barnen och Suicide Zero", or a name a row.
_NAMES = re.compile(r"\b[A-ZÅÄÖ][\w-]+[^.?!]*(?:,| och | samt |\n) *[^.,?!\n]*?\b[A-ZÅÄÖ][\w-]+")
_BECAUSE = re.compile(
    r"\b(?:eftersom|därför|för att|på grund av|beror|leder|lett|då det|så att|syftet|anledning)\b",
    re.IGNORECASE,
)

# What these ask for can be seen; without it nothing said is an answer.
_TOLD_BY_THEIR_LOOK = {Kind.CONTACT, Kind.DATE, Kind.NUMBER, Kind.PLACE}
_ASKS_TWICE = re.compile(
    r"(?:\b(?:och|o|å|samt|eller)|,)\s+(?P<besides>(?:va|vad|vem|vilk\w+|var|vart|när|hur)\b.*)$",
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
    Kind.PERSON: ((_ANYTHING, (_NAME, _OFFICE)),),
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
        (r"kosta|pengar|kronor|belopp|arvode|summa|\bkr\b|hur mycket (kan|får|ger)", (_MONEY,)),
        (r"hur (ofta|länge|lång)", (_NUMBER, _DATE)),
        (r"procent|andel", (_SHARE,)),
        (_ANYTHING, (_NUMBER,)),
    ),
    Kind.DECISION: ((_ANYTHING, (_DECIDED,)),),
    Kind.DEFINITION: ((_ANYTHING, (_DEFINED, _ABBREVIATED)),),
    Kind.LIST: (
        (r"\bnamn|\bheter\b|vilka \w*(förening|organisation|parti\b|partier|kommun)", (_NAMES,)),
        (_ANYTHING, (_SEVERAL,)),
    ),
    Kind.WHY: ((_ANYTHING, (_BECAUSE,)),),
}


@lru_cache(maxsize=256)
def wanted(question: str, kind: Kind) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of which an answer to the question should hold one; none for some kinds.

    Of two questions in one it is the first that tells.
    """
    besides = asked_besides(question)
    lowered = (question.removesuffix(besides) if besides else question).lower()
    rows = _ROWS.get(kind, ())
    return next((patterns for asks, patterns in rows if re.search(asks, lowered)), ())


def has_type(question: str, kind: Kind, text: str) -> bool:
    """Tell whether the text holds what the question asks for; any text suits some kinds."""
    patterns = wanted(question, kind)
    if kind is Kind.NUMBER:
        text = PHONE.sub("", text)
    if kind is Kind.DEFINITION:
        return _is_defined(question, text)
    return not patterns or any(pattern.search(text) for pattern in patterns)


def asked_besides(question: str) -> str | None:
    """Give the second of two questions in one: "och när är mötet?"; None where there is one."""
    found = _ASKS_TWICE.search(question)
    return found["besides"] if found else None


def unanswered_besides(question: str, texts: Sequence[str]) -> str | None:
    """Give the second of two questions in one, if it can be seen that no text answers it."""
    besides = asked_besides(question)
    if besides is None or (kind := kind_of(besides)) not in _TOLD_BY_THEIR_LOOK:
        return None
    return None if any(has_type(besides, kind, text) for text in texts) else besides


def lacks_what_was_asked(question: str, kind: Kind, texts: Iterable[str]) -> bool:
    """Tell whether none of the texts has the number, time, place or address that is asked for.

    A question that asks for two things may be answered in part.
    """
    if kind not in _TOLD_BY_THEIR_LOOK or asked_besides(question):
        return False
    return not any(has_type(question, kind, text) for text in texts)


def _is_defined(question: str, text: str) -> bool:
    """Whether a text says what something that the question names is, and not what all else is."""
    defined = _DEFINED.search(text)
    of_whom = defined["subject"] if defined else text if _ABBREVIATED.search(text) else ""
    return not set(analyse(question)).isdisjoint(analyse(of_whom))
