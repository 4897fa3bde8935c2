"""What a document says about itself: title, kind, dates, publisher, places, themes."""

from ingest.metadata.metadata import Metadata, metadata_of

__all__ = ["Metadata", "metadata_of"]
