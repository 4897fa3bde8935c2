"""Reads sources.toml, and says where and what if something in it is wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from ingest.errors import UserError
from ingest.sources import texts
from ingest.sources.config import FolderEntry, SourcesFile, WebEntry
from ingest.sources.fetching.addresses import Reach

_TABLES: dict[str, type[BaseModel]] = {"folder": FolderEntry, "web": WebEntry}
Place = tuple[int | str, ...]


class SourcesError(UserError):
    """A sources.toml that cannot be used; the message names the line and what to write instead."""


def load_sources(path: Path, reach: Reach | None = None) -> SourcesFile:
    """What the file says, with folders' paths made absolute from the file's own folder.

    `reach` is which web addresses may be asked. Raises `SourcesError`.
    """
    text = _text(path)
    try:
        values = tomllib.loads(text)
        read = SourcesFile.model_validate(values, context={"reach": reach})
    except tomllib.TOMLDecodeError as error:
        raise SourcesError(_not_toml(path, str(error))) from error
    except ValidationError as error:
        raise SourcesError("\n".join(_said(path, text, one) for one in error.errors())) from error
    base = path.resolve().parent
    folders = [one.model_copy(update={"path": base / one.path.expanduser()}) for one in read.folder]
    return read.model_copy(update={"folder": tuple(folders)})


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise SourcesError(texts.NO_FILE.format(path=path)) from error
    except OSError as error:
        raise SourcesError(texts.UNREADABLE_FILE.format(path=path, error=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise SourcesError(texts.NOT_UTF8.format(path=path)) from error


def _not_toml(path: Path, error: str) -> str:
    # Python 3.11 gives the line in the message only.
    found = re.search(r"at line (\d+)", error)
    where = texts.LINE.format(line=found[1]) if found else texts.LAST_LINE
    return texts.WRONG.format(path=path, where=where, what=texts.NOT_TOML)


def _said(path: Path, text: str, error: Any) -> str:
    place: Place = error["loc"]
    where = _where(text, place)
    what = _what(place, error)
    return (texts.WRONG if where else texts.WRONG_SOMEWHERE).format(
        path=path, where=where, what=what
    )


def _what(place: Place, error: Any) -> str:
    names = [part for part in place if isinstance(part, str)]
    key = names[-1] if names else ""
    match error["type"]:
        case "missing":
            return texts.MISSING_KEY.format(key=key)
        case "extra_forbidden":
            model = _TABLES.get(names[0], SourcesFile) if len(names) > 1 else SourcesFile
            return texts.UNKNOWN_KEY.format(key=key, known=", ".join(model.model_fields))
        case "value_error":
            return str(error["ctx"]["error"])
        case "string_too_short":
            return texts.EMPTY_VALUE
    # In a list, the key is the list's name.
    return texts.WRONG_VALUE.format(key=key, hint=texts.HINTS.get(key, texts.HINT_TEXT))


def _where(text: str, place: Place) -> str:
    """Name the line, and the table with its number; "" for an error of the whole file."""
    if not place:
        return ""
    lines = text.splitlines()
    if len(place) == 1 or not isinstance(place[1], int):
        line = _line_of(lines, str(place[0]), 0)
        return texts.LINE.format(line=line) if line else ""
    table, number = str(place[0]), place[1]
    heads = [at for at, one in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{table}\s*\]\]", one)]
    name = texts.TABLE.format(table=table, number=number + 1)
    if number >= len(heads):
        return name
    line = _line_of(lines, str(place[2]), heads[number]) if len(place) > 2 else None
    return f"{texts.LINE.format(line=line or heads[number])} ({name})"


def _line_of(lines: list[str], key: str, start: int) -> int | None:
    """Give the number, from 1, of the line that sets `key` in the table that begins at `start`."""
    for at, line in enumerate(lines[start:], start + 1):
        if re.match(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\]=]", line):
            return at
        if start and line.lstrip().startswith("["):
            return None
    return None
