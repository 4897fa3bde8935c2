"""What the sources say to a user: why an address, a folder or a line of sources.toml failed."""

# Addresses that are never asked.
ONLY_HTTP = "bara adresser som börjar med http:// eller https:// hämtas"
NO_HOST = "adressen saknar webbplats – skriv den som https://exempel.se/sida"
NOT_AN_ADDRESS = "det är ingen giltig webbadress"
NO_PASSWORDS = "adressen får inte innehålla användarnamn eller lösenord"
PORT = "port {port} hämtas inte – tillåtna portar är {allowed}"
NOT_PUBLIC = "{host} leder till {address}, som inte är en adress på det öppna internet"

# The network.
UNKNOWN_HOST = "webbplatsen {host} hittas inte – kontrollera stavningen och nätet"
UNREACHABLE = "webbplatsen {host} går inte att nå"
BAD_CERTIFICATE = "webbplatsen {host} har ett säkerhetscertifikat som inte går att lita på"
NO_REPLY = "webbplatsen svarade inte i tid"
TOO_SLOW = "svaret tog mer än {seconds:.0f} sekunder och avbröts"
BROKEN_OFF = "förbindelsen bröts mitt i svaret"

# The answer.
TOO_LARGE = "svaret är större än {mebibytes} MB och hämtas inte"
UNKNOWN_ENCODING = "svaret är packat på ett sätt som inte stöds ({encoding})"
BAD_ENCODING = "svaret är packat men går inte att packa upp"
WRONG_TYPE = "svaret är {kind}, inte ett dokument"
PAGE_FOR_DOCUMENT = "adressen slutar på {suffix} men svaret är en webbsida – troligen ett felsvar"
EMPTY_ANSWER = "svaret är tomt"
KINDS = {"video": "en film", "audio": "ljud", "font": "ett typsnitt"}

# The status.
NOT_FOUND = "sidan finns inte längre (svar {status})"
TO_START_PAGE = "sidan verkar borttagen – adressen leder till webbplatsens startsida"
FORBIDDEN = "sidan är spärrad eller kräver inloggning (svar {status})"
SERVER_ERROR = "webbplatsen har ett fel just nu (svar {status})"
TOO_MANY_REQUESTS = "webbplatsen ber oss vänta (svar {status})"
HOLD = "webbplatsen ber oss vänta i {minutes} minuter – försök igen senare"
UNEXPECTED = "webbplatsen gav ett oväntat svar ({status})"

# Redirects.
REDIRECT_LOOP = "adressen skickas runt i en slinga: {hops}"
TOO_MANY_REDIRECTS = "adressen skickas vidare fler än {most} gånger"
BAD_REDIRECT = "adressen skickar vidare till {target}: {reason}"

# robots.txt
DISALLOWED = "webbplatsen tillåter inte att sidan hämtas av program (robots.txt)"
ROBOTS_UNKNOWN = "webbplatsens regler (robots.txt) gick inte att läsa: {reason}"

# What was done with it.
STILL_KEPT = "{reason}; tas bort ur sökningen om den fortfarande saknas nästa gång"
NOT_SAVED = "det hämtade går inte att spara på disken ({error})"
BROKEN_RECORD = "anteckningen om adressen är skadad – ta bort filen {path} så hämtas sidan på nytt"
TOO_MANY_LINKS = "sidan länkar till {count} dokument – bara de {most} första följs"

# The plan of a dry run.
NEVER_FETCHED = "har aldrig hämtats"
LINKS_TO_COME = "dokument som sidan länkar till hämtas också"
FAILED_BEFORE = "gick inte förra gången ({reason})"
TIME_TO_LOOK = "dags att titta igen"
NOT_YET = "tittas på igen {next}"
MOVED_TO = "har flyttat till {address}"

# Folders.
FOLDER_MISSING = "mappen eller filen finns inte – kontrollera sökvägen eller att disken är ansluten"
FOLDER_UNREADABLE = "mappen går inte att läsa ({error})"

# sources.toml
NO_FILE = "Det finns ingen fil som heter {path}. Kontrollera sökvägen."
UNREADABLE_FILE = "{path} går inte att läsa ({error})."
NOT_UTF8 = "{path} är inte sparad som UTF-8. Spara om den med den teckenkodningen."
NOT_TOML = "raden är inte skriven som TOML – se efter citattecken, hakparenteser och likhetstecken"
WRONG = "{path}, {where}: {what}."
WRONG_SOMEWHERE = "{path}: {what}."
LINE = "rad {line}"
LAST_LINE = "sista raden"
TABLE = "[[{table}]] nummer {number}"
MISSING_KEY = "nyckeln ”{key}” saknas"
UNKNOWN_KEY = "nyckeln ”{key}” finns inte – de som finns är {known}"
WRONG_VALUE = "”{key}” har fel slags värde – {hint}"
HINTS = {
    "folder": "skriv [[folder]] med dubbla hakparenteser",
    "web": "skriv [[web]] med dubbla hakparenteser",
    "follow": 'skriv true, false eller en lista som ["/stod/", "/dokument/"]',
    "themes": 'skriv en lista som ["bidrag", "folkhälsa"]',
}
HINT_TEXT = "skriv en text inom citattecken"
EMPTY_VALUE = "värdet är tomt"
BAD_EVERY = "skriv ”dag”, ”vecka”, ”månad” eller till exempel ”7 dagar”"
BAD_CONTACT = "skriv en e-postadress eller en webbadress, utan mellanslag"
BAD_FOLLOW = "”{prefix}” ska börja med / eller https://"
TWICE = "adressen {url} står två gånger"
