"""What a language model may say of the five documents: what is true, and what is not.

In a lie, what makes it one stands within braces.
"""

MAY = "Hur många personer kom på dialogmötet i maj 2024?"
KICK_OFF = "När är kick-offen om barn som anhöriga?"
BUDGET = "Hur mycket höjs budgeten för RÖS 2026?"
CONFERENCE = "Är konferensen Kraftsamling för fullföljda studier fullbokad?"
LIMIT = "Hur länge kan en IOP gälla?"
DECIDED = "Vem beslutade att två personer får åka på konferensen om fullföljda studier?"
VIEWS = "Ska RÖS lämna synpunkter på regionens interna hållbarhetsmål?"

TRUE = {
    MAY: "I maj deltog 59 personer från 45 organisationer i dialogmötet. [1]",
    KICK_OFF: "Kick-offen äger rum den 14 november i Göteborg. [1]",
    BUDGET: "Budgeten för RÖS arbetet kommer skrivas upp med 3,1 procent för år 2026. [1]",
    CONFERENCE: "Konferensen är fullbokad men det finns chans att delta digitalt. [1]",
    LIMIT: "VGR har möjlighet att ingå IOP-er upp till 5 år. [1]",
    DECIDED: "RÖS-gruppen beslutade att ge två representanter möjlighet att delta. [1]",
    VIEWS: "Det bedöms inte som lika aktuellt för RÖS att komma med synpunkter. [1]",
}

_CAME = "59 personer från 45 organisationer"
LIES = {
    "another number": (MAY, "I maj deltog {95 personer} från 45 organisationer. [1]"),
    "numbers that changed places": (
        MAY,
        "I maj deltog {45 personer från 59} organisationer i dialogmötet. [1]",
    ),
    "a number in letters": (
        MAY,
        "I maj deltog {sextiofem} personer från 45 organisationer i dialogmötet. [1]",
    ),
    "more than the number": (MAY, f"I maj deltog {{över}} {_CAME} i dialogmötet. [1]"),
    "a source that is not there": (MAY, f"I maj deltog {_CAME} i dialogmötet. {{[7]}}"),
    "another source": (MAY, f"I maj deltog {_CAME} i {{dialogmötet. [2]}}"),
    "a name": (MAY, f"I maj deltog {_CAME} i dialogmötet, sade {{Kim Ekwall}}. [1]"),
    "a name as the first word": (
        MAY,
        f"{{Lindgren sade}} att {_CAME} deltog i dialogmötet i maj. [1]",
    ),
    "an e-mail address": (MAY, f"I maj deltog {_CAME} i dialogmötet, {{kim@ek.example}}. [1]"),
    "a telephone number": (MAY, f"I maj deltog {_CAME} i dialogmötet, {{070-1740633}}. [1]"),
    "a link": (MAY, f"I maj deltog {_CAME} i dialogmötet, {{https://a.example}}. [1]"),
    "a link without a scheme": (MAY, f"I maj deltog {_CAME} i dialogmötet, se {{ek.se}}. [1]"),
    "a link as in Markdown": (
        MAY,
        f"I maj deltog {_CAME} i [dialogmötet]({{https://b.example}}). [1]",
    ),
    "markup": (MAY, "I maj deltog {<b>}59 personer</b> från 45 organisationer i dialogmötet. [1]"),
    "a script": (MAY, f"I maj deltog {_CAME} i dialogmötet {{<script>}}alert(1)</script>. [1]"),
    "letters turned round": (MAY, f"I maj deltog {{\u202e}}{_CAME} i dialogmötet. [1]"),
    "English": (MAY, "In May {59 people} from 45 organisations came to the meeting. [1]"),
    "what lies ahead as what was": (
        KICK_OFF,
        "Kick-offen {ägde rum} den 14 november klockan 0830-1200 i Göteborg. [1]",
    ),
    "more than is quoted": (
        KICK_OFF,
        "Kick-offen äger rum den 14 november i Göteborg och är {gratis}. [1]",
    ),
    "a plan as a fact": (
        BUDGET,
        "Budgeten för RÖS arbetet {skrevs upp} med 3,1 procent för år 2026. [1]",
    ),
    "a yes as a no": (
        BUDGET,
        "Budgeten för RÖS arbetet kommer {inte} skrivas upp med 3,1 procent. [1]",
    ),
    "up as down": (
        BUDGET,
        "Budgeten för RÖS arbetet kommer {skrivas ner} med 3,1 procent för år 2026. [1]",
    ),
    "the opposite": (
        CONFERENCE,
        "Konferensen är {avbokad} men det finns chans att delta digitalt. [1]",
    ),
    "at most as at least": (
        LIMIT,
        "VGR har möjlighet att ingå IOP-er med organisationer i {minst} 5 år. [1]",
    ),
    "may as must": (LIMIT, "VGR {måste} ingå IOP-er upp till 5 år. [1]"),
    "another who decided": (
        DECIDED,
        "{Kulturnämnden} beslutade att ge två representanter möjlighet att delta. [1]",
    ),
    "with as without": (
        DECIDED,
        "RÖS-gruppen beslutade att ge två möjlighet att delta {utan ersättning}. [1]",
    ),
    "a no as a yes": (
        VIEWS,
        "Det {bedöms som lika} aktuellt för RÖS att komma med synpunkter. [1]",
    ),
}
