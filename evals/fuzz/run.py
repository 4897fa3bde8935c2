"""Puts broken files to the readers, each in the process where files are read."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from evals.fuzz.cases import Case
from evals.fuzz.memory import PeakMemory
from evals.fuzz.outcomes import FormatResults, Outcome, Result
from ingest.errors import UnreadableFileError
from ingest.readers.isolated import IsolatedReader
from ingest.readers.limits import OutOfMemoryError, ReaderDiedError, TimedOutError

_OUTCOMES = (
    (TimedOutError, Outcome.TIMED_OUT),
    (ReaderDiedError, Outcome.DIED),
    (OutOfMemoryError, Outcome.OUT_OF_MEMORY),
)


def run_format(
    whole: Case, cases: Iterable[Case], folder: Path, each: Callable[[Case, Result], None]
) -> FormatResults:
    """Read every case, with a reader of its own; `each` is told of every one as it ends.

    `whole` is read before, so that no case is charged with the start of the process.
    """
    results = FormatResults(whole.found)
    with IsolatedReader() as reader:
        _read(whole, reader, folder)
        with PeakMemory() as memory:
            for case in cases:
                result = _read(case, reader, folder)
                results.results.append(result)
                each(case, result)
        results.peak_mb = memory.megabytes
    return results


def _read(case: Case, reader: IsolatedReader, folder: Path) -> Result:
    path = folder / case.file_name
    path.write_bytes(case.data)
    started = time.perf_counter()
    try:
        reader.read(path)
    except UnreadableFileError as error:
        outcome, said = _outcome_of(error), error.reason
    except Exception as error:  # noqa: BLE001 - finding these is what it is for
        outcome, said = Outcome.RAISED, f"{type(error).__name__}: {error}"
    else:
        outcome, said = Outcome.READ, ""
    seconds = time.perf_counter() - started
    path.unlink()
    return Result(case.number, outcome, seconds, said)


def _outcome_of(error: UnreadableFileError) -> Outcome:
    for kind, outcome in _OUTCOMES:
        if isinstance(error, kind):
            return outcome
    return Outcome.REFUSED if error.reason.strip() else Outcome.NO_REASON
