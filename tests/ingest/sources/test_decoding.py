import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sources.fetching.decoding import collect
from ingest.sources.fetching.failures import RequestError


def _pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


@given(st.binary(max_size=500), st.integers(1, 64), st.sampled_from(["", "gzip", "deflate"]))
def test_the_body_comes_out_whole_however_it_is_cut_up(
    body: bytes, size: int, encoding: str
) -> None:
    pack = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress}[encoding]
    assert collect(_pieces(pack(body), size), encoding, 500) == body


@given(st.binary(min_size=11, max_size=500), st.sampled_from(["", "gzip"]))
def test_a_body_over_the_limit_is_refused(body: bytes, encoding: str) -> None:
    sent = gzip.compress(body) if encoding else body
    with pytest.raises(RequestError, match="större än"):
        collect(_pieces(sent, 7), encoding, 10)


def test_a_bomb_is_cut_off_before_it_takes_the_memory() -> None:
    bomb = gzip.compress(bytes(30 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(RequestError, match="större än 1 MB"):
            collect([bomb], "gzip", 1 << 20)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20
