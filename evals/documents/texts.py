"""What the check of documents says to its user, in Swedish."""

DOCUMENTS = "Kontrollera att en mapp med dokument läses in hel, mot mappens manifest.json."
HELP_FOLDER = "Mappen med dokumenten och manifest.json."
HELP_QUOTES = "Så många citat letas upp på sin sida med pdftotext."
HELP_SEED = "Frö till slumpen som väljer citaten."

CHECKING = "Läser filerna"
TABLE_FILES = "Filerna mot manifestet"
COLUMN_FILE = "Fil"
COLUMN_FORMAT = "Format"
COLUMN_PAGES = "Sidor"
COLUMN_CHARACTERS = "Tecken"
COLUMN_ITEMS = "§"
COLUMN_OUTCOME = "Utfall"
WHOLE = "hel"
REFUSED_RIGHTLY = "avböjd med rätta: {reason}"
REFUSED = "gick inte att läsa: {reason}"
TRAP_READ = "lästes, men skulle ha avböjts"
OTHER_PAGES = "{found} sidor, manifestet säger {stated}"
MISSING_ITEMS = "§ saknas: {missing}"
MISSING_FILE = "filen finns inte i mappen"
SUM_FILES = "{whole} av {total} filer som manifestet säger."

TABLE_QUOTES = "Citat ur filerna, letade upp på samma sida med pdftotext"
COLUMN_PAGE = "Sida"
COLUMN_QUOTE = "Citat"
COLUMN_FOUND = "Finns"
FOUND = "ja"
NOT_FOUND = "nej"
SUM_QUOTES = "{found} av {total} citat finns på sin sida."
NO_PDFTOTEXT = "Citaten kontrollerades inte: pdftotext saknas. Installera poppler-utils."

SUM_SILVER = "{right} av {total} beslut i {file} finns i ett stycke med rätt §, dnr och sida."
SILVER_WRONG = {
    "quote": "citatet finns inte i något stycke",
    "paragraph": "citatet står under en annan §",
    "case_number": "stycket har ett annat dnr",
    "page": "stycket är på en annan sida",
}
SILVER_LINE = "{id}: {wrong}"
SILVER_LEFT_OUT = "{count} beslut är inte med: citatet finns inte ordagrant i sin PDF."
NOT_A_MANIFEST = "{path} är inget manifest: {reason}"
