"""Where documents come from: folders and web addresses, each a `Source` of changes."""
