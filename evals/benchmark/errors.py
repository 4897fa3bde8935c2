"""What can go wrong in a benchmark, in words that a user can act on."""

from pathlib import Path

from evals.benchmark import texts
from evals.errors import EvalsError


class ChildFailedError(EvalsError):
    """A command ended before it should; `said` is the last line that it wrote."""

    def __init__(self, command: str, code: int, said: str) -> None:
        super().__init__(texts.CHILD_FAILED.format(command=command, code=code, said=said))


class ChildSlowError(EvalsError):
    """A command was given up."""

    def __init__(self, command: str, seconds: float) -> None:
        super().__init__(texts.CHILD_SLOW.format(command=command, seconds=seconds))


class AskFailedError(EvalsError):
    """The service did not answer a question with 200."""

    def __init__(self, question: str, status: int) -> None:
        super().__init__(texts.ASK_FAILED.format(question=question, status=status))


class ClientMissingError(EvalsError):
    """`qdrant-client` is not installed."""

    def __init__(self) -> None:
        super().__init__(texts.CLIENT_MISSING)


class LlamaStoreMissingError(EvalsError):
    """LlamaIndex's own Qdrant store is not installed."""

    def __init__(self) -> None:
        super().__init__(texts.LLAMA_STORE_MISSING)


class NoWordsError(EvalsError):
    """The documents hold no words to make passages of."""

    def __init__(self, path: Path) -> None:
        super().__init__(texts.NO_WORDS.format(path=path))


class NothingToReadError(EvalsError):
    """A folder holds no PDF file with text."""

    def __init__(self, path: Path) -> None:
        super().__init__(texts.NOTHING_TO_READ.format(path=path))
