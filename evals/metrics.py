"""How good rankings are, with binary relevance: what ir-measures computes, under our names.

nDCG as in Järvelin, K. and Kekäläinen, J. (2002), Cumulated gain-based evaluation of IR
techniques, ACM TOIS 20(4), with the discount log2(rank + 1) that trec_eval and BEIR use.
"""

from collections.abc import Collection, Mapping, Sequence

MEASURES = {
    "ndcg@10": "nDCG@10",
    "mrr@10": "RR@10",
    "recall@1": "R@1",
    "recall@5": "R@5",
    "recall@10": "R@10",
}
"""Our names of the measures, and those of ir-measures."""


def measured(
    relevant: Mapping[str, Collection[str]], ranked: Mapping[str, Sequence[str]]
) -> dict[str, list[float]]:
    """Give every measure of each query in `relevant`, in that order; each is between 0 and 1.

    Both are by the query's id; `ranked` has documents best first, of which the first mention of
    each counts. A query that found nothing, or that nothing answers, has 0 in all.
    """
    # Imported here: a tenth of a second that every other command would wait for.
    import ir_measures

    qrels = {query: dict.fromkeys(documents, 1) for query, documents in relevant.items()}
    run = {query: _scores(ranked.get(query, ())) for query in relevant}
    names = {ir_measures.parse_measure(theirs): ours for ours, theirs in MEASURES.items()}
    values = {name: dict.fromkeys(relevant, 0.0) for name in MEASURES}
    for one in ir_measures.iter_calc(list(names), qrels, run):
        values[names[one.measure]][one.query_id] = float(one.value)
    return {name: list(of_query.values()) for name, of_query in values.items()}


def right_in_category(
    ranked: Sequence[str], category: Collection[str], relevant: Collection[str]
) -> float:
    """Give 1 where the first of the category's documents in the ranking is relevant, else 0."""
    first = next((document for document in ranked if document in category), None)
    return float(first in relevant)


def _scores(ranked: Sequence[str]) -> dict[str, float]:
    # trec_eval orders by score, and equal scores by document id: the place is the score.
    return {document: -float(place) for place, document in enumerate(dict.fromkeys(ranked))}
