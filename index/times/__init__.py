"""Which time a question is about, in a user's everyday Swedish."""

from index.times.asked import AskedTime, time_of
from index.times.period import Period

__all__ = ["AskedTime", "Period", "time_of"]
