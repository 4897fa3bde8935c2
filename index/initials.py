"""Whether the letters of an abbreviation are the initials of some words, in order.

Stricter than Schwartz & Hearst (2003), who take the letters from anywhere in the words: here each
letter begins a word or a part of a compound ("Västra Götalands|regionen": VGR), or follows right
upon a letter that does ("kultur|nämnden": KUN), and no word but a small one may go without.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from index.lexical import parts_of
from ingest.language_data import stop_words

# May stand inside a long form without a letter of their own: "beredningen för hållbar utveckling".
SMALL_WORDS = stop_words("swedish") | {
    *("bland", "emot", "enligt", "exempelvis", "förutom", "genom", "hos", "inklusive", "inom"),
    *("kring", "samt", "ur", "via"),
    *("and", "for", "in", "of", "on", "the", "to"),
}
_COORDINATING = {"och", "eller", "samt"}
# "KUN" takes two letters of "kultur"; with more, any beginning of a word would abbreviate it.
_LONGEST_RUN = 2
_FEWEST_INITIALS = 2
# "styrgruppen för den regionala överenskommelsen" is the same as "den regionala överenskommelsens
# styrgrupp", and its short form may follow either: RÖS. Fewer letters would fit too much.
_OF = {"av", "för", "om", "över"}
_FEWEST_TURNED = 3


def accounts_for(words: Sequence[str], letters: str) -> bool:
    """Whether the letters, in order, begin all of the words or parts of them.

    At least two of the letters, and half of them, are initials. "hälso- och sjukvårdsnämnden"
    counts as one word, which may begin with either half. "rådet för A B" may be "A B:s råd".
    """
    words, letters = [word.lower() for word in words], letters.lower()
    return _in_order(words, letters) or _in_order(_turned(words, letters), letters)


def _turned(words: Sequence[str], letters: str) -> Sequence[str]:
    """Give "råd för A B" as "A B råd"; nothing where it is not built so."""
    if len(letters) < _FEWEST_TURNED or len(words) < _FEWEST_TURNED or words[1] not in _OF:
        return []
    head, *of_what = words[0], *dropwhile(SMALL_WORDS.__contains__, words[2:])
    return [*of_what, head]


def _in_order(words: Sequence[str], letters: str) -> bool:
    if not words or words[0][0] != letters[0] or SMALL_WORDS & {words[0], words[-1]}:
        return False
    reached = {(0, 0)}
    for group in _groups(words):
        optional = group[0] in SMALL_WORDS
        reached = {
            (end, initials + more)
            for at, initials in reached
            for end, more in _read(group, letters, at, optional)
        }
    return any(
        at == len(letters) and initials >= max(_FEWEST_INITIALS, len(letters) / 2)
        for at, initials in reached
    )


def _groups(words: Sequence[str]) -> Iterator[list[str]]:
    """Give the words one by one, but those together that share a compound's last part."""
    group: list[str] = []
    for word in words:
        group.append(word)
        if not word.endswith("-") and (word not in _COORDINATING or len(group) == 1):
            yield [one for one in group if one not in _COORDINATING or len(group) == 1]
            group = []
    if group:
        yield group


def _read(group: Sequence[str], letters: str, at: int, optional: bool) -> set[tuple[int, int]]:
    """Give how far the letters may be read in a group of words, and by how many initials."""
    if not optional and not any(word[0] in letters[at:] for word in group):
        return set()
    reached = {(at, 0, optional)}
    for word in group:
        for place, part in enumerate(_parts(word)):
            reached |= {
                (here + run, initials + 1, led or place == 0)
                for here, initials, led in reached
                for run in range(1, _LONGEST_RUN + 1)
                if here + run <= len(letters) and part.startswith(letters[here : here + run])
            }
    return {(here, initials) for here, initials, led in reached if led}


def _parts(word: str) -> list[str]:
    """Cut a word where its compound's parts begin."""
    return [part for half in word.split("-") if half for part in _cut(half)]


def _cut(word: str) -> list[str]:
    cuts = [0]
    for stem in parts_of(word)[1:]:
        # A part's vowel may have changed inside the compound: "gata" in "storgatuhuset".
        found = (word.find(form, cuts[-1] + 2) for form in (stem, stem[:-1]))
        cuts += next(([at] for at in found if at > 0), [])
    return [word[start:end] for start, end in zip(cuts, [*cuts[1:], len(word)], strict=True)]
