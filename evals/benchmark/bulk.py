"""Many pages read in by the command that users run, killed on the way and continued."""

import gzip
import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from evals.benchmark.child import Child, started
from evals.benchmark.installed import default_settings, models_folder, script
from evals.retrieval import CorpusText
from index.search_index import IndexOptions, open_index

_POLL = 0.5
# No run of this kind takes a day; one that does hangs.
_LONGEST = 24 * 3600.0
_GB = 1e9

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Bulk:
    """What reading many pages in took, all its runs together, and whether the counts are right.

    `expected` is how many different texts there are: the same text under two names is one
    document. `seconds` and `peak_gb` (10^9 bytes) are of the runs that read; `again_seconds` of the
    one after them, which finds nothing changed.
    """

    pages: int
    expected: int
    documents: int
    passages: int
    stored: int
    unsettled: int
    kills: int
    seconds: float
    again_seconds: float
    peak_gb: float

    @property
    def is_right(self) -> bool:
        """Whether every text is there once, whole, and nothing else."""
        counted = self.documents == self.expected and self.stored == self.passages
        return counted and not self.unsettled


def measure_bulk(
    corpus: Path, folder: Path, kills: int, limit: int | None, options: IndexOptions, tell: Tell
) -> Bulk:
    """Write the pages into `folder`, read them in, kill that `kills` times; then once more.

    A kill comes each time that another equal share of the documents is in the catalogue.
    """
    pages, expected = write_pages(corpus, folder / "pages", limit)
    data = folder / "data"
    data.mkdir()
    (data / "models").symlink_to(models_folder(options), target_is_directory=True)
    environment = default_settings(options.embedding_model)
    seconds, peak = 0.0, 0
    for share in range(1, kills + 2):
        stop_at = expected * share // (kills + 1) if share <= kills else None
        tell(f"{share}/{kills + 1}")
        took, used = _read_in(folder, environment, stop_at, tell)
        seconds, peak = seconds + took, max(peak, used)
    again_seconds, _ = _read_in(folder, environment, None, tell)
    with open_index(options.model_copy(update={"data": data, "models": None})) as index:
        entries = index.catalogue.entries()
        return Bulk(
            pages=pages,
            expected=expected,
            documents=len(entries),
            passages=sum(entry.passages for entry in entries),
            stored=index.store.count(),
            unsettled=len(index.catalogue.unsettled()),
            kills=kills,
            seconds=seconds,
            again_seconds=again_seconds,
            peak_gb=peak / _GB,
        )


def write_pages(corpus: Path, folder: Path, limit: int | None) -> tuple[int, int]:
    """Write each page as a Markdown file; give how many there are, and how many different."""
    texts = set()
    number = 0
    for number, page in enumerate(islice(_pages(corpus), limit), start=1):
        text = f"# {page.title}\n\n{page.text}\n" if page.title else page.text
        # A thousand to a folder; the names of the pages may be no file names.
        file = folder / f"{number // 1000:03}" / f"sida-{number:06}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        texts.add(hashlib.sha256(text.encode()).digest())
    return number, len(texts)


def _pages(corpus: Path) -> Iterator[CorpusText]:
    opener = gzip.open if corpus.suffix == ".gz" else open
    with opener(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield CorpusText.model_validate_json(line)


def _read_in(
    folder: Path, environment: dict[str, str], stop_at: int | None, tell: Tell
) -> tuple[float, int]:
    """Run `ingest`, and kill it once so many documents are in; give seconds and peak bytes."""
    command = [script(), "ingest", str(folder / "pages"), "--data", str(folder / "data")]
    began = time.perf_counter()
    with started(command, environment, folder / "log") as child:
        _follow(child, folder / "data" / "catalogue.sqlite", stop_at, tell)
        if not child.ended():
            child.kill()
        # How it ended is told, and what it left is counted: a page that cannot be read is missed.
        tell(child.said())
        return time.perf_counter() - began, child.peak_bytes


def _follow(child: Child, catalogue: Path, stop_at: int | None, tell: Tell) -> None:
    """Wait until the child has ended, or so many documents are catalogued."""
    deadline = time.monotonic() + _LONGEST
    said = ""
    while not child.ended() and time.monotonic() < deadline:
        if stop_at is not None and _count(catalogue) >= stop_at:
            return
        if (now_said := child.said()) != said:
            said = now_said
            tell(said)
        time.sleep(_POLL)


def _count(catalogue: Path) -> int:
    """Look into the catalogue from outside, as nothing here may disturb the run."""
    try:
        connection = sqlite3.connect(f"file:{catalogue}?mode=ro", uri=True)
        try:
            [count] = connection.execute("SELECT count(*) FROM documents").fetchone()
            return int(count)
        finally:
            connection.close()
    except sqlite3.OperationalError:  # not made yet, or being written
        return 0
