"""Sentences that tell what a document does not say: true, but no answer to any question."""

import re

_SOURCE = r"(?:\w*blad|dokument|protokoll|underlag|\w*rapport|\w*text|\w*sid|anteckning|käll)\w*"
_SAYS = r"(?:säger|anger|nämner|berättar|redovisar|beskriver|visar|återger)"
_NOTHING = r"(?:inte|inget|inga|ingenting)"
_SILENCE = re.compile(
    rf"^\W*{_SOURCE}(?: \w+){{0,3}} (?:{_SAYS} {_NOTHING}|tar {_NOTHING} upp)\b"
    rf"|^\W*byråkratlotsen kan {_NOTHING}\b"
    rf"|^\W*det (?:framgår|står|anges|sägs|nämns) (?:\w+ )?{_NOTHING}\b",
    re.I,
)


def is_silence(sentence: str) -> bool:
    """Tell whether a sentence only says that something is not said where it stands."""
    return bool(_SILENCE.match(sentence))
