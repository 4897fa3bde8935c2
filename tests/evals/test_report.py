import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote

from evals.curated import Question
from evals.report import render
from evals.run import FAILED
from evals.score import TextOf, score
from service.answer import Answer, Citation

MakeQuestion = Callable[..., Question]
MakeAnswer = Callable[..., Answer]

EVIL = "<script>alert('&')</script>"
VOID = {"meta", "br"}


class Page(HTMLParser):
    """What stands in a page: tags with attributes, and whether they nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_missed_fact_stands_in_the_report(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    question = make_question(facts=[["0727-331479"], ["a@b.se", "a(at)b.se"]])
    html = render([score(question, make_answer(), text_of)], "made up")
    assert "1 of 2 facts missed" in html
    assert "a@b.se / a(at)b.se" in html
    assert "Not verbatim" not in html


def test_citations_are_shown_with_date_and_section(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_citation: Callable[..., Citation],
    text_of: TextOf,
) -> None:
    citations = [
        make_citation(1, "Möte", section="Närvarande"),
        make_citation(2, "Möte", date=None, quote="Inte så"),
    ]
    html = render([score(make_question(), make_answer(citations=citations), text_of)], "x")
    assert "2024-09-18" in html
    assert "Närvarande" in html
    assert "no date" in html
    assert html.count("Not verbatim") == 1
    assert "quote is not verbatim" in html


def test_failures_come_first_and_otherwise_the_order_of_the_file(
    make_question: MakeQuestion, make_answer: MakeAnswer, text_of: TextOf
) -> None:
    wrong = {"facts": [["saknas"]]}
    changes = [("r1", {}), ("w1", wrong), ("r2", {}), ("w2", wrong)]
    scored = [
        score(make_question(id=name, **change), make_answer(), text_of) for name, change in changes
    ]
    html = render(scored, "x")
    assert re.findall(r'<article id="question-(\w+)">', html) == ["w1", "w2", "r1", "r2"]
    text = " ".join(re.sub(r"<[^>]+>", "", html).split())
    assert "4 questions, 2 with something to mend" in text
    assert text.index("To mend (2)") < text.index("Right (2)")


def test_each_failure_says_what_is_wrong(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    unanswerable = make_question(answerable=False, facts=[], evidence=[])
    for question, answer, told in [
        (unanswerable, make_answer(), "Answered, though the documents do not say"),
        (make_question(), make_refusal(), "Refused, though the documents say"),
        (make_question(), make_refusal(engine=FAILED), "Could not be run"),
        (make_question(evidence=["Något helt annat"]), make_answer(), "Evidence not cited"),
    ]:
        assert f'bad">{told}</p>' in render([score(question, answer, text_of)], "x")


def test_all_text_from_outside_is_escaped(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_citation: Callable[..., Citation],
    text_of: TextOf,
) -> None:
    question = make_question(
        id=f'"{EVIL}', kind=EVIL, question=EVIL, facts=[[EVIL]], evidence=[EVIL]
    )
    citation = make_citation(1, EVIL, title=EVIL, section=EVIL)
    answer = make_answer(answer=EVIL + "x", citations=[citation])
    html = render([score(question, answer.model_copy(update={"answer": "x"}), text_of)], EVIL)
    assert "<script" not in html
    assert html.count(escape("<script>")) >= 7
    shown = render([score(question, answer, text_of)], "x")
    assert "<script" not in shown


def test_the_page_is_whole_accessible_and_fetches_nothing(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    answers = [make_answer(), make_refusal(), make_answer(answer="", sentences=[])]
    scored = [score(make_question(id=f"q {n}"), one, text_of) for n, one in enumerate(answers)]
    unanswerable = make_question(id="u", answerable=False, facts=[], evidence=[])
    page = Page(render([*scored, score(unanswerable, make_refusal(), text_of)], "x"))
    names = [tag for tag, _ in page.tags]

    assert page.open == []
    assert page.tags[0] == ("html", {"lang": "en"})
    assert names.count("caption") == names.count("table") == 4
    assert names.count("h1") == 1
    assert all(attrs.get("scope") for tag, attrs in page.tags if tag == "th")
    assert all(attrs == {"lang": "sv"} for tag, attrs in page.tags if tag in {"h3", "blockquote"})
    images = [attrs for _, attrs in page.tags if attrs.get("role") == "img"]
    assert len(images) == names.count("figcaption") == 2
    assert all(image["aria-label"] for image in images)

    assert not {"script", "link", "img", "iframe", "image", "use"} & set(names)
    assert not any("src" in attrs for _, attrs in page.tags)
    places = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    links = [attrs["href"] or "" for _, attrs in page.tags if "href" in attrs]
    assert links == ["#to-mend", "#question-q%201", "#question-q%202"]
    assert {unquote(link[1:]) for link in links} <= places


def test_a_plot_that_the_run_cannot_have_is_left_out_with_its_reason(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    no_curve, no_times = "No curve: it takes both", "No plot: the run carries no times"
    untimed = score(make_question(), make_answer(timings_ms={}), text_of)
    html = render([untimed], "x")
    assert no_curve in html
    assert no_times in html
    assert "<svg" not in html

    unanswerable = make_question(answerable=False, facts=[], evidence=[])
    html = render([untimed, score(unanswerable, make_refusal(), text_of)], "x")
    assert no_curve not in html
    assert no_times not in html


def test_the_curve_says_where_the_run_stands(
    make_question: MakeQuestion,
    make_answer: MakeAnswer,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    unanswerable = make_question(answerable=False, facts=[], evidence=[])
    rows = [
        *[(make_question(), make_answer())] * 3,
        (make_question(), make_refusal()),
        (unanswerable, make_answer()),
        (unanswerable, make_refusal()),
    ]
    html = render([score(question, answer, text_of) for question, answer in rows], "x")
    assert "this run, 25.0% across and 50.0% up" in " ".join(html.split())
    assert '<circle class="run" cx="25.0%" cy="50.0%"' in html


def test_a_question_shows_its_conversation_and_where_the_evidence_was(
    make_question: MakeQuestion,
    make_refusal: MakeAnswer,
    text_of: TextOf,
) -> None:
    question = make_question(before=["Vem leder mötet?"], document="mote.md", also_in=["b.md"])
    html = render([score(question, make_refusal(), text_of)], "x")
    assert "Vem leder mötet?" in html
    assert "Evidence not cited, in mote.md, b.md" in html
    # Found, and all the same refused.
    assert html.count("The evidence</strong>") == 1
    elsewhere = make_question(evidence=["Något helt annat"])
    assert "The evidence</strong>" not in render([score(elsewhere, make_refusal(), text_of)], "x")
