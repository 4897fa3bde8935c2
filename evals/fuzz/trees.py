"""Ways to break XML that leave it well-formed, so that what a reader makes of it is put to test."""

import copy
from collections.abc import Callable, Sequence
from random import Random

from lxml import etree

Change = Callable[[list[etree._Element], Random], None]

_VALUES = (
    "",
    "0",
    "-1",
    "99999999999",
    "1e999",
    "NaN",
    "å" * 1000,
    "../../x",
    "true",
    "A1:XFD1048576",
)
_MOST_CHANGES = 20


def rearrange(xml: bytes, dice: Random) -> bytes:
    """The document with elements gone, repeated, moved or renamed, and attributes out of range.

    What is not XML is given back as it is.
    """
    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return xml
    for _ in range(dice.randint(1, _MOST_CHANGES)):
        elements = [one for one in root.iter(etree.Element) if one is not root]
        if elements:
            dice.choice(_CHANGES)(elements, dice)
    changed: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return changed


def _drop(elements: list[etree._Element], dice: Random) -> None:
    one = dice.choice(elements)
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _repeat(elements: list[etree._Element], dice: Random) -> None:
    one = dice.choice(elements)
    parent = one.getparent()
    if parent is not None:
        for _ in range(dice.choice((1, 3, 50))):
            parent.append(copy.deepcopy(one))


def _move(elements: list[etree._Element], dice: Random) -> None:
    one, to = dice.choice(elements), dice.choice(elements)
    if one is not to and one not in to.iterancestors():
        to.append(one)


def _rename(elements: list[etree._Element], dice: Random) -> None:
    dice.choice(elements).tag = dice.choice(elements).tag


def _revalue(elements: list[etree._Element], dice: Random) -> None:
    named = [one for one in elements if one.attrib]
    if named:
        attributes = dice.choice(named).attrib
        attributes[dice.choice(sorted(attributes))] = dice.choice(_VALUES)


def _unname(elements: list[etree._Element], dice: Random) -> None:
    dice.choice(elements).attrib.clear()


def _retell(elements: list[etree._Element], dice: Random) -> None:
    dice.choice(elements).text = dice.choice(_VALUES)


_CHANGES: Sequence[Change] = (_drop, _repeat, _move, _rename, _revalue, _unname, _retell)
