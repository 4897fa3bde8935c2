import os
import sys
import time
from pathlib import Path

import pytest

from evals.benchmark.child import Child, started
from evals.benchmark.errors import ChildFailedError, ChildSlowError

ENVIRONMENT = dict(os.environ)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pid_in(log: Path) -> int:
    while not (told := log.read_text(encoding="utf-8")).endswith("\n"):
        time.sleep(0.01)
    return int(told)


def test_the_peak_of_memory_is_the_childs_even_where_it_gave_it_back(tmp_path: Path) -> None:
    with started(python("x = b'1' * 300_000_000; del x"), ENVIRONMENT, tmp_path / "log") as child:
        child.finish(30)
    # The child's figure starts from what this process held, and pytest may hold much.
    assert child.peak_bytes > 300_000_000


def test_a_child_is_stopped_when_the_context_ends(tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    with started(python(code), ENVIRONMENT, log) as child:
        pid = pid_in(log)
        assert not child.ended()
        child.check_alive()
    assert child.ended()
    assert child.peak_bytes > 0
    assert not is_running(pid)


def test_a_child_is_stopped_when_the_measuring_fails(tmp_path: Path) -> None:
    children: list[Child] = []

    def measure() -> None:
        with started(python("import time; time.sleep(60)"), ENVIRONMENT, tmp_path / "log") as child:
            children.append(child)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure()
    assert children[0].ended()


def test_a_child_that_fails_is_told_with_its_last_line(tmp_path: Path) -> None:
    code = "import sys; print('Datakatalogen är öppen.', file=sys.stderr); sys.exit(3)"
    with (
        started(python(code), ENVIRONMENT, tmp_path / "log") as child,
        pytest.raises(ChildFailedError, match=r"kod 3.*Datakatalogen är öppen\."),
    ):
        child.finish(30)


def test_a_child_that_takes_too_long_is_told(tmp_path: Path) -> None:
    with (
        started(python("import time; time.sleep(60)"), ENVIRONMENT, tmp_path / "log") as child,
        pytest.raises(ChildSlowError, match=r"inte klart på 0\.1 sekunder"),
    ):
        child.finish(0.1)
