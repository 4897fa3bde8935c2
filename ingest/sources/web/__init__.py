"""Web pages and the documents that they link to: a source that remembers what it has seen."""

from ingest.sources.web.planning import Planned
from ingest.sources.web.source import WebSource

__all__ = ["Planned", "WebSource"]
