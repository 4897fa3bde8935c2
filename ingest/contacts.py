"""Ways to reach somebody, as they stand in Swedish text: e-mail, telephone, web address."""

import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Swedish numbers: an area code of two to four digits or +46, then five to eight more digits.
PHONE = re.compile(r"(?<![\w/-])(?:\+46[ -]?\d{1,3}|0\d{1,3})[ –-]?\d(?:[ ]?\d){4,7}(?![\w/-])")
WEB = re.compile(r"https?://[^\s<>)\]]+")


def has_contact(text: str) -> bool:
    """Tell whether the text gives an e-mail address, a telephone number or a web address."""
    return any(pattern.search(text) for pattern in (EMAIL, PHONE, WEB))
