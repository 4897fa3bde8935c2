"""What became of the broken files, as a table and as figures."""

from collections.abc import Sequence

from rich.table import Table

from evals.fuzz.outcomes import FormatResults, Outcome

_SHOWN = {
    "read": (Outcome.READ,),
    "refused": (Outcome.REFUSED,),
    "memory": (Outcome.OUT_OF_MEMORY,),
    "timed out": (Outcome.TIMED_OUT,),
    "died": (Outcome.DIED,),
    "other": (Outcome.RAISED, Outcome.NO_REASON),
}


def results_table(formats: Sequence[FormatResults], seed: int) -> Table:
    """Give one row a format; one that has a fault is marked."""
    total = sum(len(one.results) for one in formats)
    table = Table(
        "format", title=f"{total} broken files, seed {seed}", box=None, padding=(0, 1, 0, 0)
    )
    for column in ("cases", *_SHOWN, "slowest s", "peak MB", ""):
        table.add_column(column, justify="right", no_wrap=True)
    for one in formats:
        counts = one.counts()
        table.add_row(
            one.found.name,
            str(len(one.results)),
            *(str(sum(counts[outcome] for outcome in shown)) for shown in _SHOWN.values()),
            f"{one.slowest_s:.1f}",
            f"{one.peak_mb:.0f}" if one.peak_mb else "–",
            "FAULT" if one.has_fault else "",
        )
    return table


def as_json(formats: Sequence[FormatResults], seed: int) -> dict[str, object]:
    """Give the same figures, and every fault, by the formats' names."""
    return {
        "seed": seed,
        "formats": {
            one.found.name: {
                "cases": len(one.results),
                **{outcome.value: count for outcome, count in one.counts().items()},
                "slowest_s": one.slowest_s,
                "peak_mb": one.peak_mb,
                "faults": [result.told() for result in one.results if result.is_fault],
            }
            for one in formats
        },
    }
