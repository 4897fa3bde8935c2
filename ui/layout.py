"""How an answer's sentences are laid out: by when they were said, and bullets as lists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from service.answer import Answer, Sentence
from service.dates import period_label
from ui import texts
from ui.abbreviations import FirstUses
from ui.links import with_links
from ui.tidy import tidy

_ENDS_A_SENTENCE = (".", "!", "?", ":")


@dataclass(frozen=True)
class Line:
    """A sentence as HTML with the numbers of the sources it stands on."""

    text: Markup
    marks: list[int]


@dataclass(frozen=True)
class Block:
    """A sentence by itself, or the bullets of a list."""

    lines: list[Line]
    is_list: bool


@dataclass(frozen=True)
class Group:
    """What was said at one time; `heading` says when, where an answer speaks of several times."""

    heading: str | None
    blocks: list[Block]


def line(sentence: Sentence, as_html: Callable[[str], Markup] = escape) -> Line:
    """Give one sentence; `as_html` escapes what is no link."""
    return Line(with_links(tidy(sentence.text), as_html), sentence.citations)


def groups(answer: Answer, most: int | None = None) -> list[Group]:
    """Give the first `most` sentences of an answer, or all; those of one time stand together.

    A refusal says what it says in `answer` alone and proves nothing.
    """
    if not answer.answered or not answer.sentences:
        return [Group(None, [Block([Line(with_links(answer.answer), [])], is_list=False)])]
    said, first_uses = _times(answer), FirstUses(answer.terms)
    several = len({said(one) for one in answer.sentences}) > 1
    return [
        Group(when if several else None, list(_blocks(together, first_uses)))
        for when, together in groupby(answer.sentences[:most], key=said)
    ]


def _times(answer: Answer) -> Callable[[Sentence], str]:
    """When the first source of a sentence is from, in words that may head a paragraph."""
    periods = {
        one.n: period_label(one.date, one.date_inferred) if one.date else texts.UNDATED
        for one in answer.citations
    }

    def said(sentence: Sentence) -> str:
        period = periods.get(next(iter(sentence.citations), 0), texts.UNDATED)
        return period[:1].upper() + period[1:]

    return said


def _blocks(sentences: Iterable[Sentence], as_html: Callable[[str], Markup]) -> Iterator[Block]:
    """Rows and bullets, which end without a stop, as a list where there are several in a row."""
    for is_item, together in groupby(sentences, key=_is_item):
        lines = [line(one, as_html) for one in together]
        if is_item and len(lines) > 1:
            yield Block(lines, is_list=True)
        else:
            yield from (Block([one], is_list=False) for one in lines)


def _is_item(sentence: Sentence) -> bool:
    return not sentence.text.rstrip().endswith(_ENDS_A_SENTENCE)
