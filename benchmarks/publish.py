"""A whole site published by us and by stock Pelican, in turn, from the same articles."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
"""Runs of each: the median of three leaves out one disturbed run."""


def run(bench: Path, articles: int) -> None:
    """Make a corpus of *articles* with the generator in *bench*, time both, print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        subprocess.run(
            [sys.executable, bench / "gen_corpus.py", "--n", str(articles), "--out", corpus,
             "--formats", "pelican"],
            check=True,
        )  # fmt: skip
        content = _as_content(corpus / "pelican", Path(folder) / "content")
        seconds: dict[str, list[float]] = {"ours": [], "stock": []}
        for _ in range(RUNS):
            seconds["ours"].append(_time(_ours(content, Path(folder) / "ours"), {}))
            stock = {"CORPUS": str(corpus / "pelican"), "OUT": str(Path(folder) / "stock")}
            seconds["stock"].append(_time(_stock(bench), stock))
        for name, output in (("ours", "ours"), ("stock", "stock")):
            files = [path for path in (Path(folder) / output).rglob("*") if path.is_file()]
            size = sum(path.stat().st_size for path in files) / 1e6
            median = statistics.median(seconds[name])
            print(f"{name:<6} {median:8.1f} s median of {RUNS}   {len(files):6} files {size:8.1f} MB")
        ratio = statistics.median(seconds["ours"]) / statistics.median(seconds["stock"])
        print(f"ours with search, data and enrichment / stock Pelican without: {ratio:.2f}")


def _as_content(articles: Path, content: Path) -> Path:
    content.mkdir()
    (content / "articles").symlink_to(articles, target_is_directory=True)
    return content


def _ours(content: Path, output: Path) -> list[str]:
    return [sys.executable, "-m", "invoke", "publish", "--content", str(content), "--output", str(output)]


def _stock(bench: Path) -> list[str]:
    return [sys.executable, "-m", "pelican", "-s", str(bench / "stock_pelicanconf.py")]


def _time(command: list[str], more: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(
        command, check=True, cwd=ROOT, env={**os.environ, **more}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - started
