"""Modules become one classic script that does the same, or are refused."""

from typing import Any

import pytest

from gongkai.errors import GongkaiError
from gongkai.offline.modules import bundle, entries
from gongkai.offline.twins import pagefind_twin
from gongkai.search.bundle import CLIENT

MODULES = {
    "js/main.js": (
        'import "./parts/side.js";\n'
        'import {\n  double,\n  NAME as called,\n} from "./parts/one.js";\n'
        'import * as two from "./parts/two.js";\n'
        "const NAME = 1;\n"
        "globalThis.result = [NAME, called, double(4), two.Shape.name, two.late,"
        'new URL("x", two.here).pathname];\n'
    ),
    "js/parts/side.js": "globalThis.order = ['side'];\n",
    "js/parts/one.js": (
        'import { late } from "./two.js";\n'
        'export const NAME = "one";\n'
        "export function double(number) {\n  return number * 2;\n}\n"
        "globalThis.order.push(late);\n"
    ),
    "js/parts/two.js": (
        'const inner = "two";\nexport class Shape {}\nexport { inner as late };\n'
        "export const here = import.meta.url;\nexport async function wait() {}\n"
    ),
}


def test_a_bundle_does_what_the_modules_do(browser: Any) -> None:
    page = browser.new_page()
    page.route(
        "http://site.test/**",
        lambda route: route.fulfill(
            content_type="text/javascript" if route.request.url.endswith(".js") else "text/html",
            body=bundle("js/main.js", MODULES.__getitem__)
            if route.request.url.endswith(".js")
            else '<script src="/js/main.js"></script>',
        ),
    )

    page.goto("http://site.test/")

    assert page.evaluate("[result, order]") == [[1, "one", 8, "Shape", "two", "/js/parts/x"], ["side", "two"]]
    page.close()


def test_entries_are_what_no_module_imports() -> None:
    assert entries(MODULES) == {"js/main.js"}
    assert entries({**MODULES, "js/other.js": 'import "./parts/one.js";\n'}) == {"js/main.js", "js/other.js"}


def refuse(modules: dict[str, str]) -> str:
    def read(name: str) -> str:
        if name not in modules:
            raise FileNotFoundError(name)
        return modules[name]

    with pytest.raises(GongkaiError) as caught:
        bundle("a.js", read)
    return str(caught.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("export default 1;", "export default 1;"),
        ('export { a } from "./b.js";', 'export { a } from "./b.js";'),
        ('import a from "./b.js";', 'import a from "./b.js";'),
        ('import { a } from "package";', 'import { a } from "package";'),
        ("const a = await import(b);", "import(b);"),
    ],
)
def test_other_forms_are_refused(line: str, said: str) -> None:
    assert refuse({"a.js": line + "\n"}) == (
        f'a.js: "{said}" cannot stand in a classic script; write it otherwise'
    )


def test_modules_that_import_each_other_are_refused() -> None:
    modules = {"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'}

    assert refuse(modules) == "a.js: imports itself by way of b.js; part the two"


def test_a_missing_module_is_named() -> None:
    assert refuse({"a.js": 'import "./b.js";\n'}) == (
        "b.js: no such file in the site, imported by a.js; publish again"
    )


@pytest.mark.parametrize("script", ["export{search};", "import(a);export{createInstance};", "", "export{"])
def test_another_pagefind_is_refused(script: str) -> None:
    with pytest.raises(
        GongkaiError, match=r"^pagefind\.js is of a version that cannot be read from a folder"
    ):
        pagefind_twin(script)


def test_the_client_reads_files_in_one_place_only() -> None:
    reading = {
        path.name
        for path in CLIENT.glob("*.js")
        if any(word in path.read_text(encoding="utf-8") for word in ("fetch(", "import(", "XMLHttpRequest"))
    }

    assert reading == {"load.js"}
