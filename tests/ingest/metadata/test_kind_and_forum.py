import pytest

from ingest.metadata import metadata_of
from ingest.stated import Stated


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Barn- och ungdomsnämnden\nProtokoll", "protokoll"),
        ("Sammanställning från Dialogmötet", "mötesanteckningar"),
        ("Biblioteksplan för Storstad", "plan"),
        ("Förslag till handlingsplan", "plan"),
        ("Riktlinje för området kultur", "riktlinje"),
        ("VA-taxa", "taxa"),
        ("Lag (2022:900) om registrering", "lag"),
        ("Exempelbalk (2010:110)", "lag"),
        ("Förordning (2017:583) om tillväxtarbete", "förordning"),
        ("Exempelverkets föreskrifter om risker", "föreskrift"),
        ("Högsta domstolen\nMålnummer: T 1-13", "dom"),
        ("Tjänsteskrivelse\nSvar på motion om cyklar", "tjänsteskrivelse"),
        ("Motion om cyklar", "motion"),
        ("Kallelse till sammanträde", "kallelse"),
        ("Betänkande av Exempelutredningen", "betänkande"),
        ("Vägledning om partnerskap", "vägledning"),
        ("Reglemente för nämnden", "reglemente"),
        ("Överenskommelse om samverkan", "överenskommelse"),
        ("Avtal om hyra", "avtal"),
        ("Utlysning: sociala investeringar", "utlysning"),
        ("Projektstöd", "stöd"),
        ("Stöd till ungdomsorganisationer", "stöd"),
        ("Register över idéburna organisationer", "register"),
        ("Faktablad om bidrag", "faktablad"),
        ("Ämne: Fråga om bidrag", "e-post"),
        ("Hej på dig du", "dokument"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert metadata_of(text, "x").kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Uppdrag att ta fram en plan", "uppdrag"),
        ("Remiss av promemorian om vägar", "remiss"),
        ("Tillskott till välfärden i höstbudgeten", "dokument"),
        ("Innehållsförteckning", "dokument"),
    ],
)
def test_a_document_is_not_of_the_kind_that_it_is_about(text: str, kind: str) -> None:
    assert metadata_of(text, "x").kind == kind


def test_the_file_name_tells_the_kind_last() -> None:
    assert metadata_of("Hej på dig du", "storstad_biblioteksplan").kind == "plan"
    assert metadata_of("Riktlinje för kultur", "storstad_plan").kind == "riktlinje"


def test_a_page_of_the_web_that_tells_no_kind_is_just_that() -> None:
    stated = Stated(url="https://exempel.se/hej")
    assert metadata_of("Hej på dig du", "x", stated).kind == "webbsida"
    assert metadata_of("Riktlinje för kultur", "x", stated).kind == "riktlinje"


@pytest.mark.parametrize(
    ("text", "forum"),
    [
        ("Barn- och ungdomsnämnden\nProtokoll", "Barn- och ungdomsnämnden"),
        ("Anteckningar styrgruppen (RÅD-gruppen)", "RÅD-gruppen"),
        ("Sammanställning från Dialogmötet", "Dialogmötet"),
        ("Strategiska hälso- och sjukvårdsnämnden", "Strategiska hälso- och sjukvårdsnämnden"),
        ("Beredningen för mänskliga rättigheter (BMR)", "Beredningen för mänskliga rättigheter"),
        ("Riktlinje för området kultur", None),
        ("Socialstyrelsen", None),
        ("En fråga för rådet och gruppen", None),
    ],
)
def test_forum(text: str, forum: str | None) -> None:
    assert metadata_of(text, "x").forum == forum
