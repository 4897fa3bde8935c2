"""What can go wrong in the service, in words that a user can act on."""

from ingest.errors import UserError

__all__ = ["ServiceError", "SettingsError", "UserError"]

ServiceError = UserError


class SettingsError(UserError):
    """A setting is unknown or has a value that cannot be used."""
