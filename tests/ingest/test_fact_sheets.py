"""The fact sheets that ship: what a reader and an answer may count on in every one of them."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from rapidfuzz.fuzz import token_sort_ratio

from ingest.readers.front_matter import split_front_matter
from ingest.split.sentences import sentence_spans

SHEETS = sorted((Path(__file__).parents[2] / "corpus/faktablad").glob("*.md"))
NOTE = "sammanfattning skriven för byråkratlotsen, inte myndighetens text"
REQUIRED = {"titel", "slag", "utgivare", "källa", "per", "teman", "anmärkning"}
OPTIONAL = {"gäller från", "gäller till", "ersätter"}
THEMES = set(
    yaml.safe_load(
        "[IOP, upphandling, finansiering, demokrati, kultur, unga, äldre, funktionsnedsättning,"
        " hbtqi, nationella minoriteter, folkhälsa, psykisk hälsa, barnrätt, social ekonomi,"
        " utbildning, integration, klimat och miljö, arbetsmarknad]"
    )
)
ABBREVIATIONS = {
    "BMR": "beredningen för mänskliga rättigheter",
    "DRN": "delregionala nämnderna",
    "IOP": "idéburet offentligt partnerskap",
    "KUN": "kulturnämnden",
    "LOU": "lagen om offentlig upphandling",
    "LOV": "lagen om valfrihetssystem",
    "MRU": "miljö- och regionutvecklingsnämnden",
    "MUCF": "myndigheten för ungdoms- och civilsamhällesfrågor",
    "RUS": "regionala utvecklingsstrategin",
    "RÖS": "styrgruppen för överenskommelsen",
    "SER": "sociala ekonomins råd",
    "SKL": "sveriges kommuner och landsting",
    "SOU": "statens offentliga utredningar",
    "SSN": "strategiska hälso- och sjukvårdsnämnden",
    "VGR": "västra götalandsregionen",
}
LONGEST_MEAN = 16  # words in a sentence
ALIKE = 85  # percent of the words of two sheets that are the same
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
ADDRESS = re.compile(r"https?://\S+")
EMAIL = re.compile(r"[\w.-]+@[\w.-]+\w")
ROLE_MAILBOX = re.compile(r"(?:\w*vardgivare|[\w.-]*namnd)@vgregion\.se")
PHONE = re.compile(r"(?:\+46|\b0)[\d –-]{7,}\d")
# A sentence is quoted alone, so it may not begin by pointing back at another.
LEANING = re.compile(
    r"(?:Ja|Nej),|(?:Det|De|Den|Detta|Dessa|Han|Hon)"
    r" (?:är|var|har|hade|kan|får|måste|ska|skulle|fick|gäller|gick|kom|blev|ger|gör|säger|tar)\b"
)

every_sheet = pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)


def front_matter(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8").split("---\n", 2)[1])


def body(path: Path) -> str:
    return path.read_text("utf-8").split("---\n", 2)[2]


def sentences(path: Path) -> list[str]:
    """The sentences that may be quoted: no headings, and not the closing list of sources."""
    lines = body(path).partition("\n## Källor\n")[0].splitlines()
    texts = [line.removeprefix("- ") for line in lines if not line.startswith("#")]
    return [text[start:end] for text in texts for start, end in sentence_spans(text, 0, len(text))]


def test_there_are_sheets_for_what_cannot_be_fetched() -> None:
    assert len(SHEETS) >= 15


@every_sheet
def test_front_matter_says_what_the_sheet_is_and_whose_words_it_is_not(path: Path) -> None:
    stated = front_matter(path)
    assert REQUIRED <= stated.keys() <= REQUIRED | OPTIONAL
    assert (stated["slag"], stated["anmärkning"]) == ("faktablad", NOTE)
    assert all(isinstance(stated[key], str) for key in ("titel", "utgivare", "källa"))
    assert split_front_matter(path.read_text("utf-8")).warnings == ()


@every_sheet
def test_the_source_is_a_web_address_that_the_reader_is_also_shown(path: Path) -> None:
    source = front_matter(path)["källa"]
    assert urlsplit(source).scheme in {"http", "https"}
    assert "." in urlsplit(source).netloc
    assert source in body(path).partition("\n## Källor\n")[2].split()


@every_sheet
def test_dates_are_dates_and_an_unknown_one_is_told_in_the_text(path: Path) -> None:
    stated = front_matter(path)
    if stated["per"] == "okänt":
        assert re.search(r"utan datum|saknar datum|utan årtal", body(path))
    else:
        assert DATE.fullmatch(str(stated["per"]))
    period = [str(stated[key]) for key in ("gäller från", "gäller till") if key in stated]
    assert all(DATE.fullmatch(end) for end in period)
    assert period == sorted(period)


@every_sheet
def test_themes_are_one_to_four_of_the_known_ones(path: Path) -> None:
    themes = front_matter(path)["teman"]
    assert len(themes) == len(set(themes)) in range(1, 5)
    assert set(themes) <= THEMES


@every_sheet
def test_a_sheet_answers_first_and_ends_with_what_is_unknown_and_the_sources(path: Path) -> None:
    lines = [line for line in body(path).splitlines() if line]
    headings = [line for line in lines if line.startswith("#")]
    assert lines[0].startswith("# ")
    assert not lines[1].startswith(("#", "-"))
    assert headings[-2:] == ["## Det här vet vi inte", "## Källor"]


@every_sheet
def test_sentences_are_short_and_stand_by_themselves(path: Path) -> None:
    lengths = [len(sentence.split()) for sentence in sentences(path)]
    assert sum(lengths) / len(lengths) < LONGEST_MEAN
    assert [sentence for sentence in sentences(path) if LEANING.match(sentence)] == []


@every_sheet
def test_abbreviations_are_spelled_out_before_they_are_used(path: Path) -> None:
    text = ADDRESS.sub("", body(path))
    for short, long in ABBREVIATIONS.items():
        used = re.search(rf"\b{short}\b", text)
        assert used is None or long in text[: used.start()].lower(), short


@every_sheet
def test_nobody_can_be_reached_but_through_a_role_mailbox(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [mail for mail in EMAIL.findall(text) if not ROLE_MAILBOX.fullmatch(mail)] == []
    assert PHONE.findall(ADDRESS.sub("", text)) == []


def test_the_patterns_see_what_they_are_for() -> None:
    assert not ROLE_MAILBOX.fullmatch("anna.exempel@vgregion.se")
    assert all(map(PHONE.search, ("010-441 00 00", "+46 10 441 00 00", "0700-12 34 56")))
    assert not PHONE.search("2024–2025, mål 3556-18, SOU 2019:56, 12 000 kronor, 2023-02-02")
    assert LEANING.match("Det är stängt.")
    assert not LEANING.match("Det lägsta beloppet är 1 krona.")


def test_no_two_sheets_are_nearly_the_same() -> None:
    texts = {path.stem: " ".join(sentences(path)) for path in SHEETS}
    pairs = combinations(texts, 2)
    assert [pair for pair in pairs if token_sort_ratio(*map(texts.get, pair)) > ALIKE] == []
    assert len({front_matter(path)["titel"] for path in SHEETS}) == len(SHEETS)
