"""What the fuzzing says to its user, in Swedish; its table is in English, for who mends readers."""

FUZZ = (
    "Läs tusentals trasiga filer och kontrollera att ingen läsare kraschar, hänger sig eller växer."
)
HELP_FOLDER = "Mappen med hela filer som förstörs på olika sätt. De rörs inte."
HELP_CASES = "Så många trasiga filer läses."
HELP_SEED = "Frö för slumpen. Samma frö och samma mapp ger samma filer."
HELP_ONLY = (
    "Läs bara fallet med det här numret. Ange samma --cases och --seed som när det hittades."
)
HELP_KEEP = "Spara filerna som någon läsare inte klarade i den här mappen."
RUNNING = "Trasiga filer"
LIBRARY_MISSING = (
    "Biblioteket {name} saknas. Installera utvecklingsberoendena: pip install 'byrakratlots[dev]'"
)
