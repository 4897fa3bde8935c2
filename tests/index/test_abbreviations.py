import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.abbreviations import Abbreviation, explained, learn, place_of, used


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.short, one.long) for one in sorted(learn(text))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("IOP", "idéburet offentligt partnerskap"),
        ("IOP", "idéburna offentliga partnerskap"),
        ("DRN", "delregional nämnd"),
        ("BHU", "beredningen för hållbar utveckling"),
        ("VGR", "Västra Götalandsregionen"),
        ("GR", "Göteborgsregionen"),
        ("SSN", "strategiska hälso- och sjukvårdsnämnden"),
        ("KUN", "kulturnämnden"),
        ("LOU", "lagen om offentlig upphandling"),
        ("SKR", "Sveriges Kommuner och Regioner"),
    ],
)
def test_words_that_account_for_every_letter_are_learnt(short: str, long: str) -> None:
    for text in (
        f"Vi talade om {long} ({short}) i går.",
        f"Vi talade om {long} ({short}:s) i går.",
        f"Vi talade om {long}, {short}, i går.",
        f"Vi talade om {long}, förkortat {short}.",
        f"Vi talade om {long} (nedan kallat {short}).",
        f"Vi talade om {short} ({long}) i går.",
        f"Vi talade om {short}, {long}, i går.",
        f"{short} = {long}\nABC = något annat",
        f"{short} – {long}\n",
        f"| {short} | {long} |",
        f"{short} står för {long}.",
    ):
        assert pairs(text) == [(short, long)], text


def test_a_long_form_goes_on_over_a_line_end_but_not_over_an_empty_line() -> None:
    assert pairs("om idéburet\noffentligt partnerskap (IOP)") == [
        ("IOP", "idéburet offentligt partnerskap")
    ]
    assert pairs("idéburet\n\noffentligt partnerskap (IOP)") == []


def test_the_sentence_before_is_no_part_of_the_long_form() -> None:
    text = "I samverkan genom idéburet offentligt partnerskap (IOP) kan alla delta."
    assert pairs(text) == [("IOP", "idéburet offentligt partnerskap")]
    assert pairs("Offentligt partnerskap (IOP) är inte hela namnet.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Västra Götalandsregionen (SSN) beslutade.",
        "Anne Exempel (SER) och Sven Provsson (SSN) deltog.",
        "Närvarande: Maria Persson (MP), Karl Dahl (KD) och Sara Lundström (LS).",
        "Anna Exempel (S), Bo Exempel (M)",
        "MP (Maria Persson) och KD: Karl Dahl",
        "Dagordning för mötet (PDF)",
        "Årsrapporten (2024) och bilagan (se bilaga)",
        "enligt rådets förordning (EU) 2016/679",
        "SOM (sammanträdet öppnas måndag kväll)",
        "Mötet i Borås, IOP, frågor",
        "Det gäller andra länder, exempelvis USA, EU, och Norge",
        "Utveckla (UT) och Ekonomi (EK)",
    ],
)
def test_letters_that_the_words_do_not_account_for_teach_nothing(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize("ending", [":er", "-erna", ":s", "er", "s"])
def test_an_ending_is_no_part_of_the_short_form(ending: str) -> None:
    assert pairs(f"idéburna offentliga partnerskap (IOP{ending})") == [
        ("IOP", "idéburna offentliga partnerskap")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Styrgruppen för den regionala överenskommelsen (RÖS) möts.",
        "I styrgruppen för den regionala överenskommelsen (RÖS-gruppen) ingår tio.",
        "RÖS betyder styrgruppen för den regionala överenskommelsen.",
    ],
)
def test_the_letters_may_follow_the_genitive_that_the_words_stand_for(text: str) -> None:
    assert [short for short, _ in pairs(text)] == ["RÖS"]
    assert pairs(text)[0][1].lower() == "styrgruppen för den regionala överenskommelsen"


@pytest.mark.parametrize(
    "text",
    [
        "vaccination mot humant papillomvirus (HPV)",
        "direktiven EG och EG (EED)",
        "rådet för trafik (TR)",
        "frågor om regionens nämnder och utskott (RNU)",
    ],
)
def test_other_words_before_the_letters_are_not_turned_to_fit(text: str) -> None:
    assert not any(
        long.split()[0] in {"vaccination", "direktiven", "rådet", "frågor"}
        for _, long in pairs(text)
    )


@pytest.mark.parametrize("before", ["", "IOP är bra. ", "IOP " * 300])
@pytest.mark.parametrize(
    "quote",
    [
        "idéburet offentligt partnerskap (IOP)",
        "idéburet\noffentligt partnerskap, IOP,",
        "IOP (idéburet offentligt partnerskap)",
        "IOP står för idéburet offentligt partnerskap",
    ],
)
def test_the_place_of_an_explanation_explains_it_by_itself(quote: str, before: str) -> None:
    text = f"{before}Vi talade om {quote} i går."
    wanted = Abbreviation("IOP", "idéburet offentligt partnerskap")
    if quote.endswith("partnerskap"):
        text = f"{before}{quote}. I går."
    place = place_of(text, wanted)
    assert place is not None
    assert text[place.start : place.end] == quote
    assert learn(quote) == {wanted}


def test_what_is_not_explained_has_no_place() -> None:
    assert place_of("IOP är bra.", Abbreviation("IOP", "idéburet offentligt partnerskap")) is None


def test_short_forms_are_found_with_their_endings_and_each_once() -> None:
    assert used("VGR:s IOP-avtal, IOP:er och (RÖS). VGRs råd, SMSa inte. EU") == [
        *("VGR", "IOP", "RÖS"),
        "EU",
    ]


def test_every_way_that_a_text_explains_it_is_kept_once() -> None:
    text = (
        "Regional utvecklingsstrategi (RUS). Regional utvecklingsstrategi (RUS). "
        "RUS (rådet för utsatta skolor)."
    )
    assert pairs(text) == [
        ("RUS", "Regional utvecklingsstrategi"),
        ("RUS", "rådet för utsatta skolor"),
    ]


words = st.sampled_from(
    [
        "ett",
        "Råd",
        "(RD)",
        ",",
        "idé",
        "OP",
        "för",
        "och-",
        "-",
        "(A.B)",
        "(IOP:",
        "\n\n",
        "IOP:er",
        "=",
    ]
)


@given(st.lists(words, max_size=30).map(" ".join) | st.text(max_size=100))
def test_any_text_is_read_and_what_is_learnt_stands_in_it(text: str) -> None:
    for one in learn(text):
        assert one.short in text
        assert one.long.split()[0] in text
        assert any(word[0].lower() == one.short[0].lower() for word in one.long.split())
    for place in explained(text):
        assert place.abbreviation.short in text[place.start : place.end]


def test_pairs_are_equal_by_what_they_say() -> None:
    assert learn("Västra Götalandsregionen (VGR)") == {
        Abbreviation("VGR", "Västra Götalandsregionen")
    }
