"""Ways to reach somebody, as they stand in Swedish text: e-mail, telephone, web address."""

import re

# From the start of a word only, and no longer than RFC 5321 lets it be: else a long run of letters
# without any @ would be searched from every one of them.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Swedish numbers: an area code of two to four digits or +46, then five to eight more digits.
PHONE = re.compile(r"(?<![\w/-])(?:\+46[ -]?\d{1,3}|0\d{1,3})[ –-]?\d(?:[ ]?\d){4,7}(?![\w/-])")
WEB = re.compile(r"https?://[^\s<>)\]]+")


def has_contact(text: str) -> bool:
    """Tell whether the text gives an e-mail address or a telephone number."""
    return bool(EMAIL.search(text) or PHONE.search(text))


def has_link(text: str) -> bool:
    """Tell whether the text gives a web address."""
    return bool(WEB.search(text))
