"""What all tests share: the shared corpus, built sites, a server under a sub-path, a browser."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings

from gongkai.checks.server import Handler

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
NO_SKIP = bool(os.environ.get("GONGKAI_TEST_NO_SKIP"))
"""Set in CI, where everything is installed: a missing tool is then a failure, not a skip."""


settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.register_profile("many", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if NO_SKIP else "here"))
"""CI tries the same examples each time, so that a change is judged by what it changed; a run at a
desk tries new ones."""


def need(available: object, reason: str) -> None:
    """Skip the test, saying why, when a tool is missing; fail where none may be missing."""
    if not available:
        (pytest.fail if NO_SKIP else pytest.skip)(reason)


def chromium() -> str:
    """Return the path of Chromium, "" when there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""


def inv(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a task as a person would, and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


@contextmanager
def served(folder: Path, prefix: str = "") -> Iterator[str]:
    """Serve *folder* on a free port, below *prefix*, and give the address of its root."""

    class Quiet(Handler):
        def translate_path(self, path: str) -> str:
            if prefix and not path.startswith(f"/{prefix}/"):
                return str(folder / "no such file")
            return super().translate_path(path.removeprefix(f"/{prefix}") if prefix else path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{prefix + '/' if prefix else ''}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real input; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample content, published."""
    folder = tmp_path_factory.mktemp("sample")
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    run = inv("publish", "--content", content, "--output", folder / "site")
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def seed_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding page, imported into an empty folder and published."""
    folder = tmp_path_factory.mktemp("seed")
    run = inv("import", next((shared / "corpus/seed").glob("*.txt")), "--content", folder / "content")
    assert run.returncode == 0, run.stdout + run.stderr
    run = inv("publish", "--content", folder / "content", "--output", folder / "site")
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Chromium, headless, without background traffic."""
    need(chromium(), "Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(
            executable_path=chromium(),
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield instance
        instance.close()
