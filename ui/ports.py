"""What the page needs of the service, so that it can be tested without one."""

from collections.abc import Sequence
from typing import Protocol

from ingest.models import Document
from service.answer import Answer
from service.answering.rewording import Hear
from service.conversation import Turn


class Guide(Protocol):
    """Answers questions and hands out the documents that the answers quote."""

    def ask(
        self, question: str, conversation: Sequence[Turn] = (), hear: Hear = lambda _: None
    ) -> Answer:
        """The answer to one question, with what was said before it.

        Or a `UserError` that a user can act on. `hear` is given what a language model says,
        sentence by sentence, before the answer is whole.
        """
        ...

    def document(self, document_id: str) -> Document:
        """The document whose text a citation's offsets point into."""
        ...
