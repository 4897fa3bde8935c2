"""The stages that are compared, each the one before it with something more."""

from dataclasses import dataclass

from index.lexical import SWEDISH, Analyser
from index.search import SearchMode

STEMS = Analyser(compounds=False)
"""Whole words alone, as stems."""


@dataclass(frozen=True)
class Stage:
    """A way to search: by what, by whose terms, and with the question's words expanded or not."""

    name: str
    mode: SearchMode
    analyser: Analyser = SWEDISH
    expand: bool = False


STAGES = (
    Stage("dense", SearchMode.DENSE),
    Stage("stems", SearchMode.SPARSE, analyser=STEMS),
    Stage("compounds", SearchMode.SPARSE),
    Stage("expansion", SearchMode.SPARSE, expand=True),
    Stage("fusion", SearchMode.FUSED, expand=True),
    Stage("ranker", SearchMode.RANKED, expand=True),
)
"""In the order they are shown; the last is what users have."""
