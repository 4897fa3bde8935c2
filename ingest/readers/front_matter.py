"""Front matter: what staff write about a text file at its top, between two lines of dashes."""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ingest.stated import Stated

_UNKNOWN_KEY = "Dokumenthuvudet: raden ”{key}” är okänd och används inte."
_UNCLEAR = "Dokumenthuvudet: värdet på raden ”{key}” går inte att tolka och används inte."

# Far more than anyone writes by hand: a file that only starts with dashes is soon let be.
_LONGEST = 10_000
_FENCED = re.compile(
    r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NOT_KNOWN = frozenset({"", "okänt", "okänd"})

Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter states, the text after it, and warnings in Swedish."""

    stated: Stated
    text: str
    warnings: tuple[str, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Part the front matter from the text that follows it.

    The keys are Swedish: titel, slag, utgivare, källa, per, gäller från, gäller till, ersätter,
    teman, organ, anmärkning. Where the text does not start with a mapping that has any of them
    (a Markdown rule, notes in another form), it is given back untouched. A key that is unknown,
    or a value that cannot be understood, becomes a warning.
    """
    fenced = _FENCED.match(text, 0, _LONGEST)
    entries = _entries(fenced[1]) if fenced else {}
    if fenced is None or not any(_name(key) in _KEYS for key in entries):
        return FrontMatter(Stated(), text)
    fields, warnings = _understood(entries)
    return FrontMatter(Stated(**fields), text[fenced.end() :], tuple(warnings))  # type: ignore[arg-type]


def _entries(block: str) -> Mapping[str, object]:
    import yaml  # here and not above: few files have front matter

    try:
        # BaseLoader is the safest there is: text, lists and mappings; "2024-09" stays as written.
        found = yaml.load(block, yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _understood(entries: Mapping[str, object]) -> tuple[Fields, list[str]]:
    fields: Fields = {}
    warnings = []
    for key, value in entries.items():
        meaning = _KEYS.get(_name(key))
        if meaning is None:
            warnings.append(_UNKNOWN_KEY.format(key=key))
            continue
        try:
            fields |= meaning(value)
        except (TypeError, ValueError):
            warnings.append(_UNCLEAR.format(key=key))
    return fields, warnings


def _name(key: str) -> str:
    return " ".join(key.replace("_", " ").split()).lower()


def _words(field: str) -> Callable[[object], Fields]:
    return lambda value: {field: _line(value)} if _line(value) else {}


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return " ".join(value.split())


def _address(value: object) -> Fields:
    address = _line(value)
    if address.lower() in _NOT_KNOWN:
        return {}
    if not re.fullmatch(r"https?://[^\s/]\S*", address, re.I):
        raise ValueError
    return {"url": address}


def _themes(value: object) -> Fields:
    parts = value if isinstance(value, list) else _line(value).split(",")
    return {"themes": tuple(theme for part in parts if (theme := _line(part)))}


def _as_of(value: object) -> Fields:
    if (period := _period(value)) is None:
        return {"undated": True}
    first, last = period
    return {"date": last, "date_inferred": first != last}


def _from(value: object) -> Fields:
    period = _period(value)
    return {"valid_from": period[0]} if period else {}


def _until(value: object) -> Fields:
    period = _period(value)
    return {"valid_to": period[1]} if period else {}


def _period(value: object) -> tuple[date, date] | None:
    """The first and last day of what is written: a day, a month or a year; None for "okänt"."""
    written = _line(value)
    if written.lower() in _NOT_KNOWN:
        return None
    match = _DAY.fullmatch(written)
    if match is None:
        raise ValueError
    year, month, day = match.groups()
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return first, first
    last_month = first.month if month else 12
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])


_KEYS: dict[str, Callable[[object], Fields]] = {
    "titel": _words("title"),
    "slag": _words("kind"),
    "utgivare": _words("publisher"),
    "källa": _address,
    "per": _as_of,
    "gäller från": _from,
    "gäller till": _until,
    "ersätter": _words("replaces"),
    "teman": _themes,
    "organ": _words("forum"),
    "anmärkning": _words("note"),
}
