"""The catalogue: every indexed document with its kept text, in SQLite or, by URL, PostgreSQL."""

from index.catalogue.catalogue import Catalogue

__all__ = ["Catalogue"]
