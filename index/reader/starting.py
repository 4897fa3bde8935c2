"""The reader before it has learnt anything: the embedding model's layers, under new heads."""

from typing import Any

import torch
from transformers import AutoConfig, AutoTokenizer, BertModel

from index.reader.network import ReaderNetwork


def starting_network(source: str, seed: int, layers: int | None = None) -> ReaderNetwork:
    """Give a network whose encoder is the embedding model's and whose heads are random.

    With `layers` only so many of the encoder's, the lowest.
    """
    torch.manual_seed(seed)
    config = AutoConfig.from_pretrained(source)
    config.num_hidden_layers = layers or config.num_hidden_layers
    # Dropping out attention takes a third of a step's time on a CPU; the layers keep their dropout.
    config.attention_probs_dropout_prob = 0.0
    network = ReaderNetwork(config)
    network.encoder = BertModel.from_pretrained(
        source, config=config, add_pooling_layer=False, dtype=torch.float32
    )
    return network


def reader_tokenizer(source: str) -> Any:
    """Give the tokenizer of the embedding model."""
    return AutoTokenizer.from_pretrained(source)
