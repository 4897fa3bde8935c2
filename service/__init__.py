"""From a question to an answer: the API, the command line, settings."""
