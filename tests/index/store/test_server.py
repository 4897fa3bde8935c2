import pytest

from index.errors import StoreUnreachableError
from index.search_index import IndexOptions, open_index


def test_a_server_that_does_not_answer_is_told_by_its_address(options: IndexOptions) -> None:
    nobody = options.model_copy(update={"qdrant_url": "http://127.0.0.1:9"})
    with pytest.raises(StoreUnreachableError, match=r"127\.0\.0\.1:9"), open_index(nobody):
        pass
