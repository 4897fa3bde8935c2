"""Progress on stderr: a bar on a terminal, a line now and then in a log."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from index.reports import FileReport, OnReport
from service import texts

_console = Console(stderr=True)
_SECONDS_BETWEEN_LINES = 10.0
# The pace of the last minutes tells when it will be done: files already known pass at once.
_PACE_OVER_SECONDS = 120.0


@contextmanager
def progress(description: str, total: int | None, reports: list[FileReport]) -> Iterator[OnReport]:
    """Show how far the work has come and how long is left; give what takes each report.

    `total` is None where it cannot be known beforehand.
    """
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(
        *columns,
        console=_console,
        transient=True,
        disable=not _console.is_terminal,
        speed_estimate_period=_PACE_OVER_SECONDS,
    ) as bar:
        task = bar.add_task(description, total=total)
        told = time.monotonic()

        def note(report: FileReport) -> None:
            nonlocal told
            reports.append(report)
            bar.update(task, advance=1, description=f"{description} {report.path}")
            if not _console.is_terminal and time.monotonic() - told > _SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                _console.print(_line(description, bar, task), highlight=False)

        yield note


def _line(description: str, bar: Progress, task_id: TaskID) -> str:
    """ "Läser in: 1200 av 34113, ungefär 12 minuter kvar"."""
    task = next(one for one in bar.tasks if one.id == task_id)
    done = int(task.completed)
    if task.total is None:
        return texts.PROGRESS.format(what=description, done=done)
    line = texts.PROGRESS_OF.format(what=description, done=done, total=int(task.total))
    if task.time_remaining is None:
        return line
    minutes = max(1, round(task.time_remaining / 60))
    left = texts.MINUTE_LEFT if minutes == 1 else texts.MINUTES_LEFT.format(minutes=minutes)
    return f"{line}, {left}"
