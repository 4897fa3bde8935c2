"""What the ablation says to its user, in Swedish."""

ABLATION = (
    "Visa vad varje del av sökningen tillför: betydelse, ordstammar, sammansättningars delar, "
    "förkortningar och felstavningar, sammanvägning, omrankning."
)
HELP_SET = (
    "NAMN=MAPP: en frågesamling, vars mapp har corpus.jsonl och queries.jsonl. "
    "Kan anges flera gånger."
)
HELP_WORDS = "Högsta antal ord i ett stycke."

INDEXING = "{name}: indexerar {texts} texter"
ASKING = "{name}: {queries} frågor, {stage}"

TITLE = "{name}: {queries} frågor, {texts} texter"
COLUMN_STAGE = "Sökning"
COLUMN_INTERVAL = "95 %"
COLUMN_TIME = "ms"
CAPTION = "ms: median för en hel sökning, med frågans vektor; p95 med --json"
STAGE = {
    "dense": "Betydelse",
    "stems": "Ordstammar",
    "compounds": "+ sammansatta",
    "expansion": "+ förkortningar",
    "fusion": "Sammanvägt (RRF)",
    "ranker": "Omrankat",
}
METRIC = {
    "ndcg@10": "nDCG@10",
    "mrr@10": "MRR@10",
    "recall@1": "R@1",
    "recall@5": "R@5",
    "recall@10": "R@10",
    "in-category": "Kateg.",
}
