"""What training says to its user, in Swedish."""

APP = "Träna modeller på granskade frågor."
READER = (
    "Träna läsaren, som läser fråga och stycke ihop. Avbryts körningen fortsätter den där den "
    "var när samma kommando körs igen."
)
HELP_OUT = "Mappen som modellen och loggen skrivs i."
HELP_SQUAD = "Mappen med squad_sv (corpus.jsonl och queries.jsonl)."
HELP_SWEQUAD = "Mappen med swequad (corpus.jsonl och queries.jsonl)."
HELP_PAGES = "Den packade samlingen webbsidor (corpus.jsonl.gz) som egna frågor gäller."
HELP_DOCUMENTS = "Mappen med filerna som egna frågor gäller."
HELP_EPOCHS = "Så många gånger läses alla exempel."
HELP_LAYERS = "Så många av modellens lager används, de nedersta."
HELP_SEED = "Slumpens frö."
HELP_SET = "NAMN=VÄRDE: en annan inställning för träningen. Kan anges flera gånger."
BAD_SETTING = "Så kan ingen inställning anges. De som finns: {names}."

READING = "Läser frågor och texter"
STEP = "Steg {step} av {steps}, fel {loss:.3f}, {speed:.1f} exempel per sekund"
EXAMPLES = "{count} exempel, varav {answered} besvaras"
MEASURED = "Steg {step}: {figures}"
NOT_WRITTEN = (
    "Ordens vektorer lärde med och följer inte med i läsarens fil. Därför skrivs ingen fil: "
    "se siffrorna i log.jsonl."
)
DONE = "Läsaren finns i {path} ({size:.1f} MB, sha256 {checksum})."
