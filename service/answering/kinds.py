"""Kinds of question: what sort of answer a question wants, told by its question words."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """What kind of answer a question wants."""

    CONTACT = "contact"
    PERSON = "person"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    DECISION = "decision"
    DEFINITION = "definition"
    LIST = "list"
    SAID = "said"
    WHY = "why"
    HOW = "how"
    YES_NO = "yes_no"
    OTHER = "other"


# Ways to reach somebody; they decide before the question word does ("hur når man", "vem ringer").
_CONTACT = re.compile(
    r"\bkontakta|\bkontaktuppgift|\btelefon|\b(?:tele?|tfn|mobil)(?:fon)?[ .-]?n(?:r|um)"
    r"|\bmejl|\bmail|\be-?post|\bringe?r?\b"
    r"|\bvänd(a|er) (oss|mig|sig|vi|jag|man)|\bhör(a|er)? (jag |vi |man )?av (oss|mig)"
    r"|\bhur (når|får) .*(tag (på|i)|\bnår?\b)|\bhur når\b|\bfå(r)? tag (på|i)\b"
    r"|\bhemsid|\bwebb|\blänk|\bsidan? på\b"
)
# A question that begins with its verb wants a yes or a no.
_VERB_FIRST = re.compile(
    r"(är|har|kan|får|ska|skall|måste|finns|kommer|kom|gäller|behöver|ingår|bör|hade|blir|vill|går"
    r"|var (?=(?:det|den|de|dom|han|hon|ni|vi|du|någon|nån|något|alla)\b)"
    r"|stämmer|menar|tänkte|tänker|ser|deltog|tycker|brukar|fick|blev|skulle|kunde|tog|räcker)\b"
)
# "Kan du berätta vem …", "går det att få veta när …": what is asked for comes after.
_POLITE = re.compile(
    r"^(?:hej\W+)?"
    r"(?:(?:kan|skulle|vill|får|går)\b[^,.?!]{0,30}?"
    r"\b(?:veta|berätta|säga|hjälpa|få|se|visa|tala om)\b"
    r"|(?:jag |vi )?undrar|vet (?:du|ni|någon))\W+"
    r"(?=[^.?!]*\b(?:vem|vad|vilk\w+|var|när|hur|varför|namn|antal|lista|datum))"
)
# Answered by the numbers that are held against each other.
_MORE_OR_LESS = re.compile(
    r"\b(?:fler|flera|mer) eller (?:färre|mindre)\b|\bfler .*\bän\b"
    r"|\b(?:kom|var|deltog|blev) (?:(?:det|de|dom) )?(?:fler|färre)\b"
)
# "Va sa de?" is "vad sa de?"; "va var det" may be either.
_SPOKEN_WHAT = re.compile(
    r"\bva\b(?= (?:sa|sade|tyck|tänk|ansåg|anser|gör|gjorde|heter|hette|kosta|beslut|bestäm|är|e\b"
    r"|det|dom|de\b|betyder|innebär|menas|står|för))"
)
# Questions one after another: the last is what is asked.
_BEFORE_LAST = re.compile(r"^.*[?!]\s+(?=\S)", re.S)
# The earliest of these in the question decides; at the same place the first in the list.
_QUESTION_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.NUMBER,
        r"hur (många|mycket|mkt|stort?|stora|ofta|länge|lång)|antal|vad kosta\w*"
        r"|vilke[nt] \w*(?:summa|siffra|belopp|andel|grad|procentsats|kostnad|avgift|höjd|storlek)",
    ),
    (
        Kind.DATE,
        r"n[äa]r|hur dags|vilke[nt] (dag|datum|tid|år|månad|vecka|gång)|vilket år|vilken tidpunkt"
        r"|(vilka )?öppettid\w*|vilka tider",
    ),
    (Kind.PLACE, r"var (?!med )|vart|varifrån|(på|i|från) vilken (adress|stad|ort|plats|lokal)"),
    (
        Kind.PLACE,
        r"vilken (adress|stad|ort|plats|lokal|gata)|vilket (torg|hotell)|(gatu)?adress(en)? till"
        r"|vad (är (gatu)?adressen|he(ter|tte) (stället|platsen|lokalen|hotellet))",
    ),
    (
        Kind.DECISION,
        r"vad (\w+ )?(beslut\w*|bestäm\w*|kom \w+( och \w+)? fram)|vilket beslut|vilka beslut",
    ),
    (
        Kind.SAID,
        r"vad (sa|sade|tyck|tänk|ansåg|anser|säg|var \w+ kritisk)\w*|vilka (synpunkt|medskick)\w*",
    ),
    (Kind.WHY, r"varför|av vilke[nt] anledning|hur kommer det sig"),
    (
        Kind.DEFINITION,
        r"vad (är|va|e|betyder|innebär|menas|står|har|gör)|vad \w+ (är|betyder|innebär)|förklara"
        r"|vad för något",
    ),
    (
        Kind.PERSON,
        r"vem|vems|vilka? (?:person|politiker|tjänste)\w*"
        r"|vilken (?!ytterligare|tidigare|senare|närmare)\w*(?:are|ist|ledamot|chef|strateg)"
        r"|vad he(?:ter|tte) (?:han|hon|den som"
        r"|\w*(?:aren|isten|ledamoten|chefen|strategen|föranden))"
        r"|(?:vad )?he(?:ter|tte) .* i (?:efter|för)namn",
    ),
    (Kind.LIST, r"vad heter \w+(?:[aeo]r|e)?na|vilka|lista|räkna upp|ge exempel|namnen på"),
    (Kind.HOW, r"hur|på vilket sätt"),
    (Kind.OTHER, r"vad|vilken|vilket"),
)
_COMPILED = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _QUESTION_WORDS)


def kind_of(text: str) -> Kind:
    """Tell what kind of answer a question wants, by its question words."""
    written = _SPOKEN_WHAT.sub("vad", text.lower().strip())
    lowered = _POLITE.sub("", _last_asked(written))
    if _CONTACT.search(lowered):
        return Kind.CONTACT
    if _MORE_OR_LESS.search(lowered):
        return Kind.NUMBER
    if _VERB_FIRST.match(lowered):
        return Kind.YES_NO
    found = [(match.start(), kind) for kind, rule in _COMPILED if (match := rule.search(lowered))]
    return min(found, key=lambda place: place[0])[1] if found else Kind.OTHER


def _last_asked(lowered: str) -> str:
    """The last of several questions, if it says by itself what is asked for."""
    last = _BEFORE_LAST.sub("", lowered)
    return last if any(rule.search(last) for _, rule in _COMPILED) else lowered
