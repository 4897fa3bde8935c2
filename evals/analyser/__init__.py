"""How well and how fast the Swedish analyser reads."""
