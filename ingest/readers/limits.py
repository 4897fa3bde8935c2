"""How long a file may take to read, and the errors that say that a reader went past its limits."""

from dataclasses import dataclass

from ingest.errors import UnreadableFileError
from ingest.readers.formats import Format

_SECONDS = 30
_SECONDS_PER_MB = 6
_MB_FOR_NOTHING = 5
_SECONDS_WITH_OTHER_PROGRAMS = 600
_SECONDS_PER_MB_WITH_OTHER_PROGRAMS = 60  # a scanned page is half a MB or more, and takes 10 s
# These are read with the help of OCR or LibreOffice, where they have no text of their own.
_NEED_OTHER_PROGRAMS = frozenset({Format.PDF, Format.IMAGE, Format.OLE})


class TimedOutError(UnreadableFileError):
    """The file took too long to read."""


class ReaderDiedError(UnreadableFileError):
    """The process that read the file died."""


class OutOfMemoryError(UnreadableFileError):
    """The file took more memory than a reader may have."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of processor time that a reader has of its own, and seconds that the whole may take.

    They differ for a reader that waits for another program.
    """

    own: float
    whole: float


def limits_of(found: Format, size: int) -> Limits:
    """What a file of this format and size (bytes) is given.

    30 seconds, and six more for each MB above five. Where another program may be needed, that is
    the reader's own time, and the whole may take ten minutes, and one more for each such MB.
    """
    more_mb = max(0.0, size / 1e6 - _MB_FOR_NOTHING)
    own = _SECONDS + _SECONDS_PER_MB * more_mb
    if found not in _NEED_OTHER_PROGRAMS:
        return Limits(own, own)
    return Limits(own, _SECONDS_WITH_OTHER_PROGRAMS + _SECONDS_PER_MB_WITH_OTHER_PROGRAMS * more_mb)
