"""What sources.toml may say: folders and web addresses, each with what is known of it."""

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    model_validator,
)

from ingest.sources import texts
from ingest.sources.fetching.addresses import AddressRefusedError, parse
from ingest.stated import Stated

_DAYS = {"dag": 1, "dagar": 1, "vecka": 7, "veckor": 7, "månad": 30, "månader": 30}
_EVERY = re.compile(r"(?:(\d{1,3})\s+)?([a-zåäö]+)")


def _days(value: Any) -> int:
    match = _EVERY.fullmatch(str(value).strip().lower())
    if match is None or match[2] not in _DAYS or match[1] == "0":
        raise ValueError(texts.BAD_EVERY)
    return int(match[1] or 1) * _DAYS[match[2]]


def _address(value: Any, info: ValidationInfo) -> str:
    try:
        return str(parse(str(value), (info.context or {}).get("reach")))
    except AddressRefusedError as error:
        raise ValueError(str(error)) from error


def _contact(value: str) -> str:
    # It goes into the header of every request, between round brackets.
    if not re.fullmatch(r"[!-'*-~]+", value):
        raise ValueError(texts.BAD_CONTACT)
    return value


def _places(value: Any) -> Any:
    if isinstance(value, bool):
        return ("",) if value else ()
    for place in value if isinstance(value, list) else []:
        if not str(place).startswith(("/", "https://", "http://")):
            raise ValueError(texts.BAD_FOLLOW.format(prefix=place))
    return value


Text = Annotated[str, Field(min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FolderEntry(_Strict):
    """A folder (or one file) on our own disk."""

    path: Path
    kind: Text | None = None
    publisher: Text | None = None

    def stated(self) -> Stated:
        """Give what is said of every document in it."""
        return Stated(kind=self.kind, publisher=self.publisher)


class WebEntry(_Strict):
    """A web page, and perhaps what it links to.

    `every` is the number of days between looks. `follow` holds the places that links may lead to
    (see `links_in`), none for no links. `linked_kind` is the kind of what it links to; where it is
    not given, each document's own text tells.
    """

    url: Annotated[str, BeforeValidator(_address)]
    kind: Text
    publisher: Text
    every: Annotated[int, BeforeValidator(_days)]
    follow: Annotated[tuple[str, ...], BeforeValidator(_places)] = ()
    linked_kind: Text | None = None
    title: Text | None = None
    themes: tuple[Text, ...] = ()

    def stated(self, url: str, *, linked: bool) -> Stated:
        """Give what is said of the page, or of a document that it links to, found at `url`."""
        kind = self.linked_kind if linked else self.kind
        title = None if linked else self.title
        return Stated(title=title, kind=kind, publisher=self.publisher, url=url, themes=self.themes)


class SourcesFile(_Strict):
    """All of sources.toml. `contact` is told to the websites, so that they can reach us."""

    contact: Annotated[Text, AfterValidator(_contact)] | None = None
    folder: tuple[FolderEntry, ...] = ()
    web: tuple[WebEntry, ...] = ()

    @model_validator(mode="after")
    def _each_address_once(self) -> "SourcesFile":
        seen: set[str] = set()
        for entry in self.web:
            if entry.url in seen:
                raise ValueError(texts.TWICE.format(url=entry.url))
            seen.add(entry.url)
        return self
