"""The client's modules and an index of pages, in a browser."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conftest import served
from gongkai.search.bundle import CLIENT, write_search
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings
from gongkai.text import fold

ASK = """async (query) => {
  const { openIndex, findAll } = await import("./client/engine.js");
  const { parseQuery } = await import("./client/query.js");
  window.parts ??= await openIndex(new URL("index/", location));
  const hits = await findAll(window.parts, parseQuery(query).alternatives);
  return Promise.all(hits.map(async ({ part, number }) => (await part.fragment(number)).id));
}"""


@contextmanager
def client_page(browser: Any) -> Iterator[Any]:
    """Give a page that can import the client's modules: ``import("./fold.js")``."""
    with served(CLIENT) as root:
        page = browser.new_page()
        page.goto(f"{root}fold.js")
        yield page
        page.close()


SEARCH = """async ([query, mode]) => {
  const { openIndex } = await import("./client/engine.js");
  const { search } = await import("./client/search.js");
  window.parts ??= await openIndex(new URL("index/", location));
  const updates = [];
  const show = async ({ mode, modes, hits }) => ({
    mode,
    counts: Object.fromEntries(modes.map(({ mode, count }) => [mode, count ?? null])),
    ids: await Promise.all(hits.map(async ({ part, number }) => (await part.fragment(number)).id)),
  });
  const onUpdate = (found) => updates.push(show(found));
  const found = await show(await search(window.parts, query, { mode, onUpdate }));
  return { ...found, updates: await Promise.all(updates) };
}"""


class Engine:
    """The search of some pages, as the browser runs it."""

    def __init__(self, page: Any, pages: list[Page]) -> None:
        self.pages = pages
        self._page = page
        self._folded = {p.id: [fold(text) for text in (p.title, *p.paragraphs)] for p in pages}

    def ids(self, query: str) -> list[str]:
        """Return the ids that the query finds, best first."""
        found: list[str] = self._page.evaluate(ASK, query)
        return found

    def search(self, query: str, mode: str = "") -> dict[str, Any]:
        """Return what the query finds in a mode: mode, counts by mode, ids, and the updates before."""
        found: dict[str, Any] = self._page.evaluate(SEARCH, [query, mode])
        return found

    def holders(self, text: str) -> set[str]:
        """Return the ids of the pages whose folded title or paragraph contains the folded text."""
        folded = fold(text)
        return {id for id, texts in self._folded.items() if any(folded in other for other in texts)}

    def pieces(self, count: int, longest: int, seed: int) -> list[str]:
        """Return *count* parts of titles and paragraphs, of 2 to *longest* characters."""
        chance = random.Random(seed)
        found: list[str] = []
        while len(found) < count:
            page = chance.choice(self.pages)
            text = chance.choice([page.title, *page.paragraphs])
            length = chance.randint(2, longest)
            start = chance.randrange(max(1, len(text) - length + 1))
            piece = text[start : start + length]
            if '"' not in piece and len(fold(piece)) > 1:
                found.append(piece)
        return found


@contextmanager
def engine(browser: Any, folder: Path, pages: list[Page]) -> Iterator[Engine]:
    """Index *pages* into *folder*, serve it below a path, and give its search."""
    write_search(pages, {}, folder, folder / "cache", SearchSettings())
    (folder / "search/empty.html").write_text("<!doctype html><html lang='zh-CN'>", encoding="utf-8")
    with served(folder, "some/where") as root:
        page = browser.new_page()
        page.goto(f"{root}search/empty.html")
        yield Engine(page, pages)
        page.close()
