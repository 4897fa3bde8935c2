"""Opens a reader: the embedding model's layers as they are, then what the reader learnt."""

from pathlib import Path

from index.embedding import DEFAULT_MODEL, model_source
from index.reader.reader import Reader
from index.reader.starting import reader_tokenizer, starting_network
from index.reader.weights import learnt_layers, load_learnt


def open_reader(models: Path, learnt: Path) -> Reader:
    """Give the reader whose weights lie in the file `learnt`.

    `models` is the folder where the embedding model is, or will be, unpacked.
    """
    source = model_source(DEFAULT_MODEL, models)
    network = starting_network(source, seed=0, layers=learnt_layers(learnt))
    load_learnt(network, learnt)
    return Reader(network.eval(), reader_tokenizer(source))
