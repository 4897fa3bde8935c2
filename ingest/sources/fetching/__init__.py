"""Fetching over HTTP: politely, within limits, and only from the public internet."""
