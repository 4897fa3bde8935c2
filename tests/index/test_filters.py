from datetime import date
from types import ModuleType
from typing import Any

import pytest
import qdrant_edge
from llama_index.core.vector_stores.types import (
    FilterCondition,
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
)
from pydantic import ValidationError
from qdrant_client import models

from index.filters import SearchFilters, to_qdrant

ENGINES: list[tuple[ModuleType, Any]] = [
    (qdrant_edge, qdrant_edge.RangeDateTime),
    (models, models.DatetimeRange),
]
KIND = MetadataFilter(key="kind", value="taxa")


def test_a_search_is_narrowed_by_nothing_unless_told() -> None:
    assert SearchFilters().to_metadata_filters().filters == []
    for engine, datetime_range in ENGINES:
        assert to_qdrant(None, engine, datetime_range) is None
        assert to_qdrant(SearchFilters().to_metadata_filters(), engine, datetime_range) is None


def test_a_misspelt_filter_is_refused() -> None:
    with pytest.raises(ValidationError):
        SearchFilters.model_validate({"from": date(2024, 1, 1)})


@pytest.mark.parametrize(("engine", "datetime_range"), ENGINES)
@pytest.mark.parametrize(
    "filters",
    [
        MetadataFilters(filters=[KIND, KIND], condition=FilterCondition.OR),
        MetadataFilters(filters=[KIND], condition=FilterCondition.NOT),
        MetadataFilters(filters=[KIND, MetadataFilters(filters=[KIND])]),
        MetadataFilters(
            filters=[MetadataFilter(key="kind", value="ta", operator=FilterOperator.CONTAINS)]
        ),
    ],
)
def test_what_cannot_be_asked_of_the_store_is_refused_not_ignored(
    filters: MetadataFilters, engine: ModuleType, datetime_range: Any
) -> None:
    with pytest.raises(ValueError, match="supported"):
        to_qdrant(filters, engine, datetime_range)
