import json
import sys
from pathlib import Path

import pytest

from evals.benchmark import serving
from index.search_index import IndexOptions

# Stands in for the command line: tells its arguments and settings, and serves what is asked for.
SCRIPT = """#!{python}
import json, os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
settings = {{n: v for n, v in os.environ.items() if n.startswith("BYRAKRATLOTS_")}}
with open({told!r}, "a") as file:
    file.write(json.dumps([sys.argv[1:], settings, os.listdir(sys.argv[-1] + "/models")]) + "\\n")
class Service(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    do_POST = do_GET
if sys.argv[1] == "serve":
    HTTPServer(("127.0.0.1", int(sys.argv[5])), Service).serve_forever()
"""


def test_the_service_runs_over_a_fresh_folder_with_default_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, told = tmp_path / "byrakratlots", tmp_path / "told"
    script.write_text(SCRIPT.format(python=sys.executable, told=str(told)), encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "models" / "modellen").mkdir(parents=True)
    monkeypatch.setattr(serving, "script", lambda: str(script))
    monkeypatch.setenv("BYRAKRATLOTS_QDRANT_URL", "http://somebodys.example")
    options = IndexOptions(data=tmp_path, embedding_model="modellen")

    figures = serving.serving_figures(Path("corpus"), ["När?", "Var?"], options)

    assert set(figures) == {
        "start",
        "memory-service",
        "memory-ingest",
        "ask-first-p50",
        "ask-first-p95",
        "ask-warm-p50",
        "ask-warm-p95",
    }
    assert min(figures.values()) > 0
    ingest, serve = (json.loads(line) for line in told.read_text(encoding="utf-8").splitlines())
    assert ingest[0][:2] == ["ingest", "corpus"]
    assert serve[0][:3] == ["serve", "--host", "127.0.0.1"]
    assert ingest[0][-1] == serve[0][-1] != str(tmp_path)
    assert not Path(ingest[0][-1]).exists()
    for _, settings, models in (ingest, serve):
        assert settings == {"BYRAKRATLOTS_EMBEDDING_MODEL": "modellen"}
        assert models == ["modellen"]
    assert (tmp_path / "models" / "modellen").is_dir()
