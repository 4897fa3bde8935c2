"""Broken files, thousands of them, put to the readers: none may crash, hang or grow."""
