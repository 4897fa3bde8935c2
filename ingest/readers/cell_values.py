"""A spreadsheet cell's value as the program shows it, in Swedish."""

import datetime
import re

_DECIMALS = re.compile(r"[0#]\.(0+)")
_UNIT = re.compile(r'\[\$([^\]-]+)[^\]]*\]|"([^"]+)"')
_ZEROS = re.compile(r"0{2,}")
_MOST_FIGURES = 10  # that a cell without a format of its own shows


def shown(value: object, number_format: str = "General") -> str:
    """The value in words and figures; empty for an empty cell.

    Dates are given as ISO 8601 has them, with the time where there is one. Figures have a decimal
    comma, and as many decimals, grouped thousands, percent signs and units ("kr") as their number
    format (ECMA-376, part 1, 18.8.31) gives them.
    """
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nej"
        case int() | float():
            return _figure(value, number_format.split(";")[0])
        case datetime.datetime():
            has_time = value.time() != datetime.time()
            return value.isoformat(" ", "minutes") if has_time else value.date().isoformat()
        case datetime.time():
            return value.isoformat("minutes")
        case _:
            return str(value)


def _figure(value: float, number_format: str) -> str:
    bare = _UNIT.sub("", number_format)
    if _ZEROS.fullmatch(bare):
        return f"{value:0{len(bare)}.0f}"
    unit = next((f" {(m[1] or m[2]).strip()}" for m in _UNIT.finditer(number_format)), "")
    if "%" in bare:
        value, unit = value * 100, " %"
    group = "," if "#,##0" in bare else ""
    if decimals := _DECIMALS.search(bare):
        text = f"{value:{group}.{len(decimals[1])}f}"
    elif group or float(value).is_integer():
        text = f"{value:{group}.0f}"
    else:
        text = f"{value:.{_MOST_FIGURES}g}"
    return text.replace(",", " ").replace(".", ",") + unit
