"""What is remembered of each web address: what it held and when, and how it answered last."""

import datetime

from pydantic import BaseModel, ConfigDict

# A page, or a link to it, is gone for real only when it was so at this many looks in a row.
LOOKS_TO_BE_SURE = 2


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Version(_Frozen):
    """One content that the address has had; `file` lies in the record's own folder."""

    fetched_at: datetime.datetime
    sha256: str
    file: str
    final_url: str
    content_type: str = ""


class UrlRecord(_Frozen):
    """All that is remembered of one address.

    `last_looked` is when the website last told how things are; `last_status` says in Swedish what
    was wrong the last time it was asked, None for nothing. `etag` and `last_modified` are what
    `validators_for` said of its content. `missing` counts the looks in a row that found no page,
    since `gone_since`. `followed` holds the addresses that the page links to, each with how many
    looks in a row it has not.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    validators_for: str | None = None
    versions: tuple[Version, ...] = ()
    last_looked: datetime.datetime | None = None
    last_status: str | None = None
    moved_to: str | None = None
    gone_since: datetime.datetime | None = None
    missing: int = 0
    followed: dict[str, int] = {}

    @property
    def address(self) -> str:
        """Where the page is to be asked for now."""
        return self.moved_to or self.url

    @property
    def is_gone(self) -> bool:
        """Tell whether the page has been missing for long enough to be taken for gone."""
        return self.missing >= LOOKS_TO_BE_SURE

    def next_look(self, every: int) -> datetime.date | None:
        """Give the day to look, for a page looked at every so many days; None if never looked at.

        Days are counted, not hours, so that a daily run that starts a minute early still looks.
        A page that was missing is asked for again the next day.
        """
        if self.last_looked is None:
            return None
        days = 1 if self.missing and not self.is_gone else every
        return self.last_looked.date() + datetime.timedelta(days=days)

    def is_due(self, now: datetime.datetime, every: int) -> bool:
        """Tell whether it is time to look. What failed last time is tried again at once."""
        next_look = self.next_look(every)
        return next_look is None or now.date() >= next_look or self._failed

    @property
    def _failed(self) -> bool:
        return self.last_status is not None and not self.missing

    def following(self, links: list[str], *, looked: bool) -> "UrlRecord":
        """Give the record with the links that the page has now; `looked` if it was just asked.

        A link that is no longer there is kept until the page has lacked it for `LOOKS_TO_BE_SURE`.
        """
        followed = dict.fromkeys(links, 0)
        for link, misses in self.followed.items():
            if link not in followed and misses + looked < LOOKS_TO_BE_SURE:
                followed[link] = misses + looked
        return self.model_copy(update={"followed": followed})
