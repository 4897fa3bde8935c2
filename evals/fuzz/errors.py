"""What can go wrong in the fuzzing itself, in words that a user can act on."""

from evals.errors import EvalsError
from evals.fuzz import texts


class LibraryMissingError(EvalsError):
    """A library that makes files or cases is not installed."""

    def __init__(self, name: str | None) -> None:
        super().__init__(texts.LIBRARY_MISSING.format(name=name))
