"""Which of the lines that look like headings are the agenda: those that count on."""

from collections.abc import Sequence

from ingest.minutes.candidates import Candidate

_MISSING = 0.2  # what each number that is passed over costs; a heading is worth 1 to 6
_TWICE = 2.5  # what the same number again costs: it is oftener a reference than a misprint
_REACH = 200  # numbers that may be passed over at once


def agenda_among(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The run of headings that together weigh most, each with a higher number than the last.

    Found as the heaviest increasing subsequence, by dynamic programming over the numbers. All of
    a run bear the same body's name, or none ("§ 12" among "KS § 12").
    """
    alike: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in candidates:
        alike.setdefault((candidate.body, candidate.mark), []).append(candidate)
    runs = map(_heaviest, alike.values())
    return max(runs, key=lambda run: sum(each.weight for each in run), default=[])


def _heaviest(candidates: Sequence[Candidate]) -> list[Candidate]:
    # For each number, the heaviest run so far that ends in it: its weight, its last link.
    best: dict[int, tuple[float, int]] = {}
    links: list[int | None] = []
    for place, candidate in enumerate(candidates):
        weight, link = candidate.weight, None
        for number in range(candidate.number - _REACH, candidate.number + 1):
            if number in best:
                so_far, last = best[number]
                total = so_far + candidate.weight - _cost(candidates[last], candidate)
                if total > weight:
                    weight, link = total, last
        links.append(link)
        if candidate.number not in best or weight > best[candidate.number][0]:
            best[candidate.number] = (weight, place)
    if not best:
        return []
    at: int | None = max(best.values())[1]
    run = []
    while at is not None:
        run.append(candidates[at])
        at = links[at]
    return run[::-1]


def _cost(last: Candidate, following: Candidate) -> float:
    if last.number == following.number:
        return 0 if last.letter < following.letter else _TWICE
    return _MISSING * (following.number - last.number - 1)
