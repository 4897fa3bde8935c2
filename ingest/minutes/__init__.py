"""Minutes by structure: their items, the parts of these, and the meeting."""

from ingest.minutes.agenda import agenda_of
from ingest.minutes.gaps import gaps_in
from ingest.minutes.models import Agenda, Attendance, Item, Meeting, Part

__all__ = ["Agenda", "Attendance", "Item", "Meeting", "Part", "agenda_of", "gaps_in"]
