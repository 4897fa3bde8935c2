"""How fast and how large the service is on this machine: one command, one table."""
