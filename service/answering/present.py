"""Questions about who or what holds now, though they do not say "now"."""

import re

from service.answering.kinds import Kind

_ABOUT_SOMEBODY = {Kind.CONTACT, Kind.PERSON}
_PRICE = re.compile(r"\b(?:kostar|avgift\w*|pris\w*|tax(?:a|an|or|orna))\b", re.I)
_PAST = re.compile(
    r"\b(?:va|var|hade|blev|fick|sa|satt|höll|kom|tog|gjorde|skrev|gick|bestämde|\w+(?:ade|dde|tte)"
    r"|\w+des)\b",
    re.I,
)


def is_of_now(text: str, kind: Kind) -> bool:
    """Tell whether a question asks, in the present tense, for somebody or for a price.

    Posts, telephone numbers and fees change: the newest document that tells of them is wanted.
    """
    return (kind in _ABOUT_SOMEBODY or bool(_PRICE.search(text))) and not is_past(text)


def is_past(text: str) -> bool:
    """Tell whether a question asks, in the past tense, for what has been."""
    return bool(_PAST.search(text))
