from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.times import time_of

WORDS = """
    i år fjol förra nästa denna året åren veckan månaden halvåret kvartalet dagarna för sedan sen
    två tre 12 999 ett par de senaste mellan och till före efter från fram med 2023 2024 2099 1900
    mars maj december mars–maj våren höstas vintras vår höst sommar decembermötet -24 29 februari
    vecka 53 kvartal 4 18/9 31/4 dnr § : ? nu idag tom fr.o.m. näſta tıo İ måndags ÅRET halvåren
"""
questions = st.text() | st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join)
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))


@given(text=questions, today=days)
def test_any_text_is_taken_and_no_period_ends_before_it_begins(text: str, today: date) -> None:
    for period in time_of(text, today).periods:
        assert period.first or period.last
        assert period.first is None or period.last is None or period.first <= period.last
