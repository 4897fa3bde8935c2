"""Write index/lexical/base_forms.json: common words whose base form their endings do not show.

Snowball takes endings off; "böcker" and "bok", "regler" and "regel" it leaves apart. The pairs are
simplemma's, for the words that wordfreq finds at least three times in a million. Run it from the
repository's root, with simplemma installed, when the stemmer or either list has changed.
"""

import json
import re
from pathlib import Path

import wordfreq
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from index.lexical.stems import without_endings

FREQUENCY = 3e-6
TARGET = Path("index/lexical/base_forms.json")
WORD = re.compile("[a-zåäöé]{3,}")
# Names, abbreviations, English, slang, and words that are oftener another word's form.
_LEFT_OUT = """
    alexis allan andan arslet asså aug bart china dar dax dec der die ekar ekot europe evans fabian
    feb fittan forte fre glor göran ham hawaii hjärtans hörru jasså jisses jäklar jäveln jävlarna
    karln kim knän krim ladies las lixom marathon mer mera mest mesta milan mind mkt much ngn ngt
    nice nov nån nånstans obs ole oxå paris read redo resp roar rumpan ryan sam sas sep sin sisådär
    ska sket skitit skulder small svea såna til tinder tkr toa trea trycket ulf äran äre åre öht
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())


def main() -> None:
    """Write the file anew."""
    base_of = DefaultDictionaryFactory().get_dictionary("sv")
    # "Nämnd" is the base form of "nämnden", whatever else it is a form of.
    skipped = LEFT_OUT | {base for form, base in base_of.items() if form != base}
    common = wordfreq.get_frequency_dict("sv", "large")
    pairs = {
        form: base.lower()
        for form, base in sorted(base_of.items())
        if common.get(form, 0.0) >= FREQUENCY and form not in skipped and _tells(form, base.lower())
    }
    TARGET.write_text(json.dumps(pairs, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _tells(form: str, base: str) -> bool:
    # Only the same word in another form: not "värst" and "ond".
    words = WORD.fullmatch(form) and WORD.fullmatch(base) and form[0] == base[0]
    return bool(words) and without_endings(form) != without_endings(base)


if __name__ == "__main__":
    main()
