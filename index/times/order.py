"""The words of a question that wants what is newest, or how something began."""

import re

_NEWEST = re.compile(
    r"\b(?:nu|numera|nuvarande|i ?dag|i (?:nuläget|dagsläget)|dagens|för (?:närvarande|tillfället)"
    r"|aktuell\w*|fortfarande|nyligen|häromdagen|senaste?|sist|sista|färskaste|nyaste"
    r"|nästa|kommande|(?:förra|föregående) (?:gången|\w*möte\w*|\w*träff\w*))\b"
    # What holds; "när det gäller" and "som gäller" only tell what something is about.
    r"|(?<!\bdet )(?<!\bsom )(?<!\bbara )\bgäller\b",
    re.I,
)
_BEGAN = r"(?:började|startade|bildades|grundades|infördes|inleddes|uppstod)"
_OLDEST = re.compile(
    r"\b(?:första (?:gången|mötet)|från början(?! av)|ursprunglig\w*|tidigaste|äldsta|sedan när"
    rf"|(?:när|hur) (?:\w+ ){{0,3}}?{_BEGAN})\b",
    re.I,
)


def wants_newest(text: str) -> bool:
    """Tell whether a question is about now, or wants the latest."""
    return bool(_NEWEST.search(text))


def wants_oldest(text: str) -> bool:
    """Tell whether a question asks how something began."""
    return bool(_OLDEST.search(text))
