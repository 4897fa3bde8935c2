from pathlib import Path

import pytest
import torch
from reader_fakes import WORDS, passage, small_tokenizer
from transformers import (
    BertConfig,
    BertForMaskedLM,
    BertForQuestionAnswering,
    BertForSequenceClassification,
)

from index.errors import ReaderMissingError, ReaderUnfitError
from index.reader.hub import HubReader

PASSAGES = [passage("Anna Berg är ordförande. Mötet är i mars."), passage("Bidrag finns.")]


def saved(folder: Path, family: type, **changes: int) -> str:
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=4 + len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        **changes,
    )
    family(config).save_pretrained(folder)
    small_tokenizer().save_pretrained(folder)
    return str(folder)


def test_a_question_answering_model_points_at_words_of_the_passage(tmp_path: Path) -> None:
    readings = HubReader(saved(tmp_path, BertForQuestionAnswering)).read("vem", PASSAGES)
    for reading, one in zip(readings, PASSAGES, strict=True):
        assert reading.span is not None
        assert one.text[slice(*reading.span)].strip()
        assert 0 <= reading.probability <= 1
        assert len(reading.units) == len(one.units)


@pytest.mark.parametrize("labels", [1, 2])
def test_a_cross_encoder_says_how_well_it_fits_and_points_at_nothing(
    tmp_path: Path, labels: int
) -> None:
    name = saved(tmp_path, BertForSequenceClassification, num_labels=labels)
    readings = HubReader(name).read("vem", PASSAGES)
    assert [reading.span for reading in readings] == [None, None]
    assert readings[0].units == (readings[0].probability,) * 2
    assert readings[0].probability != readings[1].probability


def test_a_model_of_another_sort_is_refused_by_name(tmp_path: Path) -> None:
    name = saved(tmp_path, BertForMaskedLM)
    with pytest.raises(ReaderUnfitError, match="BertForMaskedLM"):
        HubReader(name)


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderMissingError):
        HubReader(str(tmp_path / "borta"))
