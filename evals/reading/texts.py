"""What reading says to its user, in Swedish."""

READING = (
    "Läs varje fråga mot sin egen text. Skriv hur säkert det är att den besvaras där, och svaret."
)
HELP_CORPUS = "Texterna, en per rad (JSONL)."
HELP_QUERIES = "Frågorna med source_id, en per rad (JSONL)."
HELP_MODEL = (
    "En annan läsare än inställningens: en nytränad fil (reader.onnx), en mapp eller ett "
    "namn på Hugging Face."
)
HELP_ELSEWHERE = (
    "Mapp med en frågesamling (corpus.jsonl och queries.jsonl). Ange minst två: varje samlings "
    "frågor ställs till de andras texter, som inte kan svara."
)
HELP_LIMIT = "Så många frågor ur varje samling av andra frågor, spridda över den."
HELP_PLOTS = "Mappen som diagrammen skrivs i."
REPORT = (
    "Visa hur läsaren läser: besvarat eller inte, ordens plats, per slags fråga, hur väl "
    "sannolikheterna stämmer och vad det kostar att avstå."
)

# Of the plots, which stand in the documentation.
IDEAL = "as given, so seen"
READ = "questions of that probability"
GIVEN = "probability that the text answers"
SEEN = "share that it does answer"
ANSWERED_SHARE = "share of all questions answered"
ERROR_SHARE = "share of those that the text does not answer"
CHOSEN = "chosen: {threshold}"
