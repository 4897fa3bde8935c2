"""Opens a reader by name: the one that ships, a file of weights, or a model of another make."""

import threading
from collections.abc import Sequence
from pathlib import Path

from index.embedding import DEFAULT_MODEL, PassageEmbedding, model_source
from index.errors import ReaderMissingError
from index.reader.reading import PassageReader, Reading, ReadPassage

SHIPPED = Path(__file__).parent / "reader.onnx"
OWN_READER = "own"
_OF_OURS = ".onnx"


class LazyReader:
    """A reader by name, loaded at first use: most commands read nothing and need not wait.

    `name` is `own` for the one that ships, a file that ends with `.onnx`, or a
    model's hub name or folder.
    """

    def __init__(self, name: str, embedding: PassageEmbedding) -> None:
        self._name = name
        self._embedding = embedding
        self._reader: PassageReader | None = None
        self._lock = threading.Lock()

    def load(self) -> PassageReader:
        """Give the loaded reader. Raises ReaderMissingError or ReaderUnfitError."""
        with self._lock:
            if self._reader is None:
                self._reader = self._open()
            return self._reader

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        """Give what each passage says to the question, in their order."""
        return self.load().read(question, passages)

    def read_pairs(
        self, questions: Sequence[str], passages: Sequence[ReadPassage]
    ) -> list[Reading]:
        """Give what each passage says to the question beside it."""
        return self.load().read_pairs(questions, passages)

    def _open(self) -> PassageReader:
        if self._name == OWN_READER:
            return open_learnt(SHIPPED, self._embedding)
        if self._name.endswith(_OF_OURS):
            return open_learnt(Path(self._name), self._embedding)
        # Imported here, as below: torch and transformers take seconds.
        from index.reader.hub import HubReader

        return HubReader(self._name)


def open_learnt(learnt: Path, embedding: PassageEmbedding) -> PassageReader:
    """Give the reader of a file of what was learnt.

    It shares the table of the tokens' vectors with the model that passages are embedded with,
    where that is the one that it was trained on. Raises ReaderMissingError where there is no file,
    ReaderDamagedError where it is not whole.
    """
    from index.reader.learnt import LearntNetwork
    from index.reader.reader import Reader
    from index.reader.starting import reader_tokenizer

    if not learnt.is_file():
        raise ReaderMissingError(str(learnt))
    if embedding.model_name != DEFAULT_MODEL:
        embedding = PassageEmbedding(model_name=DEFAULT_MODEL, models=embedding.models)
    network = LearntNetwork(learnt, embedding.words())
    tokenizer = reader_tokenizer(model_source(DEFAULT_MODEL, embedding.models))
    return Reader(network, tokenizer, network.calibration)
