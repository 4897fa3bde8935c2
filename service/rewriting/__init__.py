"""A language model, where one is configured, says what was quoted in plainer words."""
