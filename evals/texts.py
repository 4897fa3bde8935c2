"""What the evaluations say to their user, in Swedish; errors have theirs in errors.py."""

APP = "Kör frågor genom tjänsten och mät hur bra svaren är."
RUN = "Ställ varje fråga i en fil och skriv ett svar per rad, i samma ordning."
SCORE = "Jämför svaren med de granskade frågorna och visa måtten."
COMPARE = "Visa vad som blev bättre och sämre från en körning till en annan."
CANDIDATES = (
    "Gör förslag till frågor av det som personalen har märkt som rätt eller fel. "
    "En människa granskar varje förslag innan det räknas."
)
RETRIEVAL = "Sök i en egen samling texter och skriv vad varje fråga hittar."
RETRIEVAL_SCORE = "Mät hur bra en rankning är."

HELP_QUESTIONS = "Frågorna, en per rad (JSONL)."
HELP_CURATED = "Frågor som redan är granskade och inte ska bli förslag. Kan anges flera gånger."
HELP_ANSWERS = "Svaren från evals run, en per rad (JSONL)."
HELP_BEFORE = "Svaren från evals run före ändringen."
HELP_AFTER = "Svaren efter ändringen, på samma frågor."
HELP_OUT = "Filen som skrivs (JSONL)."
HELP_SPLIT = "Vilken del av frågorna: dev, test eller all."
HELP_DATA = "Mappen med det som är indexerat."
HELP_REPORT = "Skriv också en rapport som webbsida hit."
HELP_JSON = "Skriv måtten som ett JSON-objekt."
HELP_AT_LEAST = "Gräns som ska nås, till exempel facts=0.78. Kan anges flera gånger."
HELP_AT_MOST = "Gräns som inte får överskridas, till exempel words=70. Kan anges flera gånger."
HELP_CORPUS = "Texterna som söks igenom, en per rad (JSONL)."
HELP_QUERIES = "Sökfrågorna, en per rad (JSONL)."
HELP_JUDGED = "Sökfrågorna med relevant_ids, en per rad (JSONL)."
HELP_RANKED = "Rankningen från evals retrieval (JSONL)."
HELP_LIMIT = (
    "Högst så många dokument per fråga. Om inget anges: 10, eller alla när frågorna har "
    "in_category_ids."
)
HELP_SAMPLE = "Använd bara så många av de bedömda frågorna. Samma frågor väljs varje gång."
HELP_SEED = "Vilket urval av den storleken."
BAD_SET = "{text!r} ska vara ett namn och en mapp, till exempel swefaq=../bench/swefaq."
SET_TWICE = "Namnet {name!r} står för två frågesamlingar. Ge dem olika namn."
HELP_MODELS = "Mappen vars models/ används. Inget annat i den rörs."

RUNNING = "Frågor"
WRITTEN = "{count} rader skrivna till {path}."
CANDIDATES_WRITTEN = (
    "{marks} märkningar gav {count} förslag: {answerable} att besvara, "
    "{refused} att avböja, {open} där det rätta svaret saknas.\n"
    "Utelämnade: {repeated} äldre märkningar av samma fråga, {known} frågor som redan är granskade."
)
CANDIDATES_NEXT = (
    "Granska varje rad. Fyll i det som mark.fill_in nämner, ta bort candidate och mark och flytta "
    "raden till en frågefil."
)
REPORT_WRITTEN = "Rapporten finns i {path}."
ROW_FAILED = "{row}: gick inte att köra ({kind}: {reason})"
ROWS_FAILED = "{count} av {total} frågor gick inte att köra."
BAR_FLOOR = "Gränsen nåddes inte: {name} är {value}, minst {bound} krävs."
BAR_CEILING = "Gränsen överskreds: {name} är {value}, högst {bound} tillåts."
NO_VALUE = "inte mätt"
NO_SUCH_MEASURE = "{name!r} är inget mått. Måtten är {names}."
BAD_BAR = "{text!r} ska vara ett mått och ett tal, till exempel facts=0.78."

