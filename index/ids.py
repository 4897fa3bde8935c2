"""Readable ids for documents."""

import re
import unicodedata
from collections.abc import Collection


def new_id(name: str, taken: Collection[str]) -> str:
    """Give a readable id for a new document: its name in a URL's letters, numbered if taken."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-") or "dokument"
    numbered = (slug if n == 1 else f"{slug}-{n}" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if candidate not in taken)
