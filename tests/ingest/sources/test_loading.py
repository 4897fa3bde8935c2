from pathlib import Path

import pytest

from ingest.sources.loading import SourcesError, load_sources

ROOT = Path(__file__).parents[3]
PAGE = """
[[web]]
url = "https://exempel.se/stod/"
kind = "stödsida"
publisher = "Exempelmyndigheten"
every = "vecka"
"""


def _written(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_found_from_where_the_file_lies(tmp_path: Path) -> None:
    read = load_sources(_written(tmp_path, '[[folder]]\npath = "brev"\nkind = "protokoll"'))
    (folder,) = read.folder
    assert folder.path == tmp_path / "brev"
    assert folder.stated().kind == "protokoll"


@pytest.mark.parametrize(
    ("written", "days"),
    [("dag", 1), ("vecka", 7), ("månad", 30), ("7 dagar", 7), ("2 veckor", 14), ("1 dag", 1)],
)
def test_how_often_is_written_in_words(written: str, days: int, tmp_path: Path) -> None:
    read = load_sources(_written(tmp_path, PAGE.replace('"vecka"', f'"{written}"')))
    assert read.web[0].every == days


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[web]\n", "rad 1: .*TOML"),
        ('contact = "', "TOML"),
        (PAGE.replace("every", "evry"), r"rad 6 .*evry.* finns inte.*every"),
        (PAGE.replace('kind = "stödsida"\n', ""), r"rad 2 \(\[\[web\]\] nummer 1\).*”kind” saknas"),
        (PAGE + PAGE.replace("exempel", "annat").replace("vecka", "ofta"), "rad 12 .*nummer 2"),
        (PAGE.replace("vecka", "0 dagar"), r"rad 6.*7 dagar"),
        (PAGE.replace("https", "ftp"), r"rad 3.*http"),
        (PAGE.replace("stödsida", ""), r"rad 4.*tomt"),
        (PAGE.replace('"stödsida"', "3"), r"rad 4.*citattecken"),
        (PAGE + 'follow = ["stod"]', r"rad 7.*ska börja med /"),
        (PAGE + "follow = 3", r"rad 7.*true, false eller en lista"),
        (PAGE + 'themes = "bidrag"', r"rad 7.*en lista som"),
        (PAGE + PAGE, "står två gånger"),
        (PAGE.replace("[[web]]", "[[webb]]"), r"rad 2: .*webb.* finns inte.*folder, web"),
        (PAGE.replace("[[web]]", "[web]"), "dubbla hakparenteser"),
        ('contact = "Anna Exempel"', r"rad 1: .*utan mellanslag"),
        ("[[folder]]\n", r"rad 1 .*”path” saknas"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_write(
    text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(SourcesError, match=said):
        load_sources(_written(tmp_path, text))


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourcesError) as error:
        load_sources(_written(tmp_path, PAGE.replace("vecka", "ofta").replace("https", "ftp")))
    assert len(str(error.value).splitlines()) == 2


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourcesError, match=r"ingen fil.*sources\.toml"):
        load_sources(tmp_path / "sources.toml")
    (tmp_path / "sources.toml").write_bytes('kontakt = "å"'.encode("latin-1"))
    with pytest.raises(SourcesError, match="UTF-8"):
        load_sources(tmp_path / "sources.toml")


def test_the_list_that_ships_can_be_used() -> None:
    read = load_sources(ROOT / "corpus" / "sources.toml")
    assert all(folder.path.is_dir() for folder in read.folder)
    assert len(read.web) > 20
    assert all(entry.every >= 7 for entry in read.web)
