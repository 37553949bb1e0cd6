"""Run the benchmark named on the command line."""

import sys
from pathlib import Path

from benchmarks import publish

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main(words: list[str]) -> int:
    """Run ``publish [ARTICLES]``; return the exit code."""
    what, count = (words + ["publish", "1000"][len(words) :])[:2]
    if what != "publish":
        print(f"{what}: no such benchmark; there is: publish", file=sys.stderr)
        return 2
    if not SHARED.is_dir():
        print(f"{SHARED}: the corpus generator is not here; nothing to measure", file=sys.stderr)
        return 2
    publish.run(SHARED / "bench", int(count))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
