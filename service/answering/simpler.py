"""The last answer once more, for whoever did not understand it.

A language model says it more simply, where there is one and what it says holds. Else the words are
explained, in the documents' own words, before the same quotes.
"""

from collections.abc import Callable, Sequence

from index.abbreviations import used
from index.search_index import SearchIndex
from service.answer import Answer
from service.answering import intake, texts
from service.answering.explained import Said, explanations, preceded
from service.answering.explanations import explain
from service.answering.kinds import Kind
from service.answering.notes import notes_on
from service.answering.question import Question
from service.answering.reception import receive
from service.answering.refusal import refuse
from service.answering.rewording import Hear, reworded
from service.conversation import Turn
from service.rewriting.rewriter import Rewriter


def say_simpler(text: str, conversation: Sequence[Turn], answer: Callable[[str], Answer]) -> Answer:
    """Give what `answer` gives, in simpler words, to the last question of the conversation.

    Where nothing was asked yet, say so.
    """
    asked = intake.tidy(text)
    if not conversation:
        return refuse(asked, Kind.OTHER, texts.NOTHING_TO_EXPLAIN)
    *earlier, before = conversation
    given = receive(before.question, earlier, answer)
    about = texts.SIMPLER_OF.format(question=given.question)
    return given.model_copy(update={"question": asked, "notes": [about, *given.notes]})


def simpler(
    question: Question, quoted: Answer, rewriter: Rewriter | None, index: SearchIndex, hear: Hear
) -> Answer:
    """Give the quotes in a language model's simpler words, or with their words explained.

    `hear` is given the model's answer sentence by sentence.
    """
    # What they asked about first.
    shorts = used(f"{quoted.question}\n{quoted.answer}")
    terms = explain(shorts, quoted, index.catalogue)
    # With the long forms among its quotes, the model may write them out.
    quotes = {one.n: one for one in [*quoted.citations, *(term.citation for term in terms)]}
    material = quoted.model_copy(update={"citations": list(quotes.values())})
    said = reworded(question, material, rewriter, index.document, hear, simpler=True)
    return said or _explained(question, quoted, list(explanations(shorts, terms, quoted, index)))


def _explained(question: Question, quoted: Answer, explained: Sequence[Said]) -> Answer:
    """The answer with its words explained before it."""
    if not explained:
        return quoted.model_copy(update={"notes": [texts.NOT_SIMPLER, *quoted.notes]})
    given = preceded(question, explained, quoted)
    # Of the sources it is told anew; what else was noted, such as how many rows there are, stays.
    of_sources = notes_on(question, quoted.sentences, quoted.citations)
    others = [note for note in quoted.notes if note not in of_sources]
    return given.model_copy(update={"notes": [texts.EXPLAINED, *others, *given.notes]})
