"""Every Swedish word that the command line and the API show."""

HELP = "Byråkratlotsen: svar ur dokumenten, med källa till varje mening."
DATA_HELP = "Mappen där indexet ligger. Annars BYRAKRATLOTS_DATA, annars ./data."
JSON_HELP = "Skriv ett JSON-objekt och inget annat."
PATHS_HELP = "Filer och mappar att läsa in."
REBUILD_HELP = (
    "Bygg om hela sökindexet av de sparade texterna, till exempel efter modellbyte. "
    "En tjänst som kör svarar som vanligt under tiden."
)
INGEST_HELP = (
    "Läs in filer och mappar, eller webbsidor (--sources). "
    "Nya och ändrade läggs in, borttagna tas bort."
)
SOURCES_HELP = (
    "Hämta från mapparna och webbadresserna i sources.toml (BYRAKRATLOTS_SOURCES), "
    "de som det är dags att titta på."
)
DRY_RUN_HELP = "Visa vad som skulle göras, det som tas bort först. Inget hämtas eller ändras."
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
NOTHING_TO_READ = "Ange minst en fil eller mapp, --sources eller --rebuild."
REBUILD_ALONE = "--rebuild och --dry-run går inte ihop."
PROGRESS = "{what}: {done} hittills"
PROGRESS_OF = "{what}: {done} av {total}"
MINUTE_LEFT = "ungefär en minut kvar"
MINUTES_LEFT = "ungefär {minutes} minuter kvar"
PLANNED = {
    "added": "läggs till",
    "changed": "uppdateras",
    "unchanged": "oförändrad",
    "removed": "tas bort",
    "failed": "går inte att läsa",
}
OUTCOMES = {
    "added": "tillagd",
    "changed": "uppdaterad",
    "unchanged": "oförändrad",
    "duplicate": "dubblett",
    "removed": "borttagen",
    "failed": "gick inte att läsa",
}
FILE = "Fil"
OUTCOME = "Resultat"
PASSAGES = "Stycken"
REASON = "Orsak"
REMARK = "Att titta på"
SUMMARY = "{count} {outcome}"
UNCHANGED_LEFT_OUT = "Oförändrade visas inte här."
SOURCES = "Källor"
NEAREST = "Närmast i underlaget (inte ett svar)"
TERM = "{short} = {long} [{n}]"
NEXT_STEP = "Nästa steg"
NO_HITS = "Ingenting hittades. Har du läst in några dokument? Kör: byrakratlots ingest MAPP"
NO_DOCUMENTS = "Inga dokument är inlästa. Kör: byrakratlots ingest MAPP"
DATE = "Datum"
TITLE = "Titel"
KIND = "Slag"
INDEXED = "Inläst"
FROM_WHERE = "Varifrån"
TO_FETCH = "Skulle hämtas ({count}):"
NOT_DUE = "Inte dags än ({count}):"
PROBLEMS = "Gick inte att läsa"
SEEN = "Senast försökt"
KEPT_VERSION = "Den förra versionen finns kvar."
SERVING = "Byråkratlotsen finns på {address}"
PAGE = "s. {page}"
ROW = "rad {row}"

NO_STAFF_KEY = "Funktionen är avstängd. Den som sköter tjänsten kan slå på den med en nyckel."
WRONG_STAFF_KEY = "Nyckeln saknas eller är fel. Skicka den som Authorization: Bearer NYCKEL."
BAD_NAME = "Filnamnet går inte att använda. Ta bort tecken som / \\ : * ? och punkt i början."
LONG_NAME = "Filnamnet är för långt. Använd högst 150 tecken."
TOO_LARGE = "Filen är för stor. Gränsen är {limit} MB."
NOT_UPLOADED = "Ingen uppladdad fil heter {name}."
NO_SUCH_MARK = "Ingen märkning har det id:t. Den kan redan vara borttagen."
