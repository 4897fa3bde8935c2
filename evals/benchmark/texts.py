"""What the benchmark says to its user, in Swedish."""

BENCHMARK = "Mät hur snabbt tjänsten svarar, startar och indexerar, och hur mycket minne den tar."
HELP_PASSAGES = "Så många påhittade stycken läggs i de databaser som jämförs."
HELP_DOCUMENTS = "Dokumenten som tjänsten läser in och som orden i påhittade stycken tas ur."
HELP_DATA = "Mappen vars models/ används. Inget annat i den rörs."
HELP_SEARCHED = "Mappen vars models/ används, och där sökningens delar mäts om något är indexerat."

SERVING = "Läser in dokumenten, startar tjänsten och ställer {questions} frågor två gånger"
INDEXING = "Indexerar {passages} stycken"
COMPARING = "Lägger {passages} stycken i två databaser och frågar dem"

TABLE = "Byråkratlotsen på den här maskinen"
TABLE_STORES = "Samma sökning i två databaser, {passages} påhittade stycken"
CAPTION = "{cores} kärnor, {memory} GiB minne, {precision}, belastning vid start {load}"
COLUMN_MEASURE = "Mått"
COLUMN_VALUE = "Värde"
COLUMN_BAR = "Gräns"
COLUMN_EDGE = "Qdrant Edge"
COLUMN_LOCAL = "qdrant-client lokalt"
MET = "klarad"
MISSED = "missad"
AT_MOST = "högst {bound}"
AT_LEAST = "minst {bound}"

MEASURE = {
    "ask-warm-p50": "Svar via API:et, andra omgången, median",
    "ask-warm-p95": "Svar via API:et, andra omgången, p95",
    "ask-first-p50": "Svar via API:et, första omgången, median",
    "ask-first-p95": "Svar via API:et, första omgången, p95",
    "start": "Start tills /healthz svarar",
    "memory-service": "Minne som mest, tjänsten",
    "memory-ingest": "Minne som mest, inläsning",
    "indexing": "Indexering, stycken om {tokens} token",
}
SEARCH = {
    "plain": "Sökning, median",
    "kind": "Sökning bland ett slags dokument, median",
    "date": "Sökning inom ett år, median",
}
COMMON = {
    "plain": "Gemensamt i topp 10",
    "kind": "Gemensamt i topp 10, ett slags dokument",
    "date": "Gemensamt i topp 10, inom ett år",
}
ADDED = "Inläggning"
OPTIMIZED = "Bygga sökgraf efter inläggningen"
UNIT = {"ms": "ms", "s": "s", "GB": "GB", "per_s": "per s", "share": "%"}

CHILD_FAILED = "Kommandot {command} avslutades i förtid (kod {code}): {said}"
CHILD_SLOW = "Kommandot {command} blev inte klart på {seconds:g} sekunder."
ASK_FAILED = "Tjänsten svarade med HTTP {status} på frågan {question!r}."
CLIENT_MISSING = (
    "Jämförelsen behöver qdrant-client. Installera det med: pip install 'byrakratlots[server]'"
)
NO_WORDS = "{path} innehåller inga ord att bygga stycken av."

BULK = "Läs in många sidor, döda inläsningen på vägen, fortsätt och räkna efter."
HELP_CORPUS = "JSONL-fil (gärna gzippad) med id, title och text: en sida per rad."
HELP_KILLS = "Så många gånger dödas inläsningen (SIGKILL)."
HELP_LIMIT = "Läs bara in så många sidor."
TABLE_BULK = "Många sidor i en inläsning"
BULK_PAGES = "Sidor"
BULK_DOCUMENTS = "Dokument, av så många olika texter"
BULK_PASSAGES = "Stycken i sökindexet, av så många i katalogen"
BULK_KILLS = "Gånger dödad på vägen"
BULK_COUNTS = "Räkningen"
BULK_TIME = "Tid, alla körningar ihop"
BULK_PACE = "Stycken per sekund"
BULK_MEMORY = "Minne som mest"
BULK_AGAIN = "En körning till, inget ändrat"
RIGHT = "stämmer"
WRONG = "stämmer inte"

READERS = "Läs samma PDF-filer med flera läsare och jämför hur fort det går."
HELP_PDFS = "En mapp med PDF-filer. De utan text är inte med i jämförelsen."
HELP_MARKITDOWN = "Kommandot markitdown, om det finns i en annan miljö än den här."
HELP_REPEATS = "Så många gånger läser varje läsare alla filer. Mediantiden visas."
READING_PDFS = "Läser PDF-filerna med en läsare i taget"
TABLE_READERS = "Samma {files} PDF-filer, {pages} sidor"
CAPTION_READERS = "median av {repeats}, en process var, utan OCR, belastning vid start {load}"
COLUMN_READER = "Läsare"
COLUMN_PACE = "Sidor per s"
COLUMN_SECONDS = "Tid (s)"
COLUMN_PROCESSOR = "Processor (s)"
COLUMN_MEMORY = "Minne (MB)"
ABSENT = "saknas"
READER = {
    "byrakratlots": "Byråkratlotsen",
    "pypdf": "pypdf, bara text (golvet)",
    "pdftotext": "pdftotext (Poppler)",
    "markitdown": "markitdown",
}
NOTHING_TO_READ = "{path} innehåller inga PDF-filer med text."

GROWTH = "Mät hur sökningen växer med antalet stycken, bredvid LlamaIndex över lokal Qdrant."
HELP_SIZES = "Så många påhittade stycken. Kan anges flera gånger."
HELP_SECONDS = "Så många sekunder får inläggningen ta. Det som då är inne är det som mäts."
GROWING = "{system}: {passages} stycken"
TABLE_GROWTH = "Samma påhittade stycken och frågor i två system"
SYSTEM = {"own": "Lotsen", "llama": "LlamaIndex"}
COLUMN_SYSTEM = "System"
COLUMNS_GROWTH = (
    "Stycken",
    "In\nper s",
    "Graf\ns",
    "p50\nms",
    "p95\nms",
    "Filter\np50 ms",
    "Rankat\np50 ms",
    "Minne\nGB",
    "Disk\nGB",
)
CAPTION_GROWTH = (
    "Lotsen: det här projektet utan språkmodell. LlamaIndex: dess hybridsökning över "
    "QdrantClient(path=…), med våra ordvektorer."
)
CUT_SHORT = "{passages}*"
CAPTION_CUT_SHORT = "* Tiden var slut; fler stycken var tänkta."
LLAMA_STORE_MISSING = (
    "Jämförelsen behöver qdrant-client och llama-index-vector-stores-qdrant. "
    "Installera dem med: pip install 'byrakratlots[dev]'"
)

SEARCHING = "Ställer {questions} frågor till det som är indexerat i {data}"
NOTHING_INDEXED = "{data} har inget indexerat, så en söknings delar mäts inte."
TABLE_SEARCH = "En sökning, del för del, bland {passages} stycken"
COLUMN_PART = "Del"
COLUMN_P50 = "Median"
COLUMN_P95 = "p95"
PART = {
    "analysis": "Frågan blir sökord",
    "embedding": "Frågan blir en vektor",
    "hybrid": "Hybridsökning i databasen",
    "search": "Hela sökningen, med rankning",
}
