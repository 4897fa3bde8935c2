"""Every Swedish word that the command line shows."""

HELP = "Byråkratlotsen: svar ur dokumenten, med källa till varje mening."
DATA_HELP = "Mappen där indexet ligger. Annars BYRAKRATLOTS_DATA, annars ./data."
JSON_HELP = "Skriv ett JSON-objekt och inget annat."
PATHS_HELP = "Filer och mappar att läsa in."
REBUILD_HELP = "Bygg om hela sökindexet av de sparade texterna, till exempel efter modellbyte."
INGEST_HELP = "Läs in filer och mappar. Nya och ändrade läggs in, borttagna tas bort."
ASK_HELP = "Ställ en fråga och få ett svar med källor."
SEARCH_HELP = "Sök i dokumenten. Visar de närmaste styckena."
DOCUMENTS_HELP = "Visa vilka dokument som finns."
TEXT_HELP = "Skriv ut ett dokuments text, precis som den sparades."
SERVE_HELP = "Starta webbsidan och API:et."
QUESTION_HELP = "Frågan, på svenska."
LIMIT_HELP = "Hur många stycken som visas."
KIND_HELP = "Bara dokument av det slaget, till exempel mötesanteckningar."
FORUM_HELP = "Bara dokument från det forumet, till exempel Dialogmötet."
DOCUMENT_HELP = "Bara det dokumentet (id)."
FROM_HELP = "Bara dokument från den dagen eller senare (ÅÅÅÅ-MM-DD)."
TO_HELP = "Bara dokument från den dagen eller tidigare (ÅÅÅÅ-MM-DD)."
HOST_HELP = "Adressen som tjänsten lyssnar på."
PORT_HELP = "Porten som tjänsten lyssnar på."

READING = "Läser in"
REBUILDING = "Bygger om"
NOTHING_TO_READ = "Ange minst en fil eller mapp, eller --rebuild."
OUTCOMES = {
    "added": "tillagd",
    "changed": "uppdaterad",
    "unchanged": "oförändrad",
    "removed": "borttagen",
    "failed": "gick inte att läsa",
}
FILE = "Fil"
OUTCOME = "Resultat"
PASSAGES = "Stycken"
REASON = "Orsak"
SOURCES = "Källor"
NEAREST = "Närmast i underlaget (inte ett svar)"
NEXT_STEP = "Nästa steg"
NO_HITS = "Ingenting hittades. Har du läst in några dokument? Kör: byrakratlots ingest MAPP"
NO_DOCUMENTS = "Inga dokument är inlästa. Kör: byrakratlots ingest MAPP"
DATE = "Datum"
TITLE = "Titel"
KIND = "Slag"
SERVING = "Byråkratlotsen finns på {address}"
PAGE = "s. {page}"
