"""From passages to Qdrant and back: embedding, Swedish lexical analysis, hybrid search."""
