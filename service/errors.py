"""What can go wrong in the service, in words that a user can act on."""

from pathlib import Path

from ingest.errors import UserError

__all__ = ["MarksUnusableError", "ServiceError", "SettingsError", "UserError"]

ServiceError = UserError


class SettingsError(UserError):
    """A setting is unknown or has a value that cannot be used."""


class MarksUnusableError(UserError):
    """The file with what staff have said of answers cannot be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Märkningarna i {path} går inte att använda: {reason}")
