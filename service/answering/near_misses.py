"""What looks like an answer and is none: about another place, or written before it happened."""

import re
from datetime import date, timedelta

from service.answering.candidates import Candidate
from service.answering.date_agreement import names_same_time
from service.answering.kinds import Kind
from service.answering.present import is_past
from service.answering.question import Question
from service.answering.registers import places_in

# What can only be told afterwards; a day and a place are known before.
_TOLD_AFTERWARDS = {Kind.DECISION, Kind.NUMBER, Kind.SAID, Kind.WHY}
# A source older than this by then cannot have known, unless it speaks of that time itself.
_TOO_EARLY = timedelta(days=180)
# Facts of a place itself; how something is done may be the same in the whole region.
_OF_ITS_OWN = {Kind.DATE, Kind.DECISION, Kind.NUMBER, Kind.PERSON, Kind.PLACE}
_IN = r"(?:i|från|inom|kring|nära|vid|till|för|av|runt) "


def is_near_miss(question: Question, unit: Candidate) -> bool:
    """Tell whether a unit cannot answer, however much it looks like the question."""
    return was_written_too_early(question, unit) or is_of_another_place(question, unit)


def was_written_too_early(question: Question, unit: Candidate) -> bool:
    """Tell whether the source is from before the day or month that the question is about.

    What happened then it cannot tell. What was to happen it can, where it speaks of that time or
    was written not long before.
    """
    said = unit.passage.node.metadata.get("date")
    if not said or question.begins is None or question.begins <= date.fromisoformat(said):
        return False
    if question.kind in _TOLD_AFTERWARDS and is_past(question.text):
        return True
    too_early = date.fromisoformat(said) + _TOO_EARLY < question.begins
    return too_early and not names_same_time(question, unit)


def is_of_another_place(question: Question, unit: Candidate) -> bool:
    """Tell whether a question about a municipality's own doings meets a text that names it not.

    "När skrev Borås under?" is about Borås; "hur mycket kan vi i Borås få?" is about who asks.
    """
    if question.kind not in _OF_ITS_OWN:
        return False
    asked = question.text.lower()
    doing = [
        name
        for name in map(str.lower, places_in(question.text))
        if re.search(rf"\b{name}", asked) and not re.search(rf"\b{_IN}{name}", asked)
    ]
    around = f"{unit.passage.context} {unit.passage.node.text}".lower()
    return bool(doing) and not any(name in around for name in doing)
