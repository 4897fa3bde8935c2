"""Pages put together into one text, each with its place in it."""

from collections.abc import Collection, Sequence

from ingest.models import Page

BETWEEN_PAGES = "\n\f\n"


def joined(texts: Sequence[str], ocr: Collection[int] = ()) -> tuple[str, tuple[Page, ...]]:
    """The texts with a form feed on a line of its own between them, and each one's span.

    Pages are numbered from 1; `ocr` holds the numbers of those that were read out of a picture.
    """
    pages = []
    start = 0
    for number, text in enumerate(texts, start=1):
        pages.append(Page(number=number, start=start, end=start + len(text), ocr=number in ocr))
        start += len(text) + len(BETWEEN_PAGES)
    return BETWEEN_PAGES.join(texts), tuple(pages)


def numbers_named(numbers: Sequence[int]) -> str:
    """Page numbers in ascending order as the start of a Swedish sentence: "Sidorna 1–3 och 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    listed = " och ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
    return f"{'Sidan' if len(numbers) == 1 else 'Sidorna'} {listed}"
