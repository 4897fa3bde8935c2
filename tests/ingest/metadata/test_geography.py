from ingest.metadata import metadata_of


def test_a_document_is_about_its_publishers_place_and_those_that_it_presents() -> None:
    found = metadata_of("Marks kommun\nSamverkan i Skövde och Fyrbodal\n", "x")
    assert found.municipalities == ("Mark", "Skövde")
    assert found.subregions == ("Sjuhärad", "Skaraborg", "Fyrbodal")


def test_where_a_meeting_was_held_and_what_was_said_there_do_not_count() -> None:
    text = "Anteckningar från dialogmötet\nVar: Folkets hus, Göteborg\n\n"
    text += (
        "En deltagare berättade om sitt arbete i Borås och om hur det har vuxit sedan dess. " * 2
    )
    found = metadata_of(text, "x")
    assert (found.municipalities, found.subregions) == ((), ())
