"""Reads a question and a passage together: is it answered there, by which words, how surely."""
