"""What the API's functions are given: the open guide and the settings."""

from typing import Annotated

from fastapi import Depends, Request

from service.guide import Guide
from service.settings import Settings


def _guide(request: Request) -> Guide:
    guide: Guide = request.app.state.guide
    return guide


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


OpenGuide = Annotated[Guide, Depends(_guide)]
OpenSettings = Annotated[Settings, Depends(_settings)]
