"""An answer in a language model's words, of which every sentence holds."""

import re
from collections.abc import Callable, Sequence

from ingest.models import Document
from ingest.plain import without_hidden
from service.answer import Answer, Sentence
from service.answering.answer_types import lacks_what_was_asked
from service.answering.composition import answered
from service.answering.kinds import Kind
from service.answering.question import Question
from service.answering.verification import verifying
from service.readability import lix
from service.rewriting.rewriter import Rewriter

# Their answers are addresses and rows: there is nothing to say more plainly.
_KEPT_AS_QUOTED = {Kind.CONTACT, Kind.LIST}
ENGINE = "llm"

Hear = Callable[[Answer], None]
"""Is given an answer so far, each time that one more sentence of a language model is proven."""

# In LIX, where one long word more or less is some points of a short text, and ten are a whole step
# of Björnsson's scale.
_CLEARLY_HARDER = 10.0
# Words in a document that are meant for a language model: it never sees them.
_ORDERS = re.compile(
    r"\b(?:ignorera|bortse från|glöm|strunta i|åsidosätt)\b.{0,60}"
    r"\b(?:instruktion|regl|anvisning|uppmaning|ovan|tidigare)"
    r"|\b(?:ignore|disregard|forget)\b.{0,60}\b(?:instruction|rule|previous|above|prior)"
    r"|\bsystem ?prompt|\bspråkmodell|\bdu är en (?:ai|assistent|chatt?bot)"
    r"|\byou are an? (?:ai|assistant|bot)"
    r"|^\W*(?:system|assistant|user|developer)\s*:"
    r"|\b(?:svara|skriv|säg|berätta) (?:alltid |bara |endast |nu )*att\b",
    re.I | re.S | re.M,
)


def reworded(
    question: Question,
    quoted: Answer,
    rewriter: Rewriter | None,
    document: Callable[[str], Document],
    hear: Hear,
    *,
    simpler: bool = False,
) -> Answer | None:
    """Give what is left of a language model's answer when all that is unproven has fallen.

    `hear` is given it sentence by sentence. None where there is no model, where nothing is left,
    where what is left has not the date, number or place that was asked for, or where it is clearly
    harder to read than the quotes: the quotes then answer. With `simpler`, for whoever did not
    understand, also where it is as hard.
    """
    if rewriter is None or question.kind in _KEPT_AS_QUOTED or _is_rows(quoted):
        return None
    citations = [one for one in quoted.citations if not _ORDERS.search(without_hidden(one.quote))]
    if not citations:
        return None
    reply = rewriter.sentences(question.text, citations, simpler=simpler)
    sentences: list[Sentence] = []
    for sentence in verifying(reply, citations, document, reworded=True):
        sentences.append(sentence)
        hear(answered(question, list(sentences), citations, quoted.confidence))
    said = [sentence.text for sentence in sentences]
    if not said or lacks_what_was_asked(question.text, question.kind, said):
        return None
    hard, quotes_hard = _lix(sentences), _lix(quoted.sentences)
    if hard >= quotes_hard if simpler else hard > quotes_hard + _CLEARLY_HARDER:
        return None
    given = answered(question, sentences, citations, quoted.confidence)
    return given.model_copy(update={"engine": ENGINE, "lix": round(hard, 1)})


def _is_rows(quoted: Answer) -> bool:
    return all(citation.row is not None for citation in quoted.citations)


def _lix(sentences: Sequence[Sentence]) -> float:
    return lix("\n".join(sentence.text for sentence in sentences))
