"""Curated questions, metrics, runs and reports."""
