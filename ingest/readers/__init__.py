"""One reader per file format; `read` picks the one that fits the file's bytes."""

from ingest.readers.read import READER_VERSION, read

__all__ = ["READER_VERSION", "read"]
