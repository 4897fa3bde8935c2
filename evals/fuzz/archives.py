"""Ways to break a zip archive from the inside: its checksums whole, or no reader gets that far."""

import re
import warnings
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random

from evals.fuzz.mutations import MUTATIONS
from evals.fuzz.trees import rearrange

_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_BOMB_BYTES = 200_000_000
_ENTITIES = b"<!DOCTYPE b [" + b"".join(
    b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"lol") for n in range(12)
) + b"]>"  # fmt: skip
_HOSTILE_NAMES = (
    "../../x.xml",
    "/etc/x.xml",
    "x" * 60_000,
    "word/document.xml",
    "vbaProject.bin",
    "..",
)

Members = dict[str, bytes]
Listed = list[tuple[str, bytes]]


def tamper(data: bytes, dice: Random) -> bytes:
    """The archive with something wrong in a member, the members or their names."""
    members = _unpacked(data)
    name = dice.choice(sorted(members))
    return _packed(dice.choice(_TAMPERING)(members, name, dice))


def settled(data: bytes) -> bytes:
    """The archive without the time that it was made, so that it is the same at any time."""
    members = _unpacked(data)
    return _packed([(name, _TIME.sub(b"2024-09-18T10:32:00", members[name])) for name in members])


def replace_member(data: bytes, name: str, member: bytes) -> bytes:
    """The archive with other contents in one member."""
    return _packed(list((_unpacked(data) | {name: member}).items()))


def _unpacked(data: bytes) -> Members:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _break_member(members: Members, name: str, dice: Random) -> Listed:
    if members[name]:
        members[name] = dice.choice(MUTATIONS)(members[name], dice)
    return list(members.items())


def _rearrange_member(members: Members, name: str, dice: Random) -> Listed:
    members[name] = rearrange(members[name], dice)
    return list(members.items())


def _drop_member(members: Members, name: str, dice: Random) -> Listed:
    del members[name]
    return list(members.items())


def _rename_member(members: Members, name: str, dice: Random) -> Listed:
    members[dice.choice(_HOSTILE_NAMES)] = members.pop(name)
    return list(members.items())


def _exchange_members(members: Members, name: str, dice: Random) -> Listed:
    other = dice.choice(sorted(members))
    members[name], members[other] = members[other], members[name]
    return list(members.items())


def _say_twice(members: Members, name: str, dice: Random) -> Listed:
    return [*members.items(), (name, dice.randbytes(100))]


def _blow_up(members: Members, name: str, dice: Random) -> Listed:
    at = members[name].find(b">") + 1
    filling = dice.choice((b" ", b"<a/>", b"A"))
    members[name] = members[name][:at] + filling * (_BOMB_BYTES // len(filling))
    return list(members.items())


def _add_entities(members: Members, name: str, dice: Random) -> Listed:
    xml = members[name]
    start = xml.find(b"?>") + 2 if xml.startswith(b"<?xml") else 0
    members[name] = xml[:start] + _ENTITIES + xml[start:].replace(b"</", b"&e11;</", 1)
    return list(members.items())


_TAMPERING: Sequence[Callable[[Members, str, Random], Listed]] = (
    *[_break_member] * 4,
    *[_rearrange_member] * 8,
    _drop_member,
    _rename_member,
    _exchange_members,
    _say_twice,
    _blow_up,
    _add_entities,
)


def _packed(members: Listed) -> bytes:
    made = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # two members of one name: as intended
        for name, data in members:
            # What tells an OpenDocument file is stored as it is.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, how)
    return made.getvalue()
