/* Cards: the pages that a search is for by name, and texts that may have been meant. */

import { element, fill } from "./dom.js";

const MOST = 3; // cards: namesakes of several places; more would push the results away

/** Return the list items of the named pages, as identify() gives them. */
export function cardItems(found, words) {
  return found.slice(0, MOST).map(({ name }) => cardItem(name, words));
}

function cardItem({ kind, name, address, count, note, labels }, words) {
  const line = kind === "official" || kind === "campaign" ? `gk-${kind}` : null;
  const aliases = labels.slice(1).map(({ text }) => text);
  const meta = [
    words.kinds[kind],
    note,
    fill(words.articles, { n: `${count}` }).join(""),
    aliases.length ? fill(words.aliases, { names: aliases.join(words.and) }).join("") : "",
  ];
  return element(
    "li",
    { class: "gk-search-card", "data-card": kind },
    element(
      "h2",
      { class: "gk-search-card__name" },
      element("a", { class: line, href: address }, name),
    ),
    element(
      "p",
      { class: "gk-search-card__meta" },
      meta.filter(Boolean).map((text) => element("span", {}, text)),
    ),
  );
}

/** Draw a line of texts to search instead or too; without texts it is hidden. */
export function drawTexts(box, texts, message, words, onChoose) {
  const links = texts.map((text) => {
    const link = element("a", { href: `?${new URLSearchParams({ q: text })}` }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab, as with any link
      event.preventDefault();
      onChoose(text);
    });
    return link;
  });
  const parted = links.flatMap((link, at) => (at ? [words.and, link] : [link]));
  box.replaceChildren(...(links.length ? fill(message, { texts: parted }) : []));
  box.hidden = !links.length;
}
