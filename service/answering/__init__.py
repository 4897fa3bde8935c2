"""Understand, retrieve, select, compose, verify, refuse."""
