"""What can go wrong while reading; every message is Swedish that a user can act on."""

from pathlib import Path


class UserError(Exception):
    """Base of every error, in any room, that a user can act on; `str()` is the Swedish message."""


class MissingPathError(UserError):
    """A file or folder that was asked for is not there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"Det finns ingen fil eller mapp som heter {path}. Kontrollera sökvägen.")


class UnreadableFileError(UserError):
    """A file whose text cannot be read; `reason` says why and, where possible, what to do."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        # These arguments, and not the message, are what it is made of again in another process.
        super().__init__(path, reason)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"
