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
TERMS = "Ord i svaret"
SIMPLER = "Förklara enklare"
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

# For staff, below an answer, where the service has a staff key.
MARK_HEADING = "För personal: stämmer svaret?"
MARK_SAVES = (
    "När du trycker på Rätt eller Fel sparas frågan, svaret och din kommentar. Byggde frågan på "
    "tidigare frågor sparas de också. Nyckeln sparas inte. "
    "Märk inga frågor med uppgifter om privatpersoner."
)
MARK_REFUSAL = (
    "Sa lotsen att det inte står i underlaget? Då betyder Rätt att det verkligen saknas där."
)
MARK_KEY = "Personalens nyckel"
MARK_COMMENT = "Kommentar, om du vill"
MARK_RIGHT = "Rätt"
MARK_WRONG = "Fel"
MARK_SAVING = "Sparar …"
MARKED_RIGHT = "Sparat: svaret är rätt."
MARKED_WRONG = "Sparat: svaret är fel."
MARK_WRONG_KEY = "Nyckeln saknas eller är fel. Inget sparades."
MARK_TOO_LONG = "Texten är för lång att spara. Inget sparades."
MARK_FAILED = "Det gick inte att spara. Försök igen om en liten stund."
