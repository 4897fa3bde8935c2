"""The words that Swedish minutes head their parts with."""

import re

# What an item's case is about: running text, which may have subheadings of its own.
_PROSE = """
    ärendet | ärendebeskrivning | ärendets beredning | ärendet i korthet | beskrivning av ärendet
    beredning | bakgrund | sammanfattning(?: av ärendet)? | bedömning | förvaltningens bedömning
    motivering | skäl (?:för|till) beslut(?:et)? | fråga | svar | yttrande | överväganden
"""
# What was done with it, and who is to know: short statements and lists.
_LISTED = r"""
    (?:\w+s )?beslut | beslut i \w+ | beslutspunkter | protokollsbeslut
    förslag till beslut(?: .{1,40})? | beslutsförslag | (?:\w+s )?förslag(?: till beslut)?
    (?:tilläggs|ändrings|avslags|bifalls|återremiss)?yrkanden?(?: .{1,30})? | beslutsgång
    proposition(?:er)? | propositions(?:ordning|vägran) | (?:om)?votering(?:slista|sresultat)?
    omröstning(?:slista|sresultat|sproposition)?(?:er)? | röst(?:ning|resultat)
    anföranden? | inlägg | ajournering(?:ar)? | jäv | närvaro
    (?:skriftliga? )?reservation(?:er)? | blank(?:a)? reservation(?:er)?
    (?:protokolls)?anteckning(?:ar)?(?: till protokollet)? | särskil[td]a? yttranden?
    delt(?:ar|og) (?:ej|inte)(?: i (?:beslutet|beslut))? | deltar inte i handläggningen
    expedier(?:as|ing|at|ats)(?: till)? | beslutsexpediering
    (?:beslutet |protokollet )?(?:skickas|sänds|expedieras|delges|lämnas)(?: till)? | delges
    kopia(?: till)? | protokollsutdrag(?: skickas)?(?: till)? | utdrag(?: till)? | för kännedom
    beslutsunderlag | underlag(?: för beslut)? | (?:besluts)?handlingar(?: i ärendet)?
    bilag(?:a|or) | delegations?beslut | anmälningar | överklagande
    hur man överklagar | upplysning(?:ar)?
"""
_PARTICIPANTS = """
    närvarande(?: ledamöter| förtroendevalda| ersättare| tjänstemän| tjänstepersoner)?
    närvarolista | beslutande(?: ledamöter)? | deltagare | deltagande | ledamöter | frånvarande
    (?:ej |icke |inte )?tjänstgörande ersättare | ersättare | ej närvarande | förhinder
    övriga(?: närvarande| deltagare| deltagande)? | adjungerade? | föredragande
    tjänstemän | tjänstepersoner | personalföreträdare | insynsplats(?:er)?
"""
_CONTENTS = (
    "innehåll | innehållsförteckning | ärendelista | ärendeförteckning | paragrafförteckning"
)
_OPENING = "plats och tid | tid och plats | plats | tid | datum | mötestid | mötesdatum"
_SIGNING = r"""
    utses att justera | val av justerare | justerare | justerande | justering | justeras | justerat
    justeringens (?:plats|tid) | underskrifter | underskrift | vid protokollet | anslag/bevis
    anslagsbevis | bevis om anslag | protokollet är justerat | tillkännagivande
"""
# Told on every page or under every item; they say nothing of what was decided.
_FORMALITIES = r"""
    utdragsbestyrkande | paragrafen är(?: omedelbart)? justerad
    (?:justeran?des|justerares?|ordförandens) sign(?:atur(?:er)?)? | sign(?:atur(?:er)?)?
"""


def _any_of(words: str) -> str:
    options = [option.strip() for line in words.split("\n") for option in line.split(" | ")]
    return "(?:" + "|".join(option.replace(" ", r"\s+") for option in options if option) + ")"


def _label(words: str) -> re.Pattern[str]:
    """A label that fills its line, or is followed there by a colon and what it labels."""
    return re.compile(rf"(?=[A-ZÅÄÖ])(?i:(?P<name>{_any_of(words)}))(?:\s*:?$|:\**\s)")


def _opener(words: str) -> re.Pattern[str]:
    """A label that names, times and places follow without any colon, or that breaks its line."""
    follows = r"(?=\s*:|\s+[A-ZÅÄÖ\d(.–-]|\s*$)"
    return re.compile(rf"(?=[A-ZÅÄÖ])(?i:(?P<name>{_any_of(words)}))\b{follows}")


PROSE = _label(_PROSE)
LISTED = _label(_LISTED)
PARTICIPANTS = _opener(_PARTICIPANTS)
CONTENTS = _label(_CONTENTS)
OPENING = _opener(_OPENING)
SIGNING = _opener(_SIGNING)
FORMALITY = re.compile(rf"(?i:(?:{_any_of(_FORMALITIES)}\W*)+)$")
TITLE = re.compile(
    r"(?i)(?:[\w-]+ ){0,2}\w*protokoll(?:sutdrag)?(?:\s+(?:från|fört|per|vid|den|nr|över|\d).*)?$"
)
EXTRACT = re.compile(r"(?i)(?:protokollsutdrag|delprotokoll|utdrag ur )")
DECISION = re.compile(r"(?i)(?:\w+s )?beslut\b")
