"""Abbreviations on the page: each marked where it is first used, its long form to be pointed at."""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from service.answer import Term

_MARKED = Markup('<abbr title="{}">{}</abbr>')


class FirstUses:
    """Marks each term the first time that it comes, over all the texts of an answer."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._left = {term.short: term.long for term in terms}

    def __call__(self, text: str) -> Markup:
        """The text as HTML, escaped; terms keep their endings outside the mark."""
        if not self._left:
            return escape(text)
        shorts = "|".join(map(re.escape, sorted(self._left, key=len, reverse=True)))
        parts = re.split(rf"(?<!\w)({shorts})(?![A-ZÅÄÖ])", text)
        return Markup("").join(
            self._marked(part) if place % 2 else escape(part) for place, part in enumerate(parts)
        )

    def _marked(self, short: str) -> Markup:
        long = self._left.pop(short, None)
        return escape(short) if long is None else _MARKED.format(long, short)