TABLE_ALL = "Alla frågor"
TABLE_GROWTH = "Ändring i medelvärde"
CHANGES = {"better": "Bättre ({count})", "worse": "Sämre ({count})", "same": "Lika ({count})"}
CHANGED_FROM = "{id} {question}"
TABLE_KINDS = "Efter slag av fråga"
TABLE_RANKED = "Rankning"
COLUMN_MEASURE = "Mått"
COLUMN_VALUE = "Värde"
COLUMN_INTERVAL = "95 % intervall"
COLUMN_COUNT = "Frågor"
COLUMN_KIND = "Slag"
MEASURE = {
    "facts": "Fakta i svaret",
    "all-facts": "Alla fakta med",
    "evidence": "Rätt källa citerad",
    "quotes": "Ordagranna citat",
    "citation-recall": "Meningar som citatet styrker",
    "citation-precision": "Citat som behövs",
    "stale": "Svar som tiger om sin ålder",
    "refused": "Avböjda med rätta",
    "wrongly-refused": "Avböjda i onödan",
    "refusal-precision": "Rätt när det avböjs",
    "refusal-f1": "Avböjande, F1",
    "words": "Ord i svaret (median)",
    "lix": "LIX, skrivna svar (median)",
    "time": "Svarstid (median)",
    "time-p95": "Svarstid (95 % inom)",
    "in-category": "Rätt inom sin kategori",
}
MEASURE_SHORT = {
    "facts": "Fakta",
    "all-facts": "Alla",
    "evidence": "Källa",
    "quotes": "Citat",
    "refused": "Avböjda",
    "wrongly-refused": "I onödan",
    "words": "Ord",
    "time": "Tid",
}

IS_FOLDER = "det är en mapp"
NOT_UTF8 = "den är inte skriven i UTF-8"
NO_ID = "id saknas"
NO_ID_TO_SPLIT_BY = "id saknas, och utan id går raden inte att lägga i en del"
ID_TWICE = "id {id!r} finns redan på en tidigare rad"
ANSWERABLE_WITHOUT_FACTS = "en fråga som går att besvara måste ha både facts och evidence"
UNANSWERABLE_WITH_FACTS = "en fråga som inte går att besvara kan inte ha facts eller evidence"
STILL_A_CANDIDATE = (
    "raden är ett förslag (candidate) som ingen har granskat. Fyll i facts och det andra som "
    "saknas, och ta sedan bort candidate och mark"
)
IS_THERE = "den finns redan, och någon kan ha arbetat i den. Ange en ny fil"
ROW_REASONS = {
    "missing": "saknas",
    "extra_forbidden": "är ingen känd nyckel",
    "json_invalid": "inte giltig JSON",
    "model_type": "inte ett JSON-objekt",
    "string_type": "ska vara en text",
    "bool_type": "ska vara true eller false",
    "bool_parsing": "ska vara true eller false",
    "tuple_type": "ska vara en lista",
    "list_type": "ska vara en lista",
    "frozen_set_type": "ska vara en lista",
    "too_short": "är tom",
    "string_too_short": "är tom",
    "string_pattern_mismatch": "är tom",
}
"""By pydantic's names for what can be wrong with a row; the rest are told in pydantic's words."""

FIT = "Anpassa svarens vikter till utvecklingsfrågorna. Testfrågorna rörs aldrig."
HELP_OUTSIDE = "En mapp vars frågor ställs till korpusen, som inte kan svara på dem."
HELP_ALSO = (
    "Ännu en mapp med index, som samma frågor ställs till: vikterna ska hålla också när samlingen "
    "är större. Kan anges flera gånger."
)
HELP_PAGES = (
    "Den packade samlingen webbsidor (corpus.jsonl.gz) som läsarens egna frågor gäller. "
    "Anges tillsammans med --documents."
)
HELP_DOCUMENTS = "Mappen med filerna som läsarens egna frågor gäller."
BOTH_OR_NEITHER = "Ange --pages och --documents tillsammans."
HELP_OUTSIDE_LIMIT = "Högst så många frågor ur varje sådan mapp."
FITTED = "Anpassat till {questions} frågor. Mätt på frågor som hållits utanför:"
