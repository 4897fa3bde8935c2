import pytest

from ingest.metadata import metadata_of

RUNNING = "Här talar vi om Skolverket, Borås Stad och Region Exempel i en löpande text. " * 2


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Biblioteksplan\nLerums kommun\n", "Lerums kommun"),
        ("Biblioteksplan för Lilla Edets kommun", "Lilla Edets kommun"),
        ("Göteborgs Stads riktlinje för kultur", "Göteborgs Stad"),
        ("Västra Götalandsregionens policy för stöd", "Västra Götalandsregionen"),
        ("Region Skåne\nHandlingsplan", "Region Skåne"),
        ("AFS 2011:19\nArbetsmiljöverkets föreskrifter om risker", "Arbetsmiljöverket"),
        ("Högsta domstolen\nNJA 2014 s. 499", "Högsta domstolen"),
        ("| Högsta domstolen | NJA 2014 s. 499 |", "Högsta domstolen"),
        ("Rapport om bidrag\nUtgivare: Skolinspektionen", "Skolinspektionen"),
        ("Sjuhärads kommunalförbund\nRegler för stöd", "Sjuhärads kommunalförbund"),
        ("lerum.se\nTaxa för vatten", "Lerums kommun"),
        (
            "Tekniska nämnden\nProtokoll\n"
            "Justeringen har tillkännagivits på Skövde kommuns digitala anslagstavla.",
            "Skövde kommun",
        ),
        ("Kulturnämnden\nProtokoll\n" + "Ärendet rör Hjo kommun igen. " * 9, "Hjo kommun"),
    ],
)
def test_who_presents_the_document_as_its_own(text: str, publisher: str) -> None:
    assert metadata_of(text, "x").publisher == publisher


@pytest.mark.parametrize(
    "text",
    [
        f"Anteckningar från mötet\n\n{RUNNING}",
        "Riksrevisionens rapport om skolan",
        "Samverkan med Borås Stad",
        f"Kulturnämnden\nProtokoll\n{RUNNING * 5}",
    ],
)
def test_a_body_that_is_only_spoken_of_is_not_the_publisher(text: str) -> None:
    assert metadata_of(text, "x").publisher is None


def test_the_file_name_counts_where_the_text_agrees() -> None:
    minutes = "Överförmyndarnämnden\nProtokoll\nPlats och tid: Rådhuset"
    assert metadata_of(minutes, "lerum_namnden_protokoll").publisher == "Lerums kommun"
    assert metadata_of("En ny bro byggs", "goteborg-far-en-ny-bro").publisher is None
