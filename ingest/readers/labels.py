"""Whether the cells of a row are the labels of a table's columns."""

import re
from collections.abc import Sequence

_LONGEST = 60  # characters
_MOST_WORDS = 8
_MOST_REPEATED = 0.2
_NEARLY_ALL = 0.95
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_SENTENCE = re.compile(r"\S+\s+\S+\s+.*[.!?]$")
# What columns, and blanks in forms, are called in Swedish: words that stand for nothing else ...
_FIELD = re.compile(
    r"\w*(?:namn|adress|nummer|datum|telefon|belopp|beskrivning|kategori|status|titel|rubrik"
    r"|kommentar|anmärkning|hemsida|webbplats|kontakt|kontaktperson|ansvarig|sökande|mottagare"
    r"|summa|kronor|antal|period|länk|månad)"
    r"|(?:org|tel|post|pers|konto|d)?nr|e?post|mejl|e?mail|url|id|tid|typ|roll|kod|år"
    r"|name|date|phone|address|type|amount",
    re.I,
)
# ... and such as name the thing itself, and are part of many a thing's name.
_THING = re.compile(
    r"förening(?:en|ar)?|organisation(?:en|er)?|förbund|kommun(?:er)?|ort|säte|län|region|plats"
    r"|lokal|projekt|ärende|avtal|parti|aktivitet|åtgärd|person|medlem|ledamot|fråga|svar",
    re.I,
)
_DATA = re.compile(r"[\d\s.,:/%+–-]*\d[\d\s.,:/%+–-]*(?:t?kr|mkr|%)?|\S+@\S+|https?://\S+")


def are_labels(cells: Sequence[str]) -> bool:
    """Whether the cells, none of them empty, can be column labels: short, telling, distinct.

    A year may be one ("2024"); other figures, addresses and sentences are content, and a colon
    asks for an answer to its right.
    """
    if not cells or not all(map(_is_label, cells)):
        return False
    distinct = len({cell.casefold() for cell in cells})
    return len(cells) - distinct <= _MOST_REPEATED * len(cells)


def is_field(cell: str) -> bool:
    """Whether the cell says what a blank in a form is usually called: "E-post:", "Org.nr"."""
    return len(cell) <= _LONGEST and any(map(_FIELD.fullmatch, _WORD.findall(cell)))


def heads(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a row of cells (some may be empty) holds the labels of the rows below it.

    Something must show it: a label that is a usual one, or a column that is unlike its label,
    being of figures or addresses, or of a few values over and over. Else it may be content too.
    """
    if not are_labels([cell for cell in cells if cell]):
        return False
    # A long table is often printed with its labels on every page.
    rows = [row for row in rows if list(row) != list(cells)]
    columns = [[row[n] for row in rows if n < len(row) and row[n]] for n in range(len(cells))]
    labelled = [(cell, column) for cell, column in zip(cells, columns, strict=True) if cell]
    if any(cell in column for cell, column in labelled):
        return False
    return any(map(_is_usual, cells)) or any(_is_unlike_words(c) for _, c in labelled)


def head_of(rows: Sequence[Sequence[str]], fewest: float, within: int) -> int | None:
    """The place of the first row, of those `within`, that heads the rows below it.

    It has at least `fewest` cells filled, and more than any row above it: those are titles.
    """
    most = 0
    for place, cells in enumerate(rows[:within]):
        filled = sum(map(bool, cells))
        if filled > most and filled >= fewest and heads(cells, rows[place + 1 :]):
            return place
        most = max(most, filled)
    return None


def _is_usual(cell: str) -> bool:
    return is_field(cell) or _THING.fullmatch(cell) is not None


def _is_label(cell: str) -> bool:
    letters = sum(map(str.isalpha, cell))
    return (
        len(cell) <= _LONGEST
        and len(cell.split()) <= _MOST_WORDS
        and (letters > sum(map(str.isdecimal, cell)) or _YEAR.fullmatch(cell) is not None)
        and not cell.endswith(":")
        and not _ADDRESS.search(cell)
        and not _SENTENCE.match(cell)
    )


def _is_unlike_words(column: Sequence[str]) -> bool:
    repeats = len(set(column)) * 2 <= len(column)
    data = sum(len(cell) <= _LONGEST and bool(_DATA.fullmatch(cell)) for cell in column)
    return bool(column) and (repeats or data >= _NEARLY_ALL * len(column))
