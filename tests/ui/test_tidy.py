import pytest

from ui.tidy import tidy


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("## Bakgrund", "Bakgrund"),
        ("- Ökat lärande", "• Ökat lärande"),
        ("**Mål:** en dörr in", "Mål: en dörr in"),
        ("| När | 18 september |", "När · 18 september"),
        ("| | |\n|---|---|\n| Var | Ullevi |", "Var · Ullevi"),
        ("Söka stöd: [Söka stöd \\(vgregion.se\\)](#)", "Söka stöd: Söka stöd (vgregion.se)"),
        ("[här](https://a.example/x)", "här (https://a.example/x)"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("[klicka](javascript:alert)", "klicka"),
        ("En  rad\n\n\n\noch en till", "En rad\noch en till"),
        ("1+1= 3 och 2 * 3 * 4", "1+1= 3 och 2 * 3 * 4"),
        ("regionen - kommunernas ansvar", "regionen - kommunernas ansvar"),
    ],
)
def test_marks_go_and_words_stay(written: str, shown: str) -> None:
    assert tidy(written) == shown
