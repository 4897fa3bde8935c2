"""Lists as the documents have them: what announces them, and all their items or none."""

from service.answering.candidates import SHORT, Candidate

# A list is given whole or not as one; so long a list still fits a telephone's screen.
_MOST_ITEMS = 13
_MOST_WORDS = 120


def whole_list(unit: Candidate) -> list[Candidate]:
    """Give the list that a unit announces or is part of, if an answer has room for all of it."""
    lead_in = unit if unit.is_lead_in else unit.lead_in
    items = _bullets_around(unit) if lead_in is None else [lead_in, *_items_after(lead_in)]
    fits = len(items) <= _MOST_ITEMS and sum(one.words for one in items) <= _MOST_WORDS
    return items if fits and unit in items else []


def _items_after(lead_in: Candidate) -> list[Candidate]:
    items, below = [], lead_in.neighbour(1)
    while below is not None and below.is_item and not below.is_lead_in:
        items.append(below)
        below = below.neighbour(1)
    return items


def _bullets_around(unit: Candidate) -> list[Candidate]:
    """The bullets next to one another that the unit is among: a list under a heading alone."""
    run: list[Candidate] = []
    for other in unit.passage.candidates:
        if other.is_bullet or (run and _is_on_its_line(run[-1], other)):
            run.append(other)
        elif unit in run:
            break
        else:
            run = []
    return run if unit in run and sum(one.is_bullet for one in run) > 1 else []


def _is_on_its_line(bullet: Candidate, unit: Candidate) -> bool:
    """Whether it is a further sentence of the bullet."""
    start = unit.passage.start
    return "\n" not in unit.passage.node.text[bullet.end - start : unit.start - start]


def items_below(unit: Candidate, most_words: int) -> list[Candidate]:
    """Give the short units that a lead-in announces, as many as go into so many words with it."""
    items: list[Candidate] = []
    if unit.is_lead_in:
        words, below = unit.words, unit.neighbour(1)
        while below is not None and below.words <= SHORT and words + below.words <= most_words:
            items.append(below)
            words += below.words
            below = below.neighbour(1)
    return items


def with_lead_ins(chosen: list[Candidate]) -> list[Candidate]:
    """Give the units and the lead-ins that they hang on."""
    lead_ins = [unit.lead_in for unit in chosen if unit.lead_in is not None]
    return list(dict.fromkeys(chosen + lead_ins))
