"""What reading says to its user, in Swedish."""

READING = (
    "Läs varje fråga mot sin egen text. Skriv hur säkert det är att den besvaras där, och svaret."
)
HELP_CORPUS = "Texterna, en per rad (JSONL)."
HELP_QUERIES = "Frågorna med source_id, en per rad (JSONL)."
HELP_MODEL = "Läsarens fil (reader.safetensors), till exempel en nytränad."
