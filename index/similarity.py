"""Near-duplicates: documents that share most of their words, told by MinHash signatures.

MinHash with locality-sensitive hashing (Broder 1997; Indyk & Motwani 1998), by `datasketch`.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

# Two documents are called nearly the same from here on.
NEARLY_THE_SAME = 0.8
_PERMUTATIONS = 64
# Sixteen bands of four: a pair that is 80 % alike shares one almost surely, a pair at 30 % rarely.
_ROWS = 4
_SHINGLE = 5  # words
_FEWEST_WORDS = 30
_WORD = re.compile(r"\w+")
# Any larger document is told apart by this much of it.
_LONGEST = 200_000  # characters


@dataclass(frozen=True, slots=True)
class Signature:
    """A MinHash signature; `bands` are what alike documents have in common."""

    data: bytes

    @property
    def bands(self) -> tuple[int, ...]:
        """Sixteen signed 64-bit numbers, each standing for a band of the signature."""
        values = np.frombuffer(self.data, dtype=np.uint32).reshape(-1, _ROWS)
        return tuple(
            int.from_bytes(
                hashlib.blake2b(bytes([place]) + band.tobytes(), digest_size=8).digest(),
                signed=True,
            )
            for place, band in enumerate(values)
        )

    def likeness(self, other: "Signature") -> float:
        """Give the estimated share of five-word runs that both documents have, 0 to 1."""
        mine, theirs = (np.frombuffer(one.data, dtype=np.uint32) for one in (self, other))
        return float(np.mean(mine == theirs))

    def nearly_the_same(self, others: Mapping[str, "Signature"]) -> dict[str, float]:
        """Give those of the others that are nearly the same, most alike first."""
        likeness = {name: self.likeness(other) for name, other in others.items()}
        alike = {name: share for name, share in likeness.items() if share >= NEARLY_THE_SAME}
        return dict(sorted(alike.items(), key=lambda one: (-one[1], one[0])))


def signature_of(text: str) -> Signature | None:
    """Give a text's signature; None where it is too short to be told from others."""
    # Imported here: it takes half a second that only indexing needs.
    from datasketch import MinHash

    words = _WORD.findall(text[:_LONGEST].lower())
    if len(words) < _FEWEST_WORDS:
        return None
    runs = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    sketch = MinHash(num_perm=_PERMUTATIONS)
    sketch.update_batch([run.encode() for run in runs])
    return Signature(sketch.hashvalues.astype(np.uint32).tobytes())
