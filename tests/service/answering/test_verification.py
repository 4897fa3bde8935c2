import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from service_fakes import citation_of, document_of

from index.errors import UnknownDocumentError
from ingest.models import Document
from service.answer import Citation, Sentence
from service.answering.verification import verified

DOCUMENT = document_of(
    "Vid dialogmötet i maj deltog 59 personer. Vid dialogmötet i september deltog 62 personer från "
    "43 olika organisationer. Fokus var att bygga nätverk."
)
QUOTE = "Vid dialogmötet i september deltog 62 personer från 43 olika organisationer."
OTHER = "Fokus var att bygga nätverk."
WORDS = re.findall(r"\w+", QUOTE)


def _passes(text: str, *citations: Citation, cited: tuple[int, ...] = (1,)) -> bool:
    sentence = Sentence(text=text, citations=list(cited))
    kept = verified([sentence], citations or [citation_of(DOCUMENT, QUOTE)], lambda _: DOCUMENT)
    assert kept in ([], [sentence])
    return bool(kept)


def test_the_documents_own_words_pass() -> None:
    assert _passes(QUOTE)
    assert _passes("I september deltog 62 personer.".replace("I ", "i "))
    both = citation_of(DOCUMENT, QUOTE), citation_of(DOCUMENT, OTHER, n=2)
    assert _passes(f"{QUOTE} {OTHER}", *both, cited=(1, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Vid dialogmötet i september deltog 63 personer.",
        "Vid dialogmötet i september deltog 59 personer.",
        "Vid dialogmötet i september deltog 6 personer.",
        "Vid dialogmötet i september deltog många personer.",
        "43 personer från 62 olika organisationer.",
        "Fokus var att bygga nätverk.",
        "vid dialogmötet i september",
        "",
        "…!",
    ],
)
def test_what_the_quote_does_not_say_in_that_order_is_dropped(text: str) -> None:
    assert not _passes(text)


DECIDED = document_of(
    "Nämnden beslutade att inte ge bidrag till lägret. Mötet slutade klockan tolv."
)


def test_a_not_that_is_left_out_takes_the_sentence_with_it() -> None:
    cited = citation_of(DECIDED, DECIDED.text)
    said = [
        Sentence(text="Nämnden beslutade att ge bidrag till lägret.", citations=[1]),
        Sentence(text="beslutade att inte ge bidrag till lägret", citations=[1]),
        Sentence(text="Nämnden beslutade att inte ge bidrag", citations=[1]),
    ]
    assert verified(said, [cited], lambda _: DECIDED) == said[1:]


def test_other_words_pass_only_where_they_are_allowed() -> None:
    cited = citation_of(DECIDED, DECIDED.text)
    reworded = [Sentence(text="Bidrag till lägret beslutade nämnden att inte ge.", citations=[1])]
    assert verified(reworded, [cited], lambda _: DECIDED) == []
    assert verified(reworded, [cited], lambda _: DECIDED, reworded=True) == reworded


def test_a_quote_with_a_changed_letter_proves_nothing() -> None:
    changed = citation_of(DOCUMENT, QUOTE).model_copy(update={"quote": QUOTE.replace("62", "63")})
    assert not _passes("43 olika organisationer", changed)


@pytest.mark.parametrize("moved", [-1, 1, 10_000])
def test_a_quote_at_another_place_proves_nothing(moved: int) -> None:
    cited = citation_of(DOCUMENT, QUOTE)
    shifted = cited.model_copy(update={"start": cited.start + moved, "end": cited.end + moved})
    assert not _passes(QUOTE, shifted)


def test_an_empty_quote_proves_nothing() -> None:
    cited = citation_of(DOCUMENT, QUOTE).model_copy(update={"quote": "", "end": 0, "start": 0})
    assert not _passes("…", cited)


@pytest.mark.parametrize("cited", [(), (2,), (0,), (1, 2)])
def test_a_citation_that_is_not_there_proves_nothing(cited: tuple[int, ...]) -> None:
    assert not _passes(QUOTE, cited=cited)


def test_one_false_quote_among_two_is_enough_to_fall() -> None:
    false = citation_of(DOCUMENT, OTHER, n=2).model_copy(update={"quote": "Fokus var lek."})
    assert not _passes(QUOTE, citation_of(DOCUMENT, QUOTE), false, cited=(1, 2))


def test_what_is_unproven_falls_and_the_rest_stands() -> None:
    sentences = [Sentence(text=text, citations=[1]) for text in (QUOTE, "Påhitt.", "62 personer")]
    kept = verified(sentences, [citation_of(DOCUMENT, QUOTE)], lambda _: DOCUMENT)
    assert kept == [sentences[0], sentences[2]]


def test_a_document_that_is_gone_is_not_passed_over() -> None:
    def gone(document_id: str) -> Document:
        raise UnknownDocumentError(document_id)

    with pytest.raises(UnknownDocumentError):
        verified([], [citation_of(DOCUMENT, QUOTE)], gone)


@given(st.lists(st.integers(0, len(WORDS) - 1), min_size=1, unique=True).map(sorted))
def test_quoted_words_in_their_order_pass(places: list[int]) -> None:
    assert _passes(" ".join(WORDS[place] for place in places))


@given(
    st.lists(st.integers(0, len(WORDS) - 1), unique=True).map(sorted),
    st.from_regex(r"[a-zåäö0-9]{1,8}", fullmatch=True).filter(lambda word: word not in WORDS),
    st.data(),
)
def test_one_foreign_word_is_enough_to_fall(
    places: list[int], foreign: str, data: st.DataObject
) -> None:
    words = [WORDS[place] for place in places]
    words.insert(data.draw(st.integers(0, len(words))), foreign)
    assert not _passes(" ".join(words))
