"""The last gate: no sentence leaves that its citations do not prove.

The same for the documents' own words and for a language model's: every sentence has citations,
and each citation's quote stands in its document at its place. The documents' own words stand in
the quotes in the order in which they are said, and where some are left out, no "not" is among them.
What is said in other words is held against the quotes by `support`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ingest.models import Document
from service.answer import Citation, Sentence
from service.answering.certainty import is_as_certain
from service.answering.support import is_supported

_WORD = re.compile(r"\w+")


def verified(
    sentences: Iterable[Sentence],
    citations: Sequence[Citation],
    document: Callable[[str], Document],
    *,
    reworded: bool = False,
) -> list[Sentence]:
    """Give the sentences that are proven, as `verifying` yields them."""
    return list(verifying(sentences, citations, document, reworded=reworded))


def verifying(
    sentences: Iterable[Sentence],
    citations: Sequence[Citation],
    document: Callable[[str], Document],
    *,
    reworded: bool = False,
) -> Iterator[Sentence]:
    """Yield each sentence that is proven, as soon as it is said; what is not is left out.

    `reworded` ones may say what the quotes say in other words. `document` gives a document by its
    id, and may raise what it raises: a document that cannot be read proves nothing, and the caller
    should know.
    """
    proven = {c.n: c.quote for c in citations if _stands(c, document(c.document_id))}
    proves = is_supported if reworded else is_quoted
    for one in sentences:
        cited = [proven.get(n) for n in one.citations]
        quotes = [quote for quote in cited if quote is not None]
        if quotes and len(quotes) == len(cited) and proves(one.text, quotes):
            yield one


def _stands(citation: Citation, document: Document) -> bool:
    return bool(citation.quote) and (document.text[citation.start : citation.end] == citation.quote)


def is_quoted(text: str, quotes: Sequence[str]) -> bool:
    """Tell whether the quotes say the text in its words and order, and no "not" was left out."""
    said, quoted = _WORD.findall(text), _WORD.findall(" ".join(quotes))
    waiting = iter(quoted)
    # `in` reads the iterator on: each word must be found after the one before it.
    if not said or not all(word in waiting for word in said):
        return False
    return f" {' '.join(said)} " in f" {' '.join(quoted)} " or is_as_certain(
        text, "\n".join(quotes)
    )
