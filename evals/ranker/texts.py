"""What the training of the ranking says to its user, in Swedish."""

FIT_RANKING = (
    "Träna rankningen av textavsnitt på frågesamlingar med facit. Siffrorna gäller frågor "
    "som hölls utanför träningen."
)
HELP_OUT = "JSON-fil för vikterna."
GATHERING = "{name}: indexerar {texts} texter och söker {queries} frågor"
TITLE = "Rankningens nDCG@10"
COLUMN_SET = "Frågesamling"
COLUMN_HELD_OUT = "Utanför träningen"
FEATURE = {
    "words": "Ord mot ord, hela avsnittet",
    "words_in_a_unit": "Ord mot ord, en mening",
    "words_in_two_units": "Ord mot ord, två meningar",
    "poorest_word": "Ordet som möts sämst",
    "meaning": "Betydelse, avsnittet",
    "meaning_of_a_unit": "Betydelse, en mening",
    "terms": "Ordstammar (BM25)",
    "terms_met": "Andel av ordstammarna",
}
