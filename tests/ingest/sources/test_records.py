import datetime

from hypothesis import given
from hypothesis import strategies as st

from ingest.sources.web.records import UrlRecord

_TIMES = st.datetimes(
    datetime.datetime(2000, 1, 1), datetime.datetime(2090, 1, 1), timezones=st.just(datetime.UTC)
)


@given(_TIMES, st.integers(1, 400))
def test_a_page_is_due_on_its_day_whatever_the_hour(seen: datetime.datetime, every: int) -> None:
    record = UrlRecord(url="https://exempel.se/", last_looked=seen)
    day = seen + datetime.timedelta(days=every)
    assert record.is_due(day.replace(hour=0, minute=0), every)
    assert not record.is_due((day - datetime.timedelta(days=1)).replace(hour=23), every)


def test_a_record_is_the_same_when_read_back() -> None:
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    record = UrlRecord(url="https://exempel.se/", last_looked=now, followed={"b": 1, "a": 0})
    assert UrlRecord.model_validate_json(record.model_dump_json()) == record
