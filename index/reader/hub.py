"""Other people's readers by name: question-answering models and cross-encoders of Hugging Face."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from transformers import (
    AutoConfig,
    AutoModelForQuestionAnswering,
    AutoModelForSequenceClassification,
    AutoTokenizer,
)

from index.errors import ReaderMissingError, ReaderUnfitError
from index.reader.calibration import Calibration
from index.reader.decoding import decode
from index.reader.network import Outputs
from index.reader.pairs import PairTokens, tokenise
from index.reader.reading import Reading, ReadPassage

_TOGETHER = 16


class HubReader:
    """Reads with a model of another make, so far as it can tell what a reader tells.

    A question-answering model knows the words, and whether it answers by how much better they are
    than none (SQuAD 2's null answer). A cross-encoder knows only how well the passage fits: it
    gives no span, and every sentence the passage's probability.
    """

    def __init__(self, name: str) -> None:
        """Load a model by hub name or folder.

        Raises ReaderMissingError where there is none, ReaderUnfitError where it is of another sort.
        """
        try:
            [architecture, *_] = AutoConfig.from_pretrained(name).architectures or [""]
            self._points_out = architecture.endswith("ForQuestionAnswering")
            if not self._points_out and not architecture.endswith("ForSequenceClassification"):
                raise ReaderUnfitError(name, architecture)
            family: Any = (
                AutoModelForQuestionAnswering
                if self._points_out
                else AutoModelForSequenceClassification
            )
            self._model: Any = family.from_pretrained(name).eval()
            self._tokenizer: Any = AutoTokenizer.from_pretrained(name)
        except OSError as error:
            raise ReaderMissingError(name) from error

    def read(self, question: str, passages: Sequence[ReadPassage]) -> list[Reading]:
        """Give what each passage says to the question, in their order."""
        return self.read_pairs([question] * len(passages), passages)

    def read_pairs(
        self, questions: Sequence[str], passages: Sequence[ReadPassage]
    ) -> list[Reading]:
        """Give what each passage says to the question beside it."""
        readings: list[Reading] = []
        for at in range(0, len(passages), _TOGETHER):
            batch = passages[at : at + _TOGETHER]
            tokens = tokenise(self._tokenizer, questions[at : at + _TOGETHER], batch)
            with torch.inference_mode():
                said = self._model(input_ids=tokens.ids, attention_mask=tokens.mask)
            if self._points_out:
                readings += decode(_of_answers(said, tokens), tokens, batch, Calibration())
            else:
                readings += _of_fit(said.logits, tokens, batch)
        return readings


def _of_answers(said: Any, tokens: PairTokens) -> Outputs:
    starts, ends = said.start_logits, said.end_logits
    inside = torch.from_numpy(tokens.spans[:, :, 0] >= 0)
    never = torch.finfo(starts.dtype).min / 4
    best = starts.masked_fill(~inside, never).amax(1) + ends.masked_fill(~inside, never).amax(1)
    nowhere = starts[:, 0] + ends[:, 0]
    return Outputs(best - nowhere, starts, ends, evidence=(starts + ends) / 2)


def _of_fit(
    logits: torch.Tensor, tokens: PairTokens, passages: Sequence[ReadPassage]
) -> list[Reading]:
    # One logit says how well it fits; of two or more the last stands for yes, the first for no.
    fit = logits[:, 0] if logits.shape[1] == 1 else logits[:, -1] - logits[:, 0]
    nothing = torch.zeros(tokens.ids.shape)
    readings = decode(Outputs(fit, nothing, nothing, nothing), tokens, passages, Calibration())
    return [
        replace(reading, span=None, units=(reading.probability,) * len(passage.units))
        for reading, passage in zip(readings, passages, strict=True)
    ]
