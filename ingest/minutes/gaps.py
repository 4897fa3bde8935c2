"""What minutes say that they hold, against what was found in them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ingest.minutes.models import Agenda

_MISSING = "Protokollet säger {stated} men {missing} saknas."
_TWICE = "{found} finns flera gånger i protokollet. Kontrollera numret i originalet."


def gaps_in(agenda: Agenda) -> tuple[str, ...]:
    """A Swedish warning for numbers in the stated range without an item, and one for doubles."""
    numbers = [_number(item.paragraph) for item in agenda.items]
    warnings = []
    if agenda.stated:
        first, last = agenda.stated
        missing = sorted(set(range(first, last + 1)) - set(numbers))
        if missing:
            stated = _listed([(first, last)])
            warnings.append(_MISSING.format(stated=stated, missing=_listed(_runs(missing))))
    counts = Counter(item.paragraph for item in agenda.items)
    twice = sorted({_number(paragraph) for paragraph, times in counts.items() if times > 1})
    if twice:
        warnings.append(_TWICE.format(found=_listed(_runs(twice))))
    return tuple(warnings)


def _number(paragraph: str) -> int:
    return int("".join(filter(str.isdecimal, paragraph)))


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of neighbours, each with its first and its last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _listed(runs: Sequence[tuple[int, int]]) -> str:
    """ "§ 35", "§§ 32–40", "§§ 35, 37–38 och 40"."""
    words = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    several = len(runs) > 1 or runs[0][0] != runs[0][1]
    listed = f"{', '.join(words[:-1])} och {words[-1]}" if len(words) > 1 else words[0]
    return f"{'§§' if several else '§'} {listed}"
