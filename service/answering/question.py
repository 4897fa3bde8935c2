"""Understands a question: its kind, its telling words, the names and times in it."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from index.frequency import zipf
from index.lexical import analyse, parts_of, terms_of_word, words
from index.times import AskedTime, Period, time_of
from ingest.dates.mentions import Mention, mentions_in
from ingest.dates.words import MONTH_IN_FULL, month_number
from service.answering.kinds import Kind, kind_of
from service.answering.present import is_of_now
from service.answering.time_words import is_time_term, without_times

# Words of asking for a price, a name or a number: they say nothing of the matter.
_ASKING_WORDS = (
    "kosta", "kostar", "kostade", "pris", "summa", "antal", "många", "mycket", "namn", "heter",
)  # fmt: skip
_WORD = re.compile(r"\S+")
# Minutes have other words for it.
_DECIDING = re.compile(r"be(?:stäm|slut)", re.I)
# How often a word is met in Swedish, on Zipf's scale: "förening" has 4.3, "loppis" 3.5.
_RARE = 3.6
_SHORTEST_RARE = 3
# Longer than this and a time is a year: budgets and plans for it are made before it begins.
_HALF_YEAR = timedelta(days=190)
_MARKS = ".,:;!?()[]\"'”’–-"
# Meetings are held in spring terms and autumn terms.
_HALF_YEARS = {"vår": range(1, 7), "höst": range(7, 13)}
# "Vår" alone is nearly always the possessive: "vår förening".
_SEASON = re.compile(
    r"\b(vår(?=ens?\b|as\b|termin| (?:19|20)\d\d\b)|höst(?=(?:ens?|as)?\b|termin))"
)
_MONTH = re.compile(rf"\b(?:{MONTH_IN_FULL})\b", re.I)


@dataclass(frozen=True)
class Question:
    """A question with what was understood of it.

    `rarity` gives each of its terms the inverse document frequency it has in the index, so that
    a word which stands everywhere says little, and one that stands nowhere says most; those that
    stand nowhere, nor all of their parts, are `unknown`. `today` is the day that it is asked:
    "i fjol" goes by it.
    """

    text: str
    rarity: dict[str, float]
    unknown: frozenset[str] = frozenset()
    today: date = field(default_factory=date.today)

    @cached_property
    def kind(self) -> Kind:
        """What kind of answer it wants."""
        return kind_of(self.text)

    @cached_property
    def time(self) -> AskedTime:
        """What it says of time; one about who or what holds now wants the newest."""
        said = time_of(self.text, self.today)
        is_timeless = not (said.periods or said.oldest)
        return replace(
            said, newest=said.newest or (is_timeless and is_of_now(self.text, self.kind))
        )

    @cached_property
    def mentions(self) -> list[Mention]:
        """The times that it names in so many words, as days, months or years."""
        return mentions_in(self.text)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that it is about, where they can be told."""
        begun = [(period.first, period.last) for period in self._stated if period.first]
        spans = [(first, last or max(first, self.today)) for first, last in begun]
        return frozenset(year for first, last in spans for year in range(first.year, last.year + 1))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months that it names, 1 to 12; a season stands for its half of the year."""
        named = {month_number(name) for name in _MONTH.findall(self.text)}
        if not named and (season := _SEASON.search(self.text.lower())):
            named = set(_HALF_YEARS[season[1]])
        return frozenset(named)

    @cached_property
    def periods(self) -> list[tuple[date | None, date | None]]:
        """The first and last day of each time that it names with its year, in whole months.

        An end that is None is open.
        """
        return [period.in_whole_months() for period in self._stated]

    @cached_property
    def begins(self) -> date | None:
        """When the first day, month or season begins that it names with its year, if any."""
        spans = [(one.first, one.last) for one in self._stated if one.first and one.last]
        return min((a for a, b in spans if b - a <= _HALF_YEAR), default=None)

    @property
    def _stated(self) -> list[Period]:
        return [period for period in self.time.periods if period.sure]

    @cached_property
    def names(self) -> frozenset[str]:
        """The terms of the words that it writes with a capital letter, the first word aside."""
        later = self.text.split()[1:]
        return frozenset(term for word in later if word[:1].isupper() for term in analyse(word))

    @cached_property
    def topic(self) -> dict[str, float]:
        """Its terms with their rarity, without those of time unless there are no others.

        Which document a date means is weighed apart; left among the words, "oktober 2025" would
        draw every sentence that holds a date.
        """
        topic = {term: weight for term, weight in self.rarity.items() if not is_time_term(term)}
        return topic or self.rarity

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the documents hold no word of its matter, only words of asking."""
        matter = self.topic.keys() - _asking_terms()
        return bool(matter) and matter <= self.unknown

    @cached_property
    def unknown_words(self) -> list[str]:
        """Its names and rare words that stand in no document, as they were written."""
        written = (word.strip(_MARKS) for word in without_times(self.text).split())
        telling = {word: analyse(word) for word in written if _is_telling(word)}
        return [word for word, terms in telling.items() if terms and self.unknown.issuperset(terms)]

    @cached_property
    def word_weights(self) -> list[tuple[int, int, float]]:
        """The span of each of its words, and the rarity of the rarest term in it."""
        spans = ((match.start(), match.end(), match[0]) for match in _WORD.finditer(self.text))
        return [
            (start, end, max((self.topic.get(term, 0.0) for term in analyse(word)), default=0.0))
            for start, end, word in spans
        ]

    def weight_at(self, start: int, end: int) -> float:
        """Give the weight of the word that the characters `[start, end)` belong to."""
        return max((w for a, b, w in self.word_weights if a < end and start < b), default=0.0)


@lru_cache(maxsize=1)
def _asking_terms() -> frozenset[str]:
    return frozenset(term for word in _ASKING_WORDS for term in analyse(word))


def _is_telling(word: str) -> bool:
    if _DECIDING.match(word):
        return False
    # "va", "å", "sa": how common so short a word is, is not known, and it names no matter.
    return word[:1].isupper() or (len(word) >= _SHORTEST_RARE and zipf(word.lower()) < _RARE)


def terms_of(text: str) -> list[str]:
    """Give the question's terms, each once, in order."""
    return list(parts_by_term(text))


def parts_by_term(text: str) -> dict[str, tuple[str, ...]]:
    """Give the question's terms in order, each with those of its parts, where it is a compound."""
    return {term: parts_of(word) for word in words(text) for term in terms_of_word(word)}
