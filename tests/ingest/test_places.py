import pytest

from ingest.places import authority_of, municipalities_in, subregion_of, subregions_in


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Föreningar i Borås kommuns norra del och i Skara", ("Borås", "Skara")),
        ("ALINGSÅS KOMMUN", ("Alingsås",)),
        ("Lilla Edets kommun och Dals-Eds kommun", ("Lilla Edet", "Dals-Ed")),
        ("Göteborgs Stad i Göteborg", ("Göteborg",)),
        ("Mölndalsvägen i Göteborgsregionen", ()),
        ("Solna och Eskilstuna kommun", ()),
    ],
)
def test_municipalities_are_named_without_genitive_each_once(
    text: str, named: tuple[str, ...]
) -> None:
    assert municipalities_in(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Underskrivare i Mark", ("Mark",)),
        ("Marks kommuns riktlinjer", ("Mark",)),
        ("Borås, Mark och Tranemo", ("Borås", "Mark", "Tranemo")),
        ("Mark, Vara, Borås", ("Mark", "Vara", "Borås")),
        ("Kommun: Vara", ("Vara",)),
        ("Ale", ("Ale",)),
        ("Mark och exploatering", ()),
        ("Vara med och påverka! Det kan vara bra.", ()),
        ("En hälsning från Ale Exempel", ()),
    ],
)
def test_names_that_are_common_words_need_a_sign(text: str, named: tuple[str, ...]) -> None:
    assert municipalities_in(text) == named


def test_subregions() -> None:
    assert subregions_in("Skaraborgs nätverk, Boråsregionen och Sjuhärad") == (
        "Skaraborg",
        "Sjuhärad",
    )
    assert subregion_of("Åmål") == "Fyrbodal"
    assert authority_of("Borås") == "Borås Stad"
    with pytest.raises(KeyError):
        subregion_of("Solna")


def test_all_municipalities_of_the_region_are_known() -> None:
    with_subregion = municipalities_in(
        "Ale kommun, Alingsås, Bengtsfors, Bollebygd, Borås, Dals-Ed, Essunga, Falköping, "
        "Färgelanda, Grästorp, Gullspång, Göteborg, Götene, Herrljunga, Hjo, Härryda, Karlsborg, "
        "Kungälv, Lerum, Lidköping, Lilla Edet, Lysekil, Mariestad, Mark, Mellerud, Munkedal, "
        "Mölndal, Orust, Partille, Skara, Skövde, Sotenäs, Stenungsund, Strömstad, Svenljunga, "
        "Tanum, Tibro, Tidaholm, Tjörn, Tranemo, Trollhättan, Töreboda, Uddevalla, Ulricehamn, "
        "Vara, Vårgårda, Vänersborg, Åmål, Öckerö"
    )
    assert len(with_subregion) == 49
    assert {subregion_of(name) for name in with_subregion} == {
        "Fyrbodal",
        "Göteborgsregionen",
        "Sjuhärad",
        "Skaraborg",
    }
