"""A reader small enough for tests: three words a thought, and random weights."""

from typing import Any

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, PreTrainedTokenizerFast

from index.reader.network import ReaderNetwork
from index.reader.reading import ReadPassage

WORDS = [
    "vem",
    "när",
    "var",
    "hur",
    "ordförande",
    "styrelsen",
    "mötet",
    "bidrag",
    "ansökan",
    "sista",
    "dagen",
    "mars",
    "Anna",
    "Berg",
]
_UNKNOWN = {"unk_token": "<unk>"}
_MARKS = {"pad_token": "<pad>", "bos_token": "<s>", "eos_token": "</s>"}


def small_tokenizer() -> Any:
    """Give a tokenizer of whole words; others than WORDS are unknown to it."""
    vocabulary = {word: at for at, word in enumerate(["<pad>", "<s>", "</s>", "<unk>", *WORDS])}
    inner = Tokenizer(models.WordLevel(vocabulary, **_UNKNOWN))
    inner.pre_tokenizer = pre_tokenizers.Whitespace()
    inner.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B:1 </s>:1",
        special_tokens=[("<s>", 1), ("</s>", 2)],
    )
    return PreTrainedTokenizerFast(tokenizer_object=inner, **_MARKS)


def small_network(seed: int = 1) -> ReaderNetwork:
    """Give a network of one narrow layer."""
    torch.manual_seed(seed)
    return ReaderNetwork(
        BertConfig(
            vocab_size=4 + len(WORDS),
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=16,
        )
    ).eval()


def passage(text: str, context: str = "") -> ReadPassage:
    """Give a passage whose sentences end with a full stop."""
    units, start = [], 0
    for end in [at + 1 for at, letter in enumerate(text) if letter == "."] or [len(text)]:
        units.append((start, end))
        start = end + 1
    return ReadPassage(text, tuple(units), context)
