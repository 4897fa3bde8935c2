import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from evals.fuzz.archives import tamper
from evals.fuzz.cases import Cases
from evals.fuzz.mutations import MUTATIONS, Mutation
from evals.fuzz.originals import load_originals
from evals.fuzz.small_files import small_files
from evals.fuzz.trees import rearrange
from ingest.readers.formats import Format, format_of


def dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secrets


def test_what_is_made_is_whole_files_of_every_format_that_is_read_but_the_old_ones() -> None:
    made = small_files()
    assert {found: format_of(data) for found, data in made.items()} == {one: one for one in made}
    assert set(made) == set(Format) - {Format.EMPTY, Format.ZIP, Format.OLE}


def test_what_is_made_is_the_same_each_time() -> None:
    assert small_files() == small_files()


@pytest.mark.parametrize("mutation", MUTATIONS)
@given(st.binary(min_size=1, max_size=300), st.integers())
def test_any_file_can_be_broken_and_in_the_same_way_again(
    mutation: Mutation, data: bytes, seed: int
) -> None:
    assert mutation(data, dice(seed)) == mutation(data, dice(seed))


def test_an_archive_is_broken_inside_and_its_checksums_hold() -> None:
    whole = small_files()[Format.DOCX]
    made = [tamper(whole, dice(seed)) for seed in range(60)]
    for broken in made:
        with zipfile.ZipFile(BytesIO(broken)) as archive:
            assert archive.testzip() is None
    assert sum(broken != whole for broken in made) > 50


def test_xml_that_is_rearranged_is_still_xml() -> None:
    xml = b"<a><b x='1'>ett</b><c><d/><b/></c></a>"
    made = {rearrange(xml, dice(seed)) for seed in range(50)}
    assert all(etree.fromstring(one) is not None for one in made)
    assert len(made) > 25
    assert rearrange(b"<a>", dice(1)) == b"<a>"


def test_a_case_is_the_same_whenever_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><p>Hej</p></html>", encoding="utf-8")
    (tmp_path / "tom.txt").touch()
    originals = load_originals(tmp_path)
    assert len(originals[Format.HTML]) == 2
    plans = [Cases(originals, 100, seed) for seed in (1, 1, 2)]
    first, again, other = ([*plan.of_format(Format.HTML)] for plan in plans)
    assert first == again
    assert [case.data for case in first] != [case.data for case in other]


def test_every_number_is_one_case_of_one_format(tmp_path: Path) -> None:
    plan = Cases(load_originals(tmp_path), 80, seed=3)
    numbers = [case.number for found in plan.formats() for case in plan.of_format(found)]
    assert sorted(numbers) == list(range(80))
    assert set(plan.formats()) == set(small_files())
