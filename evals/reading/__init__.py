"""How well questions are read against their own texts: answered or not, and by which words."""
