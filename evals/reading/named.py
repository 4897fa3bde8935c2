"""The reader that an evaluation is of."""

from index.embedding import PassageEmbedding
from index.options import IndexOptions
from index.reader.opening import LazyReader
from index.reader.reading import PassageReader


def named_reader(options: IndexOptions) -> PassageReader:
    """Give the reader that the options name, loaded."""
    models = options.models or options.data / "models"
    embedding = PassageEmbedding(model_name=options.embedding_model, models=models)
    return LazyReader(options.reader, embedding).load()
