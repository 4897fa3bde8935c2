"""How good a ranking is, with binary relevance.

nDCG as in Järvelin, K. and Kekäläinen, J. (2002), Cumulated gain-based evaluation of IR
techniques, ACM TOIS 20(4), with the discount log2(rank + 1) that trec_eval and BEIR use.
"""

from collections.abc import Collection, Sequence
from math import log2


def ndcg_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Give the discounted gain of the first k over the best there could be; 0 to 1."""
    best = sum(_discount(rank) for rank in range(1, min(k, len(set(relevant))) + 1))
    return sum(_discount(rank) for rank in _hits(k, ranked, relevant)) / best if best else 0.0


def mrr_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Give one over the rank of the first relevant document; 0 when none is among the first k."""
    hits = _hits(k, ranked, relevant)
    return 1 / hits[0] if hits else 0.0


def recall_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Give the share of the relevant documents that are among the first k; 0 to 1."""
    wanted = len(set(relevant))
    return len(_hits(k, ranked, relevant)) / wanted if wanted else 0.0


def _discount(rank: int) -> float:
    return 1 / log2(rank + 1)


def _hits(k: int, ranked: Sequence[str], relevant: Collection[str]) -> list[int]:
    # A document ranked twice is found once: it must not gain twice.
    once = list(dict.fromkeys(ranked))[:k]
    return [rank for rank, document in enumerate(once, start=1) if document in relevant]
