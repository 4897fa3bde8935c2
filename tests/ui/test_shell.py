"""The start page's document, as any client gets it before a script has run."""

import asyncio
import re

import httpx
import pytest
from fastapi import FastAPI

from ui import texts
from ui.page import mount


def _no_guide() -> None:
    raise AssertionError("the guide is opened by the app's lifespan, later")


@pytest.fixture(scope="module")
def start_page() -> httpx.Response:
    async def fetch() -> httpx.Response:
        transport = httpx.ASGITransport(mount(FastAPI(), _no_guide))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get("/")

    return asyncio.run(fetch())


def test_the_document_is_swedish_and_ours(start_page: httpx.Response) -> None:
    assert re.search(r'<html\s+lang="sv"', start_page.text)
    assert f"<title>{texts.TITLE}</title>" in start_page.text
    assert texts.NO_SCRIPT in start_page.text


def test_the_document_names_no_other_host(start_page: httpx.Response) -> None:
    addresses = re.findall(r"""(?:src|href|content)=["'](https?://[^"']+)""", start_page.text)
    assert [address for address in addresses if "127.0.0.1" not in address] == []


def test_the_browser_is_told_to_keep_to_this_host(start_page: httpx.Response) -> None:
    assert "default-src 'self'" in start_page.headers["content-security-policy"]
