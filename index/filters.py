"""What a search may be narrowed to, and its translation to Qdrant's filters."""

from datetime import date
from typing import Any

from llama_index.core.vector_stores.types import (
    FilterCondition,
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
)
from pydantic import BaseModel, ConfigDict

_RANGE = {FilterOperator.GTE: "gte", FilterOperator.LTE: "lte"}


class SearchFilters(BaseModel):
    """Narrows a search; what is None, or empty, does not narrow it.

    With several `municipalities`, passages about any of them are given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str | None = None
    forum: str | None = None
    document_id: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    publisher: str | None = None
    municipalities: tuple[str, ...] = ()
    theme: str | None = None
    paragraph: str | None = None
    case_number: str | None = None
    with_contact: bool = False
    with_link: bool = False
    rows_only: bool = False

    def to_metadata_filters(self) -> MetadataFilters:
        """Give the same as LlamaIndex filters, which every store here understands."""
        wanted: list[MetadataFilter | MetadataFilters] = [
            MetadataFilter(key=key, value=value)
            for key, value in (
                ("kind", self.kind),
                ("forum", self.forum),
                ("document_id", self.document_id),
                ("publisher", self.publisher),
                ("themes", self.theme),
                ("paragraph", self.paragraph),
                ("case_number", self.case_number),
                ("has_contact", 1 if self.with_contact else None),
                ("has_link", 1 if self.with_link else None),
                ("is_row", 1 if self.rows_only else None),
            )
            if value is not None
        ]
        if self.municipalities:
            among = list(self.municipalities)
            wanted.append(
                MetadataFilter(key="municipalities", value=among, operator=FilterOperator.IN)
            )
        for operator, day in (
            (FilterOperator.GTE, self.date_from),
            (FilterOperator.LTE, self.date_to),
        ):
            if day is not None:
                wanted.append(MetadataFilter(key="date", value=day.isoformat(), operator=operator))
        return MetadataFilters(filters=wanted)


def to_qdrant(filters: MetadataFilters | None, models: Any, datetime_range: Any) -> Any:
    """Translate to a Qdrant filter of that module, or None where nothing narrows.

    Qdrant Edge and the client name the classes of a filter alike, so `models` is either
    `qdrant_edge` or `qdrant_client.models`; only the range of dates has a name of its own.
    Raises ValueError for an operator, a joining or a nesting that no store here understands.
    """
    if filters is None or not filters.filters:
        return None
    plain = [wanted for wanted in filters.filters if isinstance(wanted, MetadataFilter)]
    if len(plain) < len(filters.filters) or filters.condition != FilterCondition.AND:
        raise ValueError("only filters that are joined by AND, not nested, are supported")
    must: list[Any] = []
    must_not: list[Any] = []
    for wanted in plain:
        key, value, operator = wanted.key, wanted.value, wanted.operator
        if operator in _RANGE:
            limits = datetime_range(**{_RANGE[operator]: value})
            must.append(models.FieldCondition(key=key, range=limits))
        elif operator in (FilterOperator.EQ, FilterOperator.NE):
            match = models.FieldCondition(key=key, match=models.MatchValue(value=value))
            (must if operator == FilterOperator.EQ else must_not).append(match)
        elif operator == FilterOperator.IN:
            must.append(models.FieldCondition(key=key, match=models.MatchAny(any=value)))
        elif operator == FilterOperator.NIN:
            must_not.append(models.FieldCondition(key=key, match=models.MatchAny(any=value)))
        else:
            raise ValueError(f"operator {operator.value!r} is not supported")
    return models.Filter(must=must, must_not=must_not)
