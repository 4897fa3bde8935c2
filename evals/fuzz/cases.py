"""Which broken file is which number: the same for the same folder, seed and number of cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from evals.fuzz.archives import tamper
from evals.fuzz.invented import invent
from evals.fuzz.mutations import MUTATIONS, splice
from evals.fuzz.originals import SUFFIXES, Originals
from ingest.readers.formats import Format

# Each of these takes another program seconds to read: a third as many do.
_SLOW = frozenset({Format.IMAGE, Format.OLE})
_TURNS = 3
_ONE_IN_INVENTED = 5
_OF_ZIP = frozenset({Format.DOCX, Format.PPTX, Format.XLSX, Format.ODT, Format.ODS})
_WHOLE_ARCHIVE = 0.4
_SPLICED = 0.1


@dataclass(frozen=True, slots=True)
class Case:
    """One broken file; `found` is the format of what it was made from."""

    number: int
    found: Format
    data: bytes

    @property
    def file_name(self) -> str:
        """A name that says what the file is taken for."""
        return f"{self.number}{SUFFIXES[self.found]}"


class Cases:
    """`count` broken files, of each format in turn."""

    def __init__(self, originals: Originals, count: int, seed: int) -> None:
        self._originals = originals
        self._seed = seed
        turns = [kind for kind in originals for _ in range(1 if kind in _SLOW else _TURNS)]
        Random(seed).shuffle(turns)  # noqa: S311 - dice, not secrets
        self._numbers: dict[Format, list[int]] = {kind: [] for kind in originals}
        for number in range(count):
            self._numbers[turns[number % len(turns)]].append(number)

    def formats(self, only: int | None = None) -> list[Format]:
        """The formats that there are cases of, or that of one case."""
        return [
            kind
            for kind, numbers in self._numbers.items()
            if (numbers if only is None else only in numbers)
        ]

    def whole(self, found: Format) -> Case:
        """The smallest file of the format as it was, which is none of the broken ones."""
        return Case(-1, found, min(self._originals[found], key=len))

    def of_format(self, found: Format) -> Iterator[Case]:
        """Every case of the format, made when it is asked for: together they are large."""
        numbers = self._numbers[found]
        # The smallest file says the same with fewer words.
        words = self.whole(found).data
        made_up = invent(found, words, 1 + len(numbers) // _ONE_IN_INVENTED, self._seed)
        for turn, number in enumerate(numbers):
            if turn % _ONE_IN_INVENTED == 0:
                data = made_up[turn // _ONE_IN_INVENTED % len(made_up)]
            else:
                data = self._broken(found, Random(f"{self._seed}/{number}"))  # noqa: S311 - as above
            yield Case(number, found, data)

    def _broken(self, found: Format, dice: Random) -> bytes:
        data = dice.choice(self._originals[found])
        if dice.random() < _SPLICED:
            other = dice.choice(self._originals[dice.choice(sorted(self._originals))])
            return splice(data, other, dice)
        if found in _OF_ZIP and dice.random() > _WHOLE_ARCHIVE:
            return tamper(data, dice)
        return dice.choice(MUTATIONS)(data, dice)
