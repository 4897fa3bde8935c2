"""Items out of the lines that head them."""

from collections.abc import Iterable, Sequence

from ingest.minutes.candidates import LEADS_TO_A_PAGE, Candidate, is_head
from ingest.minutes.headings import heading_of
from ingest.minutes.lines import Line
from ingest.minutes.models import Item


def items_of(
    text: str, lines: Sequence[Line], chosen: Sequence[Candidate], candidates: Iterable[Candidate]
) -> list[tuple[Item, int]]:
    """The items that the chosen lines head, each with the offset where its heading ends.

    Of the other candidates, those before the first item are the table of contents.
    """
    listed = {
        candidate.number: _listed(lines, candidate)
        for candidate in candidates
        if candidate.line < chosen[0].line
    }
    stops = [following.line for following in chosen[1:]] + [len(lines)]
    headed = []
    for candidate, stop in zip(chosen, stops, strict=True):
        heading = heading_of(text, lines, candidate, stop, listed.get(candidate.number))
        end = lines[stop].start if stop < len(lines) else len(text)
        paragraph = f"{candidate.number}{candidate.letter}"
        item = Item(
            paragraph=paragraph,
            case_number=heading.case_number,
            heading=heading.words,
            start=lines[candidate.line].start,
            end=end,
            name=f"{candidate.mark} {paragraph} {heading.words}".strip(),
        )
        headed.append((item, heading.end))
    return headed


def _listed(lines: Sequence[Line], candidate: Candidate) -> str:
    """The words of a line in the table of contents, without its page; it may go on below."""
    words = [lines[candidate.line].words[candidate.rest :]]
    for line in lines[candidate.line + 1 : candidate.line + 4]:
        if line.after_gap or is_head(line):
            break
        words.append(line.words)
    return LEADS_TO_A_PAGE.sub("", " ".join(words))
