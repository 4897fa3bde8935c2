"""Packing a section's units into passages of even size."""

from collections.abc import Sequence

from ingest.split.sections import Unit

MOST_WORDS = 110


def pack(units: Sequence[Unit], most_words: int = MOST_WORDS) -> list[Sequence[Unit]]:
    """The units in runs of at most `most_words` words; a longer unit makes a run of its own.

    Of all ways to cut, the one with the least cost is taken: 1 for each run, more the emptier it
    is, and the cost of each cut. It is found as lines are broken in a paragraph (Knuth & Plass
    1981), looking back no further than one run can reach.
    """
    if sum(max(unit.words, 1) for unit in units) <= most_words:
        return [units]  # one run costs less than two, whatever they hold
    best = [0.0]
    cut_before = [0]
    for stop in range(1, len(units) + 1):
        words = 0
        cheapest, chosen = float("inf"), stop - 1
        for start in range(stop - 1, -1, -1):
            words += max(units[start].words, 1)
            if words > most_words and start < stop - 1:
                break
            empty = max(0.0, 1 - words / most_words)
            cost = best[start] + 1 + empty**2 + (units[start].cut_cost if start else 0)
            if cost < cheapest:
                cheapest, chosen = cost, start
        best.append(cheapest)
        cut_before.append(chosen)
    runs: list[Sequence[Unit]] = []
    stop = len(units)
    while stop:
        runs.append(units[cut_before[stop] : stop])
        stop = cut_before[stop]
    return runs[::-1]
