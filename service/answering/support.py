"""Whether quotes bear out a sentence that says the same in other words.

A rule that can be checked by hand, and that rather lets a true sentence fall than a false one
stand: what is exact must stand together in the quotes; all that claims anything must be theirs; and
a "not" or a "shall" may be neither lost nor added.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from index.abbreviations import Abbreviation, explained, learn
from index.lexical import analyse
from ingest.contacts import EMAIL, PHONE, WEB
from ingest.dates.words import MONTH_IN_FULL
from service.answering.certainty import SENTENCE, is_as_certain

_YEAR = 4  # digits
_WORD = re.compile(r"[^\W_][\w:.,/@+-]*[^\W_]|[^\W_]")
_GROUPED = re.compile(r"(?<=\d)[  .](?=\d{3}\b)")
_CLAUSE = re.compile(r",? (?:och|samt|men) |[;,] ")
_COUNTS = (
    "noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton "
    "sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen "
    "miljon miljoner miljard miljarder hälften tredjedel fjärdedel procent dubbelt"
)
_SPELT_NUMBERS = frozenset(_COUNTS.split()) - {"en", "ett"}
_MONTHS = frozenset(MONTH_IN_FULL.split("|"))
# Words that only hold a sentence together: they claim nothing.
_HOLDS_TOGETHER = (
    "alltså bland därför där dessutom dit exempel gälla handla heta här innebära också samt sedan "
    "således säga även vid"
)
_SHORTEST_HEAD = 5
_MARKUP = re.compile(r"[<>]")


def is_supported(sentence: str, quotes: Sequence[str]) -> bool:
    """Tell whether the quotes bear out the sentence.

    All of its terms are theirs, and every address in it stands in them. The numbers, months and
    names of each of its clauses stand together in one sentence of theirs, each sort in their order,
    and each number before the word that it counts. And what it says is neither more nor less
    certain than the part of the quotes that is most like it. A sentence that only writes out an
    abbreviation needs a quote that writes it out so.
    """
    quoted = "\n".join(quotes)
    if (one := _written_out(sentence)) is not None:
        return one in learn(quoted)
    terms = set(analyse(sentence))
    theirs = set(analyse(quoted)) | _holding_together()
    if not terms or not all(_is_theirs(term, theirs) for term in terms):
        return False
    if not _unseen(sentence) <= _unseen(quoted):
        return False
    if not all(_letters(address) in _letters(quoted) for address in _addresses(sentence)):
        return False
    places = [_words(one) for one in SENTENCE.split(quoted)]
    clauses = [_exact(clause, first=not at) for at, clause in enumerate(_CLAUSE.split(sentence))]
    if not all(any(_holds(place, exact) for place in places) for exact in clauses):
        return False
    return _counted(sentence, 1) <= _counted(quoted, 2) and is_as_certain(sentence, quoted)


def _written_out(sentence: str) -> Abbreviation | None:
    """The abbreviation that a sentence writes out, where it says nothing else."""
    for one in explained(sentence):
        if one.start == 0 and not sentence[one.end :].strip(" ."):
            return one.abbreviation
    return None


def _addresses(text: str) -> Iterator[str]:
    for pattern in (EMAIL, PHONE, WEB):
        yield from (found[0] for found in pattern.finditer(text))


def _letters(text: str) -> str:
    return re.sub(r"[\s()–-]", "", text.lower())


def _words(text: str) -> list[str]:
    """A sentence's words as they are compared: numbers whole, without case and possessive s."""
    ungrouped = _GROUPED.sub("", text)
    return [_bare(word).lower().removesuffix("s") for word in _WORD.findall(ungrouped)]


def _bare(word: str) -> str:
    return word.strip(".,:").replace(":", ".")


def _exact(clause: str, *, first: bool) -> tuple[list[str], list[str], list[str]]:
    """What must be the same to the letter: the numbers, the months and the names, as they come.

    The first word of a sentence has a capital whatever it is.
    """
    numbers, months, names = [], [], []
    for place, word in enumerate(_WORD.findall(_GROUPED.sub("", clause))):
        bare = _bare(word)
        compared = bare.lower().removesuffix("s")
        if any(map(str.isdigit, bare)) or bare.lower() in _SPELT_NUMBERS:
            numbers.append(compared)
        elif bare.lower() in _MONTHS:
            months.append(compared)
        elif bare[1:2].isupper() or (bare[:1].isupper() and not (first and place == 0)):
            names.append(compared)
    return numbers, months, names


def _holds(words: Sequence[str], exact: Iterable[Sequence[str]]) -> bool:
    """Whether a sentence has the words of each sort in their order."""
    for of_a_sort in exact:
        waiting = iter(words)
        # `in` reads the iterator on: each word must be found after the one before it.
        if not all(word in waiting for word in of_a_sort):
            return False
    return True


def _counted(text: str, reach: int) -> set[tuple[str, str]]:
    """Small numbers with the terms of what each counts: of the `reach` words after it."""
    counted = set()
    for sentence in SENTENCE.split(_GROUPED.sub("", text)):
        words = _WORD.findall(sentence)
        for place, word in enumerate(words):
            if word.isdigit() and len(word) < _YEAR:
                following = " ".join(words[place + 1 : place + 1 + reach])
                counted |= {(word, term) for term in analyse(following)}
    return counted


def _is_theirs(term: str, theirs: Set[str]) -> bool:
    """Whether a term is the quotes' own, or what one of their compounds is: a "förening"."""
    return term in theirs or (
        len(term) >= _SHORTEST_HEAD and any(other.endswith(term) for other in theirs)
    )


def _unseen(text: str) -> set[str]:
    """Markup, and letters that are not seen but turn or hide others."""
    hidden = {letter for letter in text if unicodedata.category(letter) in ("Cf", "Co")}
    return hidden | set(_MARKUP.findall(text))


@lru_cache(maxsize=1)
def _holding_together() -> frozenset[str]:
    return frozenset(analyse(_HOLDS_TOGETHER))
