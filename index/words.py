"""What a question is searched by: its own terms, and those of the index that it may mean."""

from dataclasses import dataclass

from index.catalogue import Catalogue
from index.expansion import expand
from index.short_forms import ShortForms
from index.store.base import PassageStore
from index.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Read:
    generation: int
    vocabulary: Vocabulary
    short_forms: ShortForms


class IndexWords:
    """The words of an index and what its short forms stand for.

    Read when a question first needs them, and anew when the catalogue has changed since. Nothing
    is kept of the questions.
    """

    def __init__(self, store: PassageStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue
        self._read: _Read | None = None

    def expand(self, question: str) -> dict[str, float]:
        """Give the terms to search a question by and their weights.

        The question's own have the analyser's weights. What is added weighs less than a whole
        word of its own: other forms of abbreviations, slips mended, dots put back, words written
        apart joined.
        """
        read = self._current()
        return expand(question, read.vocabulary, read.short_forms)

    def _current(self) -> _Read:
        # Asked for first: what changes while the words are read makes the next question read anew.
        generation = self._catalogue.generation()
        read = self._read
        if read is None or read.generation != generation:
            read = _Read(
                generation,
                Vocabulary(self._store.vocabulary()),
                ShortForms(self._catalogue.abbreviations()),
            )
            self._read = read
        return read
