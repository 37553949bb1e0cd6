"""Print the figures of each evaluation beside their floors; exit 1 when one fell below."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from evaluation import extraction, officials

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
EVALUATIONS: dict[str, Callable[[Path], Mapping[str, float]]] = {
    "extraction": extraction.measure,
    "officials": officials.measure,
}


def main(what: str) -> int:
    """Run the evaluation named *what*, or all; return the exit code."""
    if what != "all" and what not in EVALUATIONS:
        print(f"{what}: no such evaluation; one of {', '.join(EVALUATIONS)} or all", file=sys.stderr)
        return 2
    if not SHARED.is_dir():
        print(f"{SHARED}: the corpus is not here; nothing to measure", file=sys.stderr)
        return 2
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    fell = False
    for name in EVALUATIONS if what == "all" else [what]:
        print(f"{name:<34}{'figure':>8}{'floor':>8}")
        for figure, value in EVALUATIONS[name](SHARED).items():
            floor = floors.get(name, {}).get(figure, 0.0)
            below = value < floor - 1e-9
            fell = fell or below
            print(f"  {figure:<32}{value:>8.3f}{floor:>8.3f}{'  below its floor' if below else ''}")
    return 1 if fell else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
