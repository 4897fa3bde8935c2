"""Questions that the documents must not answer: lives at risk, care, people's private affairs.

Told by what is said, with rules narrow enough to let through what an association asks about its
work: a plan against suicide is no cry for help, and a society for people with ADHD asks for grants.
"""

import re

from service.answering import texts

# A Swedish personal identity number or coordination number, with or without its century.
_PERSONAL_NUMBER = re.compile(
    r"(?<![\d-])(?:18|19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    r"[-+  ]?\d{4}(?![\d-])"
)
_LIFE = re.compile(
    r"\bta(?:r|git)? (?:mitt|ditt) (?:eget )?liv\b|\btar? (?:sitt|sina) (?:eget |egna )?liv\b"
    r"|\bta(?:r|git)? livet av (?:mig|sig|dig)\b"
    r"|\binte (?:\w+ )?leva (?:längre|mer|kvar)\b|\binte (?:\w+ )?leva\W*$"
    r"|\b(?:vill|tänker på att|önskar att \w+ (?:fick|vore)) dö\b"
    r"|\b(?:jag|hon|han|hen) orkar inte (?:mer|leva|längre)\b"
    r"|\b(?:mina|har|får) (?:självmordstankar|suicidtankar)\b"
    r"|\b(?:skada|skär|döda) (?:mig|sig)(?: själv)?\b"
    r"|\b(?:hot\w*|tänker|försöker) (?:om )?(?:att )?(?:döda|mörda|slå ihjäl|skjuta)\b"
    r"|\bmordhot\w*|\b(?:slår|misshandlar|stryper) (?:mig|henne|honom|barnen?|min)\b"
    r"|\brädd för (?:mitt|sitt) liv\b",
    re.I,
)
_ILLNESS = (
    r"(?:medicin(?:er|en|erna)?|tablett\w*|antidepressiv\w*|penicillin|antibiotika|insulin"
    r"|dos(?:en)?|biverkning\w*|diagnos(?:en)?|symt?om\w*|feber|cancer|diabetes|adhd|autism"
    r"|psykos\w*|deprimerad|ryggont|huvudvärk|ångest|ont i \w+|blodtryck"
    r"|(?:mår|må) (?:illa|dåligt))"
)
_CARE = re.compile(
    rf"\b(?:jag|min|mitt|mina|mig|hans|hennes)\b.{{0,80}}\b{_ILLNESS}\b"
    rf"|\b{_ILLNESS}\b.{{0,60}}\b(?:jag|min|mitt|mina|mig)\b"
    r"|\b(?:tabletter?|mediciner?|piller)\b.{0,20} mot \w+",
    re.I,
)
# Who asks for an association does not ask for care.
_ASSOCIATION = re.compile(
    r"\b\w*(?:förening|organisation|bidrag|iop|partnerskap|upphandling|överenskommelse|projekt"
    r"|anhörig|verksamhet|medlem|stödgrupp|dialogmöt|politik|nämnd|region)\w*",
    re.I,
)
_PRIVATE = re.compile(
    r"\bhem(?:adress|telefon|nummer)\w*|\bprivat(?:nummer|adress|telefon)\w*"
    r"|\bprivat[at]? (?:mobil|tele|num|mejl|mail|e-?post|adress|liv)\w*"
    r"|\bvar bor (?!ni\b|du\b)\w+|\b(?:hans|hennes) (?:person|födelse)\w+"
    r"|\b(?:personnummer|födelsedag)\w* (?:till|på|för) \w+"
    rf"|\bvem\b.{{0,20}}{re.escape(texts.MASKED_NUMBER)}"
    r"|\bär (?:han|hon|hen|\w+ \w+) (?:sjuk|gravid|gay|homosexuell|muslim|skild|dömd)\b",
    re.I,
)
_OWN_CASE = re.compile(
    r"\b(?:min|vår) (?:\w+ )?(?:ansökan|ärende)\b.{0,60}"
    r"\b(?:kommit (?:in|fram)|beviljad|godkänd|klar|status|hur (?:långt|går))\b"
    r"|\b(?:status\w*|hur (?:långt|går) \w+ (?:med|för)) (?:min|vår) (?:\w+ )?(?:ansökan|ärende)\b",
    re.I,
)


def masked(text: str) -> str:
    """Give the text with every personal identity number made unreadable."""
    return _PERSONAL_NUMBER.sub(texts.MASKED_NUMBER, text)


def warning(text: str) -> str | None:
    """Give what to say instead of an answer, or None where the documents may be asked."""
    if _LIFE.search(text):
        return texts.LIFE_AT_RISK
    if _CARE.search(text) and not _ASSOCIATION.search(text):
        return texts.CARE
    if _PRIVATE.search(text):
        return texts.PRIVATE
    return texts.OWN_CASE if _OWN_CASE.search(text) else None
