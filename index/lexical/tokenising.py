"""Words: from text to its words, however it is typed."""

import re
import unicodedata
from collections.abc import Iterator

from ingest.contacts import EMAIL, PHONE
from ingest.language_data import stop_words

_ALIKE = (
    (re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]"), ""),  # soft hyphens, widthless marks
    (re.compile("[\u2010\u2011\u2212]"), "-"),
    (re.compile("[\u00a0\u2009\u202f]"), " "),
    (re.compile("[\u2018\u2019\u02bc\u00b4`]"), "'"),
)
# The thousands of a number: "10 000", "10.000".
_THOUSANDS = r"(?<![\w.,:/+])(?<!\d )[1-9]\d{0,2}(?:[ .]\d{3})+(?!\w|[.:/ ]\d)"
# "IOP:er", "IOP-erna" and "VGR's" are the word and its ending.
_ENDING = r"(?:s|n|t|en|ens|et|ets|er|ers|ar|or|na|erna|ernas|arna|arnas)\b(?!-)"
_PLAIN_WORD = re.compile(rf"(\w+)(?:[:'-]{_ENDING})?")
_WORD = re.compile(
    rf"(?P<email>{EMAIL.pattern})|(?P<phone>{PHONE.pattern})|(?P<number>{_THOUSANDS})"
    rf"|(?P<word>\w+)(?:[:'-]{_ENDING})?"
)
# What a text without has plain words only, which are found three times as fast.
_MARK = re.compile(r"[@\d]")
_LETTERS = r"[^\W\d_]"
_HYPHENATED = re.compile(
    rf"(?<![\w@.-]){_LETTERS}+(?:-(?!{_ENDING}){_LETTERS}{{2,}})+(?![\w@-]|\.\w)"
)
_HANGING = re.compile(rf"(?<![\w-])({_LETTERS}{{3,}})-(?=,|\s(?:och|eller|samt|respektive)\b)")
_STOP_WORDS = stop_words("swedish")


def tidy(text: str) -> str:
    """Give the text in NFC, its hyphens, quotes and spaces of one kind each."""
    text = unicodedata.normalize("NFC", text)
    for kinds, one in _ALIKE:
        text = kinds.sub(one, text)
    return text


def words(text: str) -> Iterator[str]:
    """Give the text's words in order, lower case, without stop words.

    An e-mail address is one word, so is "10 000", as 10000; "EU-projekt" is two.
    """
    return words_of(tidy(text).lower())


def words_of(lowered: str) -> Iterator[str]:
    """Give the words of a text that is tidy and in lower case."""
    found = _marked_words(lowered) if _MARK.search(lowered) else _PLAIN_WORD.findall(lowered)
    return (word for word in found if word not in _STOP_WORDS)


def _marked_words(lowered: str) -> Iterator[str]:
    for match in _WORD.finditer(lowered):
        if match.lastgroup == "word":
            yield match["word"]
        elif match.lastgroup == "number":
            yield re.sub(r"\D", "", match[0])
        elif match.lastgroup == "phone":
            yield from re.findall(r"\d+", match[0])
        else:
            yield match[0]


def joined_words(lowered: str) -> Iterator[str]:
    """Give each hyphenated word of such a text as one: "eu-projekt" as "euprojekt"."""
    if "-" in lowered:
        for match in _HYPHENATED.finditer(lowered):
            yield match[0].replace("-", "")


def hanging_words(lowered: str) -> Iterator[str]:
    """Give each "hälso" of such a text's "hälso- och sjukvård"."""
    if "-" in lowered:
        for match in _HANGING.finditer(lowered):
            yield match[1]
