"""Trains the reader: examples out of question sets and rules, a loop that can be resumed."""
