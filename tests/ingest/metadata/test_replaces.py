import pytest

from ingest.metadata import metadata_of

LONG = "En rad om något annat.\n" * 500


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("Policy\nErsätter: Policy för stöd (2018)\nGäller för: alla", "Policy för stöd (2018)"),
        (
            "Policy\nDenna policy ersätter riktlinjer för\nbidrag från 2012.",
            "riktlinjer för bidrag från 2012",
        ),
        ("Riktlinje\nRiktlinjen träder i stället för KS 2015:17.", "KS 2015:17"),
        (f"Policy\n{LONG}Policyn upphäver policy för kultur.\n", "policy för kultur"),
        (
            f"Verkets föreskrifter om buller\n{LONG}Genom författningen upphävs verkets"
            f" föreskrifter (VFS 2005:18) om oljud. 2. Nytt.\n{LONG}",
            "verkets föreskrifter (VFS 2005:18) om oljud",
        ),
    ],
)
def test_what_it_replaces_is_given_as_written(text: str, replaced: str) -> None:
    assert metadata_of(text, "x").replaces == replaced


@pytest.mark.parametrize(
    "text",
    [
        "Protokoll\nAnna Exempel (X) ersätter Bo Exempel (X)",
        "Nya regler\nFörordningen ersätter förordningen (2009:927) om tillsyn.",
        "Policy\nPolicyn ersätts av nästa policy.",
        "Policy\nPolicyn ersätter mycket oreda.",
    ],
)
def test_people_and_other_documents_replace_nothing_here(text: str) -> None:
    assert metadata_of(text, "x").replaces is None
