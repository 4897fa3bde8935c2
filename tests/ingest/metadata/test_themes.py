from ingest.metadata import metadata_of
from ingest.metadata.themes import themes_of

FILLER = "Vi talade om vädret, om maten och om resan hem igen. " * 40


def test_a_theme_in_the_title_counts() -> None:
    assert themes_of("Plan för psykisk hälsa och suicidprevention", "") == ("psykisk hälsa",)
    assert themes_of("Idéburet offentligt partnerskap (IOP)", "") == ("IOP",)


def test_a_theme_is_what_a_text_keeps_coming_back_to_strongest_first() -> None:
    text = "Upphandling av kultur. Kulturen och musiken i kulturlivet. Upphandla! Anbud söks. "
    assert themes_of("Rubrik", text * 2) == ("kultur", "upphandling")


def test_a_passing_mention_is_no_theme() -> None:
    assert themes_of("Rubrik", f"Flyktingar nämndes. {FILLER}") == ()
    assert themes_of("Rubrik", f"Flyktingar, flyktingar, flyktingar. {FILLER * 5}") == ()


def test_words_broken_over_lines_and_within_compounds_are_found() -> None:
    assert themes_of("Social\nekonomi i Väst", "") == ("social ekonomi",)
    assert themes_of("Barnfattigdomen ökar", "") == ("fattigdom",)
    assert themes_of("Arbetsmiljö på kontoret", "") == ()


def test_at_most_five() -> None:
    title = "Upphandling, kultur, idrott, ungdomar, integration, demokrati och klimat"
    assert len(metadata_of(title, "x").themes) == 5
