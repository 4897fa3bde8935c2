"""From a document's text to passages, without moving a character."""

from ingest.split.split import SPLITTER_VERSION, split

__all__ = ["SPLITTER_VERSION", "split"]
