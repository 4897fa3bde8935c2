"""What the benchmark says to its user, in Swedish."""

BENCHMARK = "Mät hur snabbt tjänsten svarar, startar och indexerar, och hur mycket minne den tar."
HELP_PASSAGES = "Så många påhittade stycken läggs i de databaser som jämförs."
HELP_DOCUMENTS = "Dokumenten som tjänsten läser in och som orden i påhittade stycken tas ur."
HELP_DATA = "Mappen vars models/ används. Inget annat i den rörs."

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
