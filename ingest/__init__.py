"""From a file to a document and its passages, each with its place in the text."""
