"""Who a document comes from, where it presents itself as somebody's."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ingest.metadata.file_names import spaced
from ingest.metadata.head import Head
from ingest.metadata.kinds import kind_of
from ingest.places import authority_of, municipalities_by_ascii_name

# "Alingsås kommun", "Lilla Edets kommun", "Borås Stad", "Sjuhärads kommunalförbund"
_LOCAL = (
    r"(?:(?:Lilla|Stora|Norra|Södra|Östra|Västra|Upplands) )?[A-ZÅÄÖ][\w-]+ "
    r"(?:[Kk]ommun|[Ss]tad|kommunalförbund|landsting)"
)
_REGIONAL = (
    r"Västra Götalandsregionen|Göteborgsregionen|Region [A-ZÅÄÖ]\w+(?: län)?"
    r"|Länsstyrelsen(?:(?: i)?(?: [A-ZÅÄÖ]\w+){1,2}(?: län)?)?"
)
_NATIONAL = (
    r"(?:Statens |Sveriges |Svenska )?[A-ZÅÄÖ][\w-]+"
    r"(?:verket|myndigheten|inspektionen|ombudsmannen|kollegiet|departementet)"
    r"|(?:Vetenskaps|Folkbildnings)rådet|Statens kulturråd"
    r"|Myndigheten för \w[\w -]*(?:, \w+ och [\w-]+)?|Statens \w+(?: \w+)?"
    r"|Socialstyrelsen|Regeringskansliet"
    r"|(?:Sveriges r|R)iksbank(?:en)?|Riksrevisionen|(?:Allmänna a|A)rvsfonden|Sveriges riksdag"
    r"|Högsta (?:förvaltnings)?domstolen|\w+ tingsrätt|(?:Svea )?[Hh]ovrätten?(?: \w+){0,4}"
    r"|(?:Kammar|Förvaltnings)rätten i \w+|Sveriges Kommuner och Regioner"
    r"|[A-ZÅÄÖ]\w+ (?:universitet|högskola)"
)
_NAME = rf"(?P<name>{_LOCAL}|{_REGIONAL}|{_NATIONAL})"
_ALONE = re.compile(rf"\W*{_NAME}\W*\d{{0,3}}\W*")
_LABELLED = re.compile(
    rf"\W*(?:Utgivare|Utgiven av|Avsändare|Publicerad av|(?:Ansvarig )?[Mm]yndighet)\W+{_NAME}\W*"
)
_OWNING = re.compile(rf"{_NAME}s (?P<owned>.+)")
_FOR = re.compile(rf".*\b(?:för|i|inom) (?P<name>{_LOCAL}|{_REGIONAL})\W*(?:\d.*)?")
# "Riksrevisionens rapport om …" is as often the title of what others say of it.
_ISSUED = {
    "delegationsordning", "föreskrift", "manual", "plan", "policy", "protokoll", "register",
    "reglemente", "riktlinje", "strategi", "stöd", "taxa", "vägledning", "årsrapport",
}  # fmt: skip
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+)\.se\W*")
# Every municipality has a notice board of its own (kommunallagen, chapter 8).
_NOTICE_BOARD = re.compile(rf"{_NAME}s (?:digitala |officiella )?$")
_BOARD = re.compile(r"fullmäktige|kommunstyrelsen|nämnden|arbetsutskott", re.I)
_LOCAL_OR_REGIONAL = re.compile(
    rf"(?P<name>{_LOCAL}|Västra Götalandsregionen|Region [A-ZÅÄÖ]\w+)s?\b"
)
_SEARCHED = 20_000  # characters
_OFTEN, _NEARLY_ALWAYS = 3, 0.8


def publisher_of(
    title: str, head: Head, text: str, forum: str | None, file_stem: str
) -> str | None:
    """The publisher that a document names as its own; None where that is not sure.

    A line that is but its name goes first, then a label, a title such as "Borås Stads riktlinje"
    or "Plan för Borås Stad", the address at the top, the notice board of its minutes, the one
    municipality or region that a board's text speaks of, and the first word of the file name where
    the first pages are a board's or name the same municipality's authority.
    """
    lines = [*title.split(" – "), title, *head.presenting]
    ways: Sequence[Callable[[], str | None]] = (
        lambda: _first(lines, lambda line: _name(_ALONE.fullmatch(line))),
        lambda: _first(lines, lambda line: _name(_LABELLED.match(line))),
        lambda: _first(lines, _owner),
        lambda: _first(lines, lambda line: _name(_FOR.fullmatch(line))),
        lambda: _first(lines, _addressed),
        lambda: _on_notice_board(head.front),
        lambda: _most_named(text) if _BOARD.search(forum or "") else None,
        lambda: _named_in_file(file_stem, head.front, forum or ""),
    )
    return next((found for way in ways if (found := way())), None)


def _first(lines: Iterable[str], way: Callable[[str], str | None]) -> str | None:
    return next((found for line in lines if (found := way(line))), None)


def _name(match: re.Match[str] | None) -> str | None:
    return match["name"].strip(" ,-") if match else None


def _owner(line: str) -> str | None:
    match = _OWNING.match(line)
    return _name(match) if match and kind_of([match["owned"]]) in _ISSUED else None


def _addressed(line: str) -> str | None:
    match = _ADDRESS.fullmatch(line)
    municipality = municipalities_by_ascii_name().get(match["host"]) if match else None
    return authority_of(municipality) if municipality else None


def _on_notice_board(front: str) -> str | None:
    end = front.find("anslagstavla")
    return _name(_NOTICE_BOARD.search(front[max(0, end - 80) : end])) if end >= 0 else None


def _most_named(text: str) -> str | None:
    named = Counter(match["name"] for match in _LOCAL_OR_REGIONAL.finditer(text[:_SEARCHED]))
    for name, times in named.most_common(1):
        if times >= _OFTEN and times >= _NEARLY_ALWAYS * named.total():
            return name
    return None


def _named_in_file(file_stem: str, front: str, forum: str) -> str | None:
    first = spaced(file_stem.lower()).split()[:1]
    municipality = municipalities_by_ascii_name().get(first[0]) if first else None
    if municipality is None:
        return None
    authority = authority_of(municipality)
    return authority if _BOARD.search(forum) or authority in front else None
