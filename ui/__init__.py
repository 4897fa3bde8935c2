"""The page that people ask their questions on."""
