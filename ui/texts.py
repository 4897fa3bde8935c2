"""Every Swedish word that the page says of its own, in one place."""

TITLE = "Byråkratlotsen"
LEAD = (
    "Fråga om regionen. Du får svar med dokumentens egna ord, och varje svar visar sin källa. "
    "Inget du skriver sparas."
)
DESCRIPTION = "Ställ en fråga om regionen och få svar ur offentliga dokument, med källa."
NO_SCRIPT = "Sidan behöver JavaScript. Slå på det i din webbläsare och ladda om sidan."

QUESTION_LABEL = "Din fråga"
QUESTION_PLACEHOLDER = "Skriv med egna ord"
ASK = "Fråga"
EXAMPLES_HEADING = "Prova en fråga"
EXAMPLES = (
    "Vem ska vi kontakta om IOP?",
    "Hur många var på dialogmötet i september 2024?",
    "Vem är Erica Sjölin?",
    "När är nästa dialogmöte?",
    "Vad är RÖS?",
    "Vilken kunskap saknas om regionen?",
)

ANSWER_REGION = "Svar"
SEARCHING = "Letar i dokumenten …"
WRITE_A_QUESTION = "Skriv en fråga först."
SOMETHING_BROKE = (
    "Något gick fel hos oss. Det beror inte på dig. Vänta en liten stund och försök igen."
)

# In place of Gradio's own words when a phone loses its network or the server is away.
NO_CONTACT = "Ingen kontakt"
CONNECTION_LOST = "Anslutningen bröts. Försök igen om en liten stund."

ANSWERED = "Svar på din fråga"
REFUSED = "Jag hittar inget säkert svar"
NEXT_DOOR = "Nästa dörr"
NEAREST_WAY_IN = "Här kan du börja"
SOURCES = "Källor"
NEAREST_PASSAGES = "Närmast i underlaget, men inte ett svar"

SOURCE_NUMBER = "Källa"
SECTION = "Avsnitt"
PAGE = "sida"
ROW = "rad"
MORE_CONTEXT = "Visa mer av texten"
OPEN_ORIGINAL = "Originalet"
READ_WHOLE = "Läs hela texten"
BACK_TO_ANSWER = "Till svaret"

UNDATED = "datum saknas"
PROBABLY = "troligen"
