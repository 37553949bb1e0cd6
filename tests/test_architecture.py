"""The imports go one way, and only the glue knows Pelican."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "plugins" / "gongkai"
ROOMS = sorted(
    path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists() and path.name != "records"
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
LONGEST_MODULE = 500


def imports(path: Path) -> set[str]:
    """Return the names of the modules that *path* imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(module: str) -> str:
    """Return the room of a module's dotted name, "" for shared modules."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "gongkai" and parts[1] in ROOMS else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0]
    for name in imports(path):
        if own == "records":
            assert not name.startswith("gongkai.") or name.startswith("gongkai.records"), name
        elif own not in ROOMS:
            assert not room(name), f"a shared module imports the room {name}"
        else:
            assert room(name) in ("", own), f"the room {own} imports the room {name}"
        if path.name != "plugin.py":
            assert name.split(".")[0] != "pelican", "only plugin.py imports Pelican"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_everything_but_the_glue_imports_without_pelican() -> None:
    names = [
        ".".join(("gongkai", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for path in MODULES
        if path.name != "plugin.py"
    ]
    code = (
        "import sys, importlib\n"
        "sys.modules['pelican'] = None\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", [r for r in ROOMS if (PACKAGE / r / "plugin.py").exists()])
def test_a_rooms_face_has_a_docstring_and_a_register(name: str) -> None:
    tree = ast.parse((PACKAGE / name / "__init__.py").read_text(encoding="utf-8"))

    assert ast.get_docstring(tree)
    assert any(isinstance(node, ast.FunctionDef) and node.name == "register" for node in tree.body)
