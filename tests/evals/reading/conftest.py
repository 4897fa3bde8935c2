"""The stand-in for the reader's network is the index's own tests'."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "index"))
