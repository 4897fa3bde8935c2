"""Whether quotes bear out a sentence that says the same in other words.

A rule that can be checked by hand, and that rather lets a true sentence fall than a false one
stand: what is exact must stand together in the quotes; most words must be theirs; and a "not" or a
"shall" may be neither lost nor added.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from index.lexical import analyse
from ingest.contacts import EMAIL, PHONE, WEB
from ingest.dates.words import MONTH_IN_FULL

# The share of a sentence's terms that must stand in its quotes.
LEAST = 0.7
_YEAR = 4  # digits
_WORD = re.compile(r"[^\W_][\w:.,/@+-]*[^\W_]|[^\W_]")
_GROUPED = re.compile(r"(?<=\d)[  .](?=\d{3}\b)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_CLAUSE = re.compile(r",? (?:och|samt|men) |[;,] ")
_COUNTS = (
    "noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton "
    "sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen "
    "miljon miljoner miljard miljarder hälften tredjedel fjärdedel procent dubbelt"
)
_SPELT_NUMBERS = frozenset(_COUNTS.split()) - {"en", "ett"}
_MONTHS = frozenset(MONTH_IN_FULL.split("|"))
_NOT = re.compile(
    r"\b(?:inte|ej|icke|ingen|inget|inga|ingenting|aldrig|varken|utan|knappt|knappast|sällan|saknas"
    r"|saknar|saknade|avslog\w*|avslagit\w*|nekade\w*)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:ska|skall|skulle|kommer(?: att)?|planer\w+|föreslå\w+|förslag\w*|avser|tänker|bör|borde"
    r"|kan|kunde|ev|eventuellt|kanske|preliminär\w*|möjligen|beräknas|förväntas|hoppas|vill|önskar)\b",
    re.I,
)


def is_supported(sentence: str, quotes: Sequence[str]) -> bool:
    """Tell whether the quotes bear out the sentence.

    Every address in it stands in the quotes. The numbers, months and names of each of its clauses
    stand together in one sentence of theirs, each sort in their order, and each number before the
    word that it counts. LEAST of its terms are theirs. And what it says is neither more nor less
    certain than the part of the quotes that is most like it.
    """
    quoted = "\n".join(quotes)
    terms = set(analyse(sentence))
    if not terms or len(terms & set(analyse(quoted))) < LEAST * len(terms):
        return False
    if not all(_letters(address) in _letters(quoted) for address in _addresses(sentence)):
        return False
    places = [_words(one) for one in _SENTENCE.split(quoted)]
    clauses = [_exact(clause, first=not at) for at, clause in enumerate(_CLAUSE.split(sentence))]
    if not all(any(_holds(place, exact) for place in places) for exact in clauses):
        return False
    return _counted(sentence, 1) <= _counted(quoted, 2) and is_as_certain(sentence, quoted)


def is_as_certain(sentence: str, quoted: str) -> bool:
    """Tell whether no "not" and no "shall" was lost or added.

    The sentence is held against the sentence of the quotes that shares most terms with it.
    """
    terms = set(analyse(sentence))
    nearest = max(_SENTENCE.split(quoted), key=lambda one: len(terms & set(analyse(one))))
    rules = (_NOT, _PLANNED)
    return all(bool(rule.search(sentence)) == bool(rule.search(nearest)) for rule in rules)


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
    for sentence in _SENTENCE.split(_GROUPED.sub("", text)):
        words = _WORD.findall(sentence)
        for place, word in enumerate(words):
            if word.isdigit() and len(word) < _YEAR:
                following = " ".join(words[place + 1 : place + 1 + reach])
                counted |= {(word, term) for term in analyse(following)}
    return counted
