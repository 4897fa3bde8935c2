"""The page's HTML templates: whatever they are given is escaped."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ui import texts

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals["texts"] = texts


def render(name: str, **values: Any) -> str:
    """The template of that file name, filled in; the Swedish of `ui.texts` is there as `texts`."""
    return _ENVIRONMENT.get_template(name).render(values)
