"""Opens the language model that the settings name."""

from service.errors import SettingsError
from service.rewriting.rewriter import Rewriter
from service.settings import Settings

# A few sentences, in tokens.
_LONGEST_REPLY = 400


def open_rewriter(settings: Settings) -> Rewriter | None:
    """Give the rewriter, or None where no language model is configured.

    Nothing is asked of the model yet. Raises SettingsError where the part that speaks with
    language models is not installed.
    """
    if settings.llm_url is None:
        return None
    try:
        from llama_index.llms.openai_like import OpenAILike
    except ImportError as error:
        raise SettingsError(
            "Språkmodellen kräver ett tillägg. Kör: .venv/bin/pip install -e '.[llm]'"
        ) from error
    key = settings.llm_key.get_secret_value() if settings.llm_key else "none"
    llm = OpenAILike(
        model=settings.llm_model,
        api_base=settings.llm_url,
        api_key=key,
        is_chat_model=True,
        temperature=0.0,
        max_tokens=_LONGEST_REPLY,
        timeout=settings.llm_seconds,
        max_retries=0,
    )
    return Rewriter(llm, settings.llm_seconds)
