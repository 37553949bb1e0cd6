/* Hits: a result as the reader sees it. */

import { excerpt, mark } from "./excerpt.js";
import { fold } from "./fold.js";
import { element, fill, marked } from "./dom.js";
import { pageAddress } from "./load.js";

/**
 * Return the list item of a hit.
 *
 * `page` is its fragment, `phrases` the folded phrases it was found by, `root` the address of
 * the site's root, which all addresses of pages start from.
 */
export function hitItem(page, phrases, root, words) {
  const { id, url, title, headline, breaks, date, source, column, paragraphs, values } = page;
  const address = pageAddress(url, root);
  const { number, pieces, rest } = excerpt(paragraphs, phrases);
  const [before, , after] = cutAt(mark(title, phrases), [headline.length, headline.length + 1]);
  const place = number ? `${address}#p${number}` : address;
  const beside = values.filter(([, value]) => {
    const folded = fold(value);
    return rest.some((phrase) => folded.includes(phrase) && !fold(title).includes(phrase));
  });
  return element(
    "li",
    { class: "gk-hit", "data-article": id },
    element("h2", { class: "gk-hit__title" }, element("a", { href: address }, breakable(before, breaks))),
    after.some(({ hit }) => hit) ? element("p", { class: "gk-hit__subhead" }, marked(after)) : null,
    pieces.length
      ? element("p", { class: "gk-hit__excerpt" }, element("a", { href: place }, marked(pieces)))
      : null,
    beside.map(([label, value]) =>
      element(
        "p",
        { class: "gk-hit__value" },
        fill(words.value, { label: words.labels[label] ?? label, value: marked(mark(value, rest)) }),
      ),
    ),
    element(
      "p",
      { class: "gk-hit__meta" },
      date ? element("time", { datetime: date }, date) : element("span", {}, words.undated),
      [source, column].filter(Boolean).map((text) => element("span", {}, text)),
    ),
  );
}

/* Cut pieces of text at characters, into one list more than there are places. */
function cutAt(pieces, places) {
  const bounds = [0, ...places, Infinity];
  return bounds.slice(1).map((end, index) => {
    let start = 0;
    return pieces.flatMap(({ text, hit }) => {
      const from = Math.max(bounds[index] - start, 0);
      const part = text.slice(from, Math.max(end - start, from));
      start += text.length;
      return part ? [{ text: part, hit }] : [];
    });
  });
}

/* A headline breaks between words only, at the places that the build found. */
function breakable(pieces, breaks) {
  let start = 0;
  return pieces.map(({ text, hit }) => {
    const places = breaks.map((at) => at - start).filter((at) => at >= 0 && at < text.length);
    start += text.length;
    const parts = [0, ...places].map((at, index) => text.slice(at, places[index]));
    const children = parts.flatMap((part, index) => (index ? [element("wbr"), part] : part));
    return hit ? element("mark", {}, children) : children;
  });
}
