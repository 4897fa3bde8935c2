"""Where passages are kept: Qdrant in this process, or a Qdrant server or cluster."""
