"""What can go wrong in an evaluation, in words that a user can act on."""

from pathlib import Path

from service.errors import UserError


class EvalsError(UserError):
    """Base of every error in this room; `str()` is a Swedish message for the user."""


class FileUnusableError(EvalsError):
    """A file cannot be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Filen {path} går inte att använda: {reason}")


class RowError(EvalsError):
    """A line of a file is not the row it should be; `line` counts from 1."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.line = line
        super().__init__(f"{path}, rad {line}: {reason}")


class NothingToDoError(EvalsError):
    """No question is left once the split is chosen."""

    def __init__(self, path: Path, split: str) -> None:
        super().__init__(f"{path} innehåller inga frågor i delen {split!r}.")


class NothingMarkedError(EvalsError):
    """Staff have said nothing of any answer."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Ingen har märkt något svar: {path} är tom eller finns inte.")


class NoCheckpointError(EvalsError):
    """A run that another was to begin with is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"I {folder} finns ingen körning att börja från (checkpoint.pt).")


class OtherSettingsError(EvalsError):
    """A run was begun there with other settings."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"I {folder} finns en körning med andra inställningar. Ange en annan mapp, eller kör "
            "med samma inställningar som då."
        )


class TextMissingError(EvalsError):
    """A question is to be read against a text that is not there."""

    def __init__(self, path: Path, text_id: str) -> None:
        super().__init__(f"{path} frågar om texten {text_id!r}, som inte finns bland texterna.")


class NothingJudgedError(EvalsError):
    """No query says which documents answer it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Ingen fråga i {path} har något i relevant_ids, så inget går att mäta.")


class AnswerCountError(EvalsError):
    """There are more or fewer answers than questions."""

    def __init__(self, answers: int, questions: int, split: str) -> None:
        super().__init__(
            f"Det finns {answers} svar men {questions} frågor i delen {split!r}. "
            "Ange samma frågefil och samma --split som när frågorna kördes."
        )


class WrongQuestionError(EvalsError):
    """An answer, counted from 1, is to another question than the one in its place."""

    def __init__(self, number: int, question_id: str, wanted: str, found: str) -> None:
        super().__init__(
            f"Svar {number} gäller inte frågan {question_id}: det svarar på {found!r} och inte på "
            f"{wanted!r}. Ange samma frågefil och samma --split som när frågorna kördes."
        )


class RankedMismatchError(EvalsError):
    """The ranked documents are not one row for each query."""

    def __init__(self, missing: list[str], unknown: list[str]) -> None:
        parts = {"rader saknas för": missing, "för många rader för": unknown}
        told = "; ".join(f"{what} {_some(ids)}" for what, ids in parts.items() if ids)
        super().__init__(f"Rankningen hör inte till frågorna: {told}.")


def _some(ids: list[str]) -> str:
    return ", ".join(ids[:5]) + (f" och {len(ids) - 5} till" if len(ids) > 5 else "")
