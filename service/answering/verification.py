"""The last gate: no sentence leaves that its citations do not prove.

The same for the documents' own words and for a language model's: every sentence has citations,
each citation's quote stands in its document at its place, and the sentence's words stand in its
quotes in the order in which it says them.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from ingest.models import Document
from service.answer import Citation, Sentence

_WORD = re.compile(r"\w+")


def verified(
    sentences: Iterable[Sentence],
    citations: Sequence[Citation],
    document: Callable[[str], Document],
) -> list[Sentence]:
    """Give the sentences that are proven; what is not is left out.

    `document` gives a document by its id, and may raise what it raises: a document that cannot
    be read proves nothing, and the caller should know.
    """
    proven = {c.n: c for c in citations if _stands(c, document(c.document_id))}
    return [sentence for sentence in sentences if _is_proven(sentence, proven)]


def _stands(citation: Citation, document: Document) -> bool:
    return bool(citation.quote) and (document.text[citation.start : citation.end] == citation.quote)


def _is_proven(sentence: Sentence, proven: dict[int, Citation]) -> bool:
    if not sentence.citations or any(n not in proven for n in sentence.citations):
        return False
    said = _WORD.findall(sentence.text)
    quoted = iter(_WORD.findall(" ".join(proven[n].quote for n in sentence.citations)))
    # `in` reads the iterator on: each word must be found after the one before it.
    return bool(said) and all(word in quoted for word in said)
