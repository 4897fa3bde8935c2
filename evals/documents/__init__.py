"""Whether real documents come in whole: every file, its pages and items, and quotes of it."""
