"""Every Swedish sentence that an answer holds which is not the documents' own."""

NOT_SAID = "Det står inte i underlaget."
NEAREST_SHOWN = "Nedan ser du det närmaste som står, men det är inte ett svar på din fråga."
NOT_ANSWERED = "Det här hittar jag inget svar på: ”{question}”"
UNKNOWN_WORD = "Ordet ”{words}” finns inte i något dokument."
UNKNOWN_WORDS = "Orden {words} finns inte i något dokument."
OUTSIDE = (
    "Inget av det du frågar om nämns i dokumenten. De handlar om regionen och föreningslivet. "
    "Gäller frågan det, så skriv den gärna med andra ord."
)
NOTHING_INDEXED = "Det finns inga dokument att svara ur än. Läs in några först."

DATED_ONE = "Uppgiften är från {period}."
DATED_SEVERAL = "Uppgifterna är från {periods}."
UNDATED = "Källan har inget datum. Kontrollera att uppgiften stämmer i dag."
UNDATED_TOO = "En del av svaret har en källa utan datum. Kontrollera att det stämmer i dag."
NUMBERS_DIFFER = (
    "Källorna anger olika tal: {numbers}. De kan gälla olika tillfällen eller räkna på olika sätt."
)
HOURS_DIFFER = "Källorna anger olika tider för samma dag: {hours}. Kontrollera vilken som gäller."
NEWEST = "Nyast är källa {source}. Det som är äldre kan ha ändrats."
LONG_AGO = "Sedan {period} kan det ha ändrats. Kontrollera att det stämmer i dag."
ESTIMATE = "Talet är ungefärligt enligt källan {source}."
WAS_AHEAD = (
    "Källa {source} är från {period} och talar om något som då låg framåt i tiden. "
    "Där står inte hur det blev."
)
AND = "och"
REMARK = "Källan är ett dokument av slaget {kind}: {remark}."
ROW_COUNT = "{count} rader i registret stämmer med frågan."
ONE_ROW = "En rad i registret stämmer med frågan."
ROWS_LEFT_OUT = "Här visas de {shown} första."

WAY_IN = "Närmaste kontaktväg i underlaget: {contact}"
WAY_IN_DATED = "Närmaste kontaktväg i underlaget, från {period}: {contact}"

MASKED_NUMBER = "[personnummer]"
NUMBER_MASKED = (
    "Jag har dolt personnumret i din fråga och sparar det inte. Skriv aldrig personnummer här."
)
READ_AS = "Jag läste din fråga så här: {question}"
SIMPLER_OF = "Det här gäller din fråga: {question}"
MEANS = "{short} betyder {long}."
EXPLAINED = (
    "Jag kan inte skriva om svaret, för det är dokumentens egna ord. "
    "Men först ser du vad förkortningarna betyder."
)
NOT_SIMPLER = (
    "Jag kan inte säga det enklare. Svaret är dokumentens egna ord, "
    "och jag hittar ingen förklaring till dem. "
    "Fråga gärna om ett ord i taget, eller fråga vem du kan kontakta."
)
NOTHING_TO_EXPLAIN = "Ställ en fråga först. Sedan kan jag förklara svaret enklare."
LIFE_AT_RISK = (
    "Är det fara för liv: ring 112 nu. "
    "Mår du eller någon annan så dåligt att livet känns omöjligt: ring Självmordslinjen 90101, "
    "dygnet runt, eller 1177. "
    "Prata med någon du litar på. Du behöver inte klara det här ensam. "
    "Den här tjänsten är en sökmotor för dokument och kan inte hjälpa dig med det."
)
CARE = (
    "Det här är en fråga för vården. Jag ger inga råd om sjukdom eller behandling. "
    "Ring 1177 eller läs på 1177.se. Är det akut: ring 112."
)
PRIVATE = (
    "Jag söker inte fram enskilda personers privata uppgifter. "
    "Vill du nå någon i en roll, till exempel en handläggare, så fråga efter rollen."
)
OWN_CASE = (
    "Jag kan inte se ansökningar eller ärenden. Fråga den som tog emot din ansökan. "
    "Jag kan däremot leta i dokumenten efter vem det är: fråga vem som tar emot ansökan."
)

EMPTY = "Skriv en fråga, så letar jag i dokumenten."
TOO_SHORT = "Skriv gärna hela frågan. Då är det lättare att hitta rätt."
TOO_LONG = (
    "Frågan är för lång. Skriv den med högst {limit} tecken, gärna i en enda mening, så letar jag."
)
NO_WORDS = "Jag ser inga ord i det du skrev. Skriv frågan med vanliga ord, så letar jag."
NOT_SWEDISH = "Jag förstår bara svenska. Skriv gärna frågan på svenska, så letar jag i dokumenten."
