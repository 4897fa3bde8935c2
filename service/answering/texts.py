"""Every Swedish sentence that an answer holds which is not the documents' own."""

NOT_SAID = "Det står inte i underlaget."
NEAREST_SHOWN = "Nedan ser du det närmaste som står, men det är inte ett svar på din fråga."
NOTHING_INDEXED = "Det finns inga dokument att svara ur än. Läs in några först."

DATED_ONE = "Uppgiften är från {period}."
DATED_SEVERAL = "Uppgifterna är från {periods}."
UNDATED = "Källan har inget datum. Kontrollera att uppgiften stämmer i dag."
UNDATED_TOO = "En del av svaret har en källa utan datum. Kontrollera att det stämmer i dag."
AND = "och"
REMARK = "Källan är ett dokument av slaget {kind}: {remark}."
ROW_COUNT = "{count} rader i registret stämmer med frågan."
ONE_ROW = "En rad i registret stämmer med frågan."
ROWS_LEFT_OUT = "Här visas de {shown} första."

WAY_IN = "Närmaste kontaktväg i underlaget: {contact}"
WAY_IN_DATED = "Närmaste kontaktväg i underlaget, från {period}: {contact}"

EMPTY = "Skriv en fråga, så letar jag i dokumenten."
TOO_SHORT = "Skriv gärna hela frågan. Då är det lättare att hitta rätt."
TOO_LONG = (
    "Frågan är för lång. Skriv den med högst {limit} tecken, gärna i en enda mening, så letar jag."
)
NO_WORDS = "Jag ser inga ord i det du skrev. Skriv frågan med vanliga ord, så letar jag."
NOT_SWEDISH = "Jag förstår bara svenska. Skriv gärna frågan på svenska, så letar jag i dokumenten."
