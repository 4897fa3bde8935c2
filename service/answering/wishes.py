"""Wishes to have the last answer said more simply: "förklara enklare", "jag fattar inte"."""

import re

from index.vocabulary import fold


def _folded(words: str) -> frozenset[str]:
    # Many write without dots on a telephone.
    return frozenset(map(fold, words.split()))


_WORD = re.compile(r"\w+")
_SIMPLER = _folded(
    "enklare lättare tydligare begripligare lättläst lättlästa klarspråk krångligt krångliga "
    "förklara förklaring menas menar betyder innebär"
)
# "Är det på svenska?" is a question.
_PLAIN_SWEDISH = re.compile(r"\b(?:l[äa]tt|enkel|vanlig|ren) svenska\b|^(?:och )?p[åa] svenska\b")
_UNDERSTAND = _folded("fattar förstår förstod förstå begriper begripa hajar hänger")
_NOT = _folded("inte ej inget ingenting nada knappt svårt")
# Words that may stand in such a wish: any other says what it is about, and makes it a question.
_BESIDE = _folded(
    "kan kunde skulle du ni man jag det den de dom detta dessa här där svaret svar texten allt "
    "något nåt orden ordet ord så på ett en sätt lite med i om va vad som är att vill ha säg säga "
    "skriv skriva enkelt enkel lätt vanlig ren svenska språk version text igen snälla tack gärna "
    "och men nu mig för åt"
)


def wants_simpler(text: str) -> bool:
    """Tell whether a text only asks for the last answer in simpler words, and names no matter."""
    words = {fold(word) for word in _WORD.findall(text.lower())}
    wished = (
        words & _SIMPLER
        or (words & _UNDERSTAND and words & _NOT)
        or _PLAIN_SWEDISH.search(text.lower())
    )
    return bool(wished) and words <= _SIMPLER | _UNDERSTAND | _NOT | _BESIDE
