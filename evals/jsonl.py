"""Files with one JSON object a line: read with errors that name the line, replaced whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from pydantic import BaseModel, ValidationError

from evals import texts
from evals.errors import FileUnusableError, RowError

Row = TypeVar("Row", bound=BaseModel)


def read_jsonl(path: Path, model: type[Row]) -> list[Row]:
    """Give the rows of a UTF-8 file in order; raises what `numbered` raises."""
    return [row for _, row in numbered(path, model)]


def numbered(path: Path, model: type[Row]) -> Iterator[tuple[int, Row]]:
    """Yield each row with its line, counted from 1; blank lines are passed over.

    Raises `FileUnusableError` when the file cannot be read and `RowError`, with the file and the
    line, at the first line that is not a `model`.
    """
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            yield number, model.model_validate_json(line)
        except ValidationError as error:
            raise RowError(path, number, _reason(error)) from error


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Give a file to write that takes the place of `path` once the block has ended well.

    When the block raises, `path` stays as it was. Raises `FileUnusableError` before the block
    runs when nothing can be written there, so that no long run ends in vain.
    """
    if path.is_dir():
        raise FileUnusableError(path, texts.IS_FOLDER)
    # In the same folder, since a rename is atomic only within one file system.
    scratch = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = scratch.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise FileUnusableError(path, error.strerror or str(error)) from error
    try:
        with file:
            yield file
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def _lines(path: Path) -> list[str]:
    # Split on \n alone: JSON strings may hold U+2028, which str.splitlines() would break at.
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise FileUnusableError(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileUnusableError(path, texts.NOT_UTF8) from error


def _reason(error: ValidationError) -> str:
    parts = []
    for detail in error.errors(include_url=False, include_input=False):
        where = ".".join(str(part) for part in detail["loc"])
        # What our own validators raise is in Swedish already; pydantic puts English before it.
        own = detail.get("ctx", {}).get("error")
        reason = (
            own
            if isinstance(own, ValueError)
            else texts.ROW_REASONS.get(detail["type"], detail["msg"])
        )
        parts.append(f"{where} {reason}".strip())
    return "; ".join(parts)
