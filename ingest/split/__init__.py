"""From a document's text to passages, without moving a character."""

from ingest.split.packing import MOST_WORDS
from ingest.split.split import SPLITTER_VERSION, split

__all__ = ["MOST_WORDS", "SPLITTER_VERSION", "split"]
