"""Trains the ranking of passages on public question sets."""
