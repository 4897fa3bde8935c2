"""A faulty website and a small index for the tests in this folder."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Lets the tests in this folder share their helpers, whatever the import mode.
sys.path.insert(0, str(Path(__file__).parent))

if TYPE_CHECKING:
    from fault_server import FaultServer
    from small_index import SmallIndex


@pytest.fixture
def site() -> Iterator["FaultServer"]:
    from fault_server import FaultServer

    with FaultServer() as server:
        yield server


@pytest.fixture
def index(site: "FaultServer", tmp_path: Path) -> "SmallIndex":
    """An index that looks at `start`, a page on `site`, once a week, and follows its links."""
    from small_index import SmallIndex

    return SmallIndex(tmp_path, site)
