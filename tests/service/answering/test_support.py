"""What a sentence in other words may say of its quotes, and what it may not."""

import pytest

from service.answering.support import is_supported

MEETING = (
    "Vid dialogmötet i september deltog 62 personer från 43 olika organisationer. "
    "Mötet leddes av Kim Ek (processledare)."
)
DECISION = "Nämnden beslutade den 25 mars 2026 att inte ge Exempelföreningen 12 000 kronor."
PLAN = "Under våren ska regionen ordna tre träffar om IOP."
CONTACT = "Kontakta Kim Ek på 010-441 00 00 eller kim.ek@region.example."


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("I september deltog 62 personer i dialogmötet.", MEETING),
        ("62 personer deltog från 43 organisationer.", MEETING),
        ("Kim Ek ledde mötet.", MEETING.replace("leddes av Kim Ek", "ledde Kim Ek")),
        ("Den 25 mars 2026 beslutade nämnden att inte ge föreningen 12000 kronor.", DECISION),
        ("Regionen ska ordna tre träffar om IOP under våren.", PLAN),
        (
            "Du kan mejla Kim Ek: kim.ek@region.example.",
            "Du kan mejla Kim Ek: kim.ek@region.example.",
        ),
    ],
)
def test_the_same_in_other_words_stands(said: str, quote: str) -> None:
    assert is_supported(said, [quote])


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("I september deltog 63 personer i dialogmötet.", MEETING),
        ("I oktober deltog 62 personer i dialogmötet.", MEETING),
        ("Vid dialogmötet deltog 43 personer från 62 organisationer.", MEETING),
        ("43 personer deltog vid dialogmötet i september.", MEETING),
        ("Mötet leddes av Robin Ek.", MEETING),
        ("Mötet leddes av Robin Al.", MEETING),
        ("Nämnden beslutade den 25 mars 2026 att ge Exempelföreningen 12 000 kronor.", DECISION),
        (
            "Nämnden beslutade den 25 mars 2025 att inte ge Exempelföreningen 12 000 kronor.",
            DECISION,
        ),
        (
            "Nämnden beslutade den 25 mars 2026 att inte ge Exempelföreningen 120 000 kronor.",
            DECISION,
        ),
        ("Under våren ordnade regionen tre träffar om IOP.", PLAN),
        ("Under våren ska regionen ordna fyra träffar om IOP.", PLAN),
        ("Kontakta Kim Ek på 010-441 00 01.", CONTACT),
        ("Kontakta Kim Ek: kim@region.example.", CONTACT),
        ("Bidraget betalas ut varje månad till alla som har sökt det.", PLAN),
        ("", PLAN),
        ("Ja.", PLAN),
    ],
)
def test_what_the_quotes_do_not_say_falls(said: str, quote: str) -> None:
    assert not is_supported(said, [quote])


def test_who_did_what_to_whom_is_not_turned_round() -> None:
    quote = "På mötet tackade RÖS för stödet från SER."
    assert is_supported("RÖS tackade för stödet från SER på mötet.", [quote])
    assert not is_supported("På mötet tackade SER för stödet från RÖS.", [quote])


TWO_MEETINGS = "I maj deltog 59 personer. I september deltog 62 personer."


@pytest.mark.parametrize(
    "said", ["59 personer deltog i maj.", "I maj deltog 59 personer, och i september 62 personer."]
)
def test_a_number_stands_with_its_own_month(said: str) -> None:
    assert is_supported(said, [TWO_MEETINGS])


@pytest.mark.parametrize(
    "said",
    [
        "59 personer deltog i september.",
        "I september deltog 59 personer.",
        "I maj deltog 62 personer, och i september 59 personer.",
        "I september deltog 59 personer, och i maj 62 personer.",
    ],
)
def test_a_number_is_not_moved_to_another_month(said: str) -> None:
    assert not is_supported(said, [TWO_MEETINGS])


def test_several_quotes_may_bear_out_one_sentence_together() -> None:
    first, second = MEETING.split(". ", 1)
    said = "I september deltog 62 personer i dialogmötet, och mötet leddes av Kim Ek."
    assert is_supported(said, [first + ".", second])
    assert not is_supported(said, [first + "."])


def test_without_quotes_nothing_stands() -> None:
    assert not is_supported("I september deltog 62 personer.", [])


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("VGR betyder Västra Götalandsregionen.", "Västra Götalandsregionen (VGR) är störst."),
        ("SER står för Sociala ekonomins råd.", "Vi mötte Sociala ekonomins råd (SER)."),
        (
            "IOP betyder idéburet offentligt partnerskap.",
            "om IOP (idéburet offentligt partnerskap)",
        ),
    ],
)
def test_an_abbreviation_is_written_out_as_a_quote_does_it(said: str, quote: str) -> None:
    assert is_supported(said, [quote])


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("SER betyder Sociala enheternas råd.", "Vi mötte Sociala ekonomins råd (SER)."),
        ("SER betyder Sociala ekonomins råd.", "SER leds av Sociala ekonomins råd i Borås."),
        ("SER betyder Sociala ekonomins råd i Mark.", "Vi mötte Sociala ekonomins råd (SER)."),
    ],
)
def test_no_other_long_form_stands(said: str, quote: str) -> None:
    assert not is_supported(said, [quote])
