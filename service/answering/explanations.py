"""Abbreviations written out in the documents' own words, each with the place where they do it."""

from collections import Counter
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from index.abbreviations import Abbreviation, learn, place_of, used
from index.catalogue import Catalogue
from ingest.models import Document
from service.answer import Answer, Citation, Term
from service.conversation import Turn

# More below an answer of some forty words is noise.
MOST = 3
# Long forms are one meaning where their letters are as alike: "miljö- och regionutvecklingsnämnden"
# and "miljö och regionala utvecklingsnämnden" (93), not "kulturnämnden" and "kommunnämnden" (69).
_ALIKE = 85

# A long form, and the id of a document that explains it so.
_Source = tuple[Abbreviation, str]


def with_terms(answer: Answer, conversation: Sequence[Turn], catalogue: Catalogue) -> Answer:
    """Give the answer with the abbreviations explained that it is the first to use.

    Those that fewest documents explain go first where there are many: everybody in the region has
    met its own. What an earlier answer of the conversation used was explained there.
    """
    if not answer.answered:
        return answer
    met = used(" ".join(turn.answer for turn in conversation))
    new = [short for short in used(answer.answer) if short not in met]
    return answer.model_copy(update={"terms": explain(new, answer, catalogue, MOST)})


def explain(
    shorts: Sequence[str], answer: Answer, catalogue: Catalogue, most: int | None = None
) -> list[Term]:
    """Give those of the short forms that the answer does not write out, in their order.

    What no document explains, or not all in one way, is left out.
    """
    said = f"{answer.question}\n{answer.answer}"
    written_out = {one.short for one in learn(said)}
    sources: dict[str, list[_Source]] = {}
    for source in catalogue.explaining([short for short in shorts if short not in written_out]):
        sources.setdefault(source[0].short, []).append(source)
    cited = list(dict.fromkeys(citation.document_id for citation in answer.citations))
    chosen = {short: _chosen(found, cited) for short, found in sources.items()}
    telling = {
        short: source
        for short, source in chosen.items()
        if source and source[0].long.casefold() not in said.casefold()
    }
    rarest = sorted(telling, key=lambda short: len(sources[short]))[:most]
    terms: list[Term] = []
    for short in shorts:
        if short in rarest:
            one, document_id = telling[short]
            known = [*answer.citations, *(term.citation for term in terms)]
            terms += _proven(one, catalogue.document(document_id), known)
    return terms


def _chosen(sources: Sequence[_Source], cited: Sequence[str]) -> _Source | None:
    """Give the long form to show and the document to show it by; None where they disagree.

    A document that the answer cites knows best what it means itself. Of the others, which come
    newest first, all must mean the same. Of that meaning's spellings the commonest is shown.
    """
    near = sorted((one for one in sources if one[1] in cited), key=lambda one: cited.index(one[1]))
    nearest_first = dict.fromkeys([*near, *sources])
    meant = next(iter(nearest_first))[0].long
    same = [one for one in nearest_first if _is_alike(one[0].long, meant)]
    if not near and len(same) < len(sources):
        return None
    # Of spellings that are as common, the nearest was counted first.
    [(commonest, _)] = Counter(one.long.casefold() for one, _ in same).most_common(1)
    return next(one for one in same if one[0].long.casefold() == commonest)


def _is_alike(one: str, other: str) -> bool:
    return ratio(one.casefold(), other.casefold()) >= _ALIKE


def _proven(one: Abbreviation, document: Document, known: Sequence[Citation]) -> list[Term]:
    """The abbreviation with the quote that teaches it, if it still stands in the document."""
    place = place_of(document.text, one)
    if place is None or one not in learn(document.text[place.start : place.end]):
        return []
    n = max((citation.n for citation in known), default=0) + 1
    citation = _citation(document, place.start, place.end, n)
    return [Term(short=one.short, long=one.long, citation=_already(citation, known) or citation)]


def _already(citation: Citation, known: Sequence[Citation]) -> Citation | None:
    """The citation that quotes the same place already, if one does."""
    return next(
        (
            one
            for one in known
            if one.document_id == citation.document_id
            and one.start <= citation.start
            and citation.end <= one.end
        ),
        None,
    )


def _citation(document: Document, start: int, end: int, n: int) -> Citation:
    page = next((one.number for one in document.pages if one.start <= start < one.end), None)
    return Citation(
        n=n,
        document_id=document.id,
        title=document.title,
        document_kind=document.kind,
        date=document.date,
        date_inferred=document.date_inferred,
        section=None,
        page=page,
        quote=document.text[start:end],
        start=start,
        end=end,
        path=document.path,
        url=document.url,
        publisher=document.publisher,
        remark=document.remark,
    )
