"""Facts of the five documents that are others in an altered copy of them.

Every name, address and number that is put in is made up.
"""

from dataclasses import dataclass
from pathlib import Path

CONFERENCE = "Är konferensen Kraftsamling för fullföljda studier fullbokad?"
JOINED = "Vilka nya underskrivare kom till under 2024?"
KICK_OFF = "När är kick-offen om barn som anhöriga?"
MAIL = "Vilken mejladress har Johan Sandström?"
MAY = "Hur många personer kom på dialogmötet i maj 2024?"
VISITOR = "Vilken politiker i SSN svarade på frågor på dialogmötet?"


@dataclass(frozen=True)
class Alteration:
    """Words that answer a question, and those that stand in their place in the copy.

    `new` is empty where the fact is taken away; `edits` are what is exchanged in the documents
    where that is more than `old` for `new`.
    """

    question: str
    old: str
    new: str
    edits: tuple[tuple[str, str], ...] = ()


ALTERATIONS = {
    "headcount": Alteration(MAY, "59 personer från 45", "84 personer från 31"),
    "venue": Alteration(
        "Var höll man till på dialogmötet i september 2024?",
        "Ullevi Konferens & restaurang Göteborg",
        "Granlunda bygdegård Kvarnsjö",
    ),
    "time of day": Alteration(
        "Vilka tider var dialogmötet i september 2024?", "11.30-16", "09.45-14"
    ),
    "day": Alteration(KICK_OFF, "14 november", "21 december"),
    "day's times": Alteration(KICK_OFF, "0830-1200", "1315-1645"),
    "telephone": Alteration(MAIL, "0727-331479", "070-1740652"),
    "e-mail": Alteration(MAIL, "johan.sandstrom@vgregion.se", "j.sandstrom@lotsen.example"),
    "who visited": Alteration(VISITOR, "Carina Örgård", "Tuva Almfeldt"),
    "who holds a post": Alteration(
        "Vem blev ny ordförande i BMR 2024?",
        "Malin Carlsson",
        "Ronja Silverdal",
        (("Malin Carlsson", "Ronja Silverdal"), ("Malin Carlson", "Ronja Silverdal")),
    ),
    "sum": Alteration(
        "Hur mycket pengar betalar Kulturnämnden ut till civilsamhället varje år?",
        "330 MSEK",
        "475 MSEK",
    ),
    "number": Alteration("Hur många IOP har regionen igång?", "16 pågående", "23 pågående"),
    "share": Alteration("Hur mycket höjs budgeten för RÖS 2026?", "3,1 procent", "4,7 procent"),
    "who decided": Alteration(
        "Vem beslutade att två personer får åka på konferensen om fullföljda studier?",
        "RÖS-gruppen beslutade att ge två",
        "Arvodesnämnden beslutade att ge två",
    ),
    "yes turned no": Alteration(
        CONFERENCE,
        "Konferensen är fullbokad men",
        "Konferensen är inte fullbokad och",
    ),
    "no turned yes": Alteration(
        "Ska RÖS lämna synpunkter på regionens interna hållbarhetsmål?",
        "bedöms det inte som lika aktuellt",
        "bedöms det som minst lika aktuellt",
    ),
    "item replaced": Alteration(JOINED, "Suicide Zero", "Kvarnbäckens orgelvänner"),
    "item removed": Alteration(JOINED, "BUFFF Västra Götaland, ", ""),
    "sentence removed": Alteration(
        "Hur många nyhetsbrev skickades ut 2024?",
        "Tre utskick av nyhetsbrev har gjorts via VGR:s kommunikatörer",
        "",
        (
            (
                "Tre utskick av nyhetsbrev har gjorts via VGR:s kommunikatörer samt informativa "
                "mejlutskick till underskrivare via processledaren för civilsamhället.",
                "",
            ),
        ),
    ),
}


def alter(folder: Path) -> None:
    """Make a copy of the documents say all that it shall say from now on."""
    texts = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.md")}
    for alteration in ALTERATIONS.values():
        for old, new in alteration.edits or ((alteration.old, alteration.new),):
            assert any(old in text for text in texts.values()), old
            texts = {path: text.replace(old, new) for path, text in texts.items()}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
