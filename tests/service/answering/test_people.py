from service.answering.people import people_asked_about, people_in


def test_names_are_told_from_places() -> None:
    text = "Kim Ek och Ida Maria Al möts i Västra Götaland."
    assert people_in(text) == ["Kim Ek", "Ida Maria Al"]


def test_a_name_written_in_small_letters_is_known_from_the_documents() -> None:
    assert people_asked_about("hur når man kim ek", ["Kim Ek leder arbetet."]) == {"kim ek"}
    assert people_asked_about("hur når man kansliet", ["Kim Ek leder arbetet."]) == set()
