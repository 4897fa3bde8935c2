"""Follow-up questions: "och hans mejl?", "när då?", read as the whole questions that they mean."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.lexical import analyse
from ingest.dates.words import MONTH_IN_FULL
from service.answering.people import people_in
from service.answering.time_words import is_time_term, without_times
from service.conversation import Turn

# What a question adds to those before it; more than this and the search would lose the thread.
_LONGEST = 300
# A question that names more words of a matter than these is whole, whatever else it says.
_LITTLE = 1
_FIRST = re.compile(r"^(?:och|å|men|eller|då)\b[\s,]*", re.I)
# Words that stand for somebody who was named before, and what his or her name takes their place.
_SOMEBODY = re.compile(r"\b(?:han|hon|hen|honom|henne|hans|hennes|hens)\b", re.I)
_OWNING = {"hans", "hennes", "hens"}
# Words that stand for a thing, a place or a time named before. "Det" and "den" stand in too many
# other places to count by themselves.
_SOMETHING = re.compile(
    r"\b(?:dom|dem|deras|dess|dit|därifrån|samma|denn[ae]|detta|dessa)\b"
    r"|\b(?:va|vad|vem|var|när|hur|varför) då\b"
    r"|\b(?:i|på|om|av|för|till|med|från) (?:den|det)\W*$"
    r"|\b(?:se|göra|söka|få|läsa|ha|veta|ordnade|höll) (?:den|det)\b",
    re.I,
)
# A time that is named takes the place of the one before.
_TIME = re.compile(rf"\b(?:19|20)\d\d\b|\b(?:{MONTH_IN_FULL})\b", re.I)
# Words that ask and words that only tie a question to another: they name no matter of their own.
_BINDING = (
    "vem vad vilken vilket vilka var vart när hur varför då det den de dom dem han hon hans hennes "
    "henne honom deras många mycket gäller heter hette mejl mail mejladress telefon nummer "
    "telefonnummer datum dag år tid plats adress fler mer andra sedan sen efter innan dags nu "
    "berätta förklara pratar gjorde gör blev blir kom kommer gick går tog över tar kostar kostade "
    "gång gånger ses sågs se finns fanns hände kunde kan nån någon något nåt nånstans ordnade "
    "ordnar heta titel efternamn förnamn"
)


def ways_to_read(text: str, conversation: Sequence[Turn]) -> list[str]:
    """Give the whole questions that a question may mean, the likeliest first.

    One that leans on what was said before is read so. Any other is read as it stands, and then,
    if that is not answered, as a follow-up.
    """
    if not conversation:
        return [text]
    whole = _whole(text, conversation)
    return [whole] if is_follow_up(text) else [text, whole]


def _whole(text: str, conversation: Sequence[Turn]) -> str:
    """A follow-up with what it follows upon.

    "Och hans mejl?" gets the name of the person whom the answer before it named; others are read
    together with the question before them, itself read so.
    """
    *earlier, before = conversation
    text = _FIRST.sub("", text)
    if _SOMEBODY.search(text) and (name := _somebody_new(before)):
        return _SOMEBODY.sub(lambda said: _in_place_of(said[0], name), text)
    leant_on = ways_to_read(before.question, earlier)[0]
    if _TIME.search(text):
        leant_on = without_times(leant_on)
    return f"{leant_on[-_LONGEST:]} {text}"


def is_follow_up(text: str) -> bool:
    """Tell whether a question leans on what was said before it.

    It does if it names no matter of its own, or little and has a word that stands for another.
    """
    terms = set(analyse(_FIRST.sub("", text)))
    matter = {term for term in terms if term not in _binding() and not is_time_term(term)}
    stands_for = _SOMEBODY.search(text) or _SOMETHING.search(text)
    most = _LITTLE if stands_for else 1 if _FIRST.match(text) else 0
    return len(matter) <= most


def _somebody_new(before: Turn) -> str | None:
    """The first person whom the answer names and the question did not."""
    names = people_in(before.answer)
    return next((name for name in names if name.lower() not in before.question.lower()), None)


def _in_place_of(word: str, name: str) -> str:
    return f"{name}s" if word.lower() in _OWNING and not name.endswith("s") else name


@lru_cache(maxsize=1)
def _binding() -> frozenset[str]:
    return frozenset(analyse(_BINDING))
