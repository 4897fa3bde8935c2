"""What a file's name says, as words."""

import re

_WHOLE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?(\d\d)[-_]?(\d\d)(?!\d)")
_SHORT_DATE = re.compile(r"(?<![\d-])(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d-])")
_SEPARATOR = re.compile(r"_|(?<!\d)-|-(?!\d)")


def spaced(file_stem: str) -> str:
    """A file's name with its separators as spaces, its dates ("20240301", "240301") hyphened."""
    dated = _WHOLE_DATE.sub(r" \1-\2-\3 ", file_stem)
    if dated == file_stem:
        dated = _SHORT_DATE.sub(r" 20\1-\2-\3 ", file_stem)
    return _SEPARATOR.sub(" ", dated)
