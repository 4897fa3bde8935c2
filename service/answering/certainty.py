"""Whether words are as sure as the quotes that they stand on: no "not" lost, no "about" added."""

import re

from index.lexical import analyse

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_NOT = re.compile(
    r"\b(?:inte|ej|icke|ingen|inget|inga|ingenting|aldrig|varken|utan|knappt|knappast|sällan|saknas"
    r"|saknar|saknade|avslog\w*|avslagit\w*|nekade\w*)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:ska|skall|skulle|kommer(?: att)?|planer\w+|föreslå\w+|förslag\w*|avser|tänker|bör|borde"
    r"|kan|kunde|ev|eventuellt|kanske|preliminär\w*|möjligen|beräknas|förväntas|hoppas|vill|önskar)\b",
    re.I,
)
_MUST = re.compile(r"\b(?:måste|kräv\w+|obligatorisk\w*|tvung\w+|tvinga\w*)\b", re.I)
_UP_OR_DOWN = re.compile(r"\b(upp|ner|ned)\b(?! till)", re.I)
# "Över 59", "minst 5", "högst fem": what makes a number another than itself.
_BOUND = re.compile(
    r"\b(över|under|minst|högst|maximalt|upp till|mer än|mindre än|fler än|färre än|drygt|knappt"
    r"|nästan|cirka|ca|ungefär|omkring)\b\.? (\d[\d\s,.]*\d|\d)(?!\d)",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAST = re.compile(
    r"\b(?:var|blev|fick|kom|gick|tog|gav|höll|sa|såg|skrev|stod|valde"
    r"|\w+(?:ade|dde|tte|gde|lde|nde|rde))s?\b",
    re.I,
)


def is_as_certain(sentence: str, quoted: str) -> bool:
    """Tell whether no "not", no "shall", no "must" and no bound of a number was lost or added.

    Nor may what lies ahead be told as what was. The sentence is held against the sentence of the
    quotes that shares most terms with it.
    """
    terms = set(analyse(sentence))
    nearest = max(SENTENCE.split(quoted), key=lambda one: len(terms & set(analyse(one))))
    rules = (_NOT, _PLANNED, _MUST)
    if not all(bool(rule.search(sentence)) == bool(rule.search(nearest)) for rule in rules):
        return False
    if not (_directions(sentence) <= _directions(nearest) and _past(sentence) <= _past(quoted)):
        return False
    numbers = _numbers(sentence)
    bounds = {number: bound for number, bound in _bounds(nearest).items() if number in numbers}
    return _bounds(sentence) == bounds


def _directions(text: str) -> set[str]:
    return {word.lower() for word in _UP_OR_DOWN.findall(text)}


def _past(text: str) -> set[str]:
    return {term for word in _PAST.findall(text) for term in analyse(word)}


def _bounds(text: str) -> dict[str, str]:
    """The bounds of a text's numbers; "under 2024" is a time and no bound."""
    return {
        re.sub(r"\D", "", number): bound.lower()
        for bound, number in _BOUND.findall(text)
        if not _YEAR.fullmatch(number)
    }


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", number) for number in re.findall(r"\d[\d\s,.]*\d|\d", text)}
