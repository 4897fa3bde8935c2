from collections.abc import Callable

import pytest

from service.answer import Citation, Term
from ui.abbreviations import FirstUses

Cite = Callable[[int, str], Citation]


@pytest.fixture
def mark(cite: Cite) -> FirstUses:
    citation = cite(3, "62 personer")
    long_forms = {"IOP": 'idéburet "offentligt" partnerskap', "RÖS": "styrgruppen"}
    return FirstUses([Term(short=s, long=w, citation=citation) for s, w in long_forms.items()])


def test_a_term_is_marked_the_first_time_and_with_its_long_form(mark: FirstUses) -> None:
    marked = '<abbr title="idéburet &#34;offentligt&#34; partnerskap">IOP</abbr>'
    assert mark("Om IOP:er och IOP") == f"Om {marked}:er och IOP"
    assert mark("Mer IOP") == "Mer IOP"
    assert mark("I RÖS-gruppen") == 'I <abbr title="styrgruppen">RÖS</abbr>-gruppen'


def test_letters_inside_other_words_are_no_term(mark: FirstUses) -> None:
    assert mark("BIOP och IOPX") == "BIOP och IOPX"


def test_the_rest_is_escaped(mark: FirstUses) -> None:
    assert mark("<b>IOP") == (
        '&lt;b&gt;<abbr title="idéburet &#34;offentligt&#34; partnerskap">IOP</abbr>'
    )
    assert FirstUses([])("<b>") == "&lt;b&gt;"
