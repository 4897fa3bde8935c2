import pytest

from ingest.metadata import metadata_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n# Policy för **stöd**\n\nText.", "Policy för stöd"),
        ("Anteckningar från:\n\nMöte med rådet\n\nText.", "Anteckningar från: Möte med rådet"),
        ("Årsrapport 2024\n\nSamverkan i Väst\n", "Årsrapport 2024 – Samverkan i Väst"),
        (
            "exempel.se\n1\nStyrning och uppföljning\nav stadens arbete",
            "Styrning och uppföljning av stadens arbete",
        ),
        ("|  |  |\n| --- | --- |\n| Domstolen | Mål T 1-13 |\n", "Domstolen – Mål T 1-13"),
        ("!!\n--\n", "min-fil"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert metadata_of(text, "min-fil").title == title


def test_a_long_title_is_cut_between_words() -> None:
    title = metadata_of("Sammanträde " + "med rådet " * 40, "fil").title
    assert len(title) <= 160
    assert title.endswith(("med…", "rådet…"))
