/* Engine: which pages answer a query, in which order, and how they spread over the filters. */

import { fetchJson, Part } from "./part.js";
import { contains } from "./excerpt.js";
import { loadModule } from "./load.js";
import { TEXT, TITLE, VALUE } from "./tokens.js";

// Pages that may share a value which names them, as a document number does; one that more pages
// have, such as a source, says little about each.
const FEW = 3;

// Characters of a phrase that the index is asked for. Each pair may lie in a file of its own; a
// longer phrase is looked up by its head, and the few pages that have it are read.
const LONGEST = 40;

/** Return the parts of the index that lies at the address `base`, newest first. */
export async function openIndex(base) {
  const { code, parts } = await fetchJson(new URL("parts.json", base));
  let script;
  const pagefind = () => (script ??= loadModule(new URL(`${code}/pagefind.js`, base)));
  return parts.map(({ name, pages }) => new Part(new URL(`${name}/`, base), pages, pagefind));
}

/**
 * Return the hits of a query, best first: {part, number, rank, alternative, named}.
 *
 * `alternatives` are those of parseQuery. Hits of an earlier one come first, then the pages
 * that it names, then the newest. `rank` is the place by date, 0 the newest. `onPart` is called
 * with the hits so far, in their order, whenever a part is done and others are not.
 */
export async function findAll(parts, alternatives, onPart = () => {}) {
  const found = [];
  await forEach(parts, async (part, newer) => {
    found.push(...(await findIn(part, newer, alternatives)));
    onPart(inOrder(found));
  });
  return inOrder(found);
}

/**
 * Ask the newest part before the others where it has yet to be loaded, so that its results are
 * there early; then all the others at a time. `ask` gets a part and the number of newer pages.
 */
export async function forEach(parts, ask) {
  const newer = parts.map((_, at) => parts.slice(0, at).reduce((sum, { size }) => sum + size, 0));
  const first = parts.length && !parts[0].isOpen ? 1 : 0;
  if (first) await ask(parts[0], 0);
  await Promise.all(parts.slice(first).map((part, at) => ask(part, newer[first + at])));
}

async function findIn(part, newer, alternatives) {
  const hits = [];
  const seen = new Set();
  const found = await Promise.all(alternatives.map((needles) => findEvery(part, needles)));
  for (const [alternative, { pages, named }] of found.entries()) {
    for (const number of pages) {
      if (seen.has(number)) continue;
      seen.add(number);
      hits.push({ part, number, rank: newer + number, alternative, named: named.has(number) });
    }
  }
  return hits;
}

function inOrder(hits) {
  return [...hits].sort(
    (a, b) => a.alternative - b.alternative || b.named - a.named || a.rank - b.rank,
  );
}

/** Return the hits by date, newest first. */
export function byDate(hits) {
  return [...hits].sort((a, b) => a.rank - b.rank);
}

/* Pages that hold every needle; `named` are those that every needle names. */
async function findEvery(part, needles) {
  const found = await Promise.all(needles.map((needle) => findOne(part, needle)));
  return {
    pages: found.map(({ pages }) => pages).reduce(common),
    named: found.map(({ named }) => named).reduce(common),
  };
}

/* Pages that hold a needle; `named` are those that have it in the title, or in a rare value. */
async function findOne(part, { folded, values }) {
  const characters = [...folded];
  const head = characters.slice(0, LONGEST).join("");
  const find = (kind) => part.find(head, kind);
  const none = new Set();
  const [titles, texts, beside] = await Promise.all([find(TITLE), find(TEXT), values ? find(VALUE) : none]);
  const found = {
    pages: union(titles, texts, beside),
    named: beside.size > FEW ? titles : union(titles, beside),
  };
  if (characters.length <= LONGEST) return found;
  const whole = new Set();
  for (const number of found.pages) {
    if (contains(await part.fragment(number), folded, values)) whole.add(number);
  }
  return { pages: whole, named: common(found.named, whole) };
}

function union(...sets) {
  return new Set(sets.flatMap((set) => [...set]));
}

function common(first, second) {
  return new Set([...first].filter((number) => second.has(number)));
}

/** Return the hits that have, in each filter with chosen values, one of them. */
export function applyFilters(hits, chosen, except = "") {
  const filters = Object.entries(chosen).filter(([name, ids]) => name !== except && ids.length);
  return hits.filter(({ part, number }) =>
    filters.every(([name, ids]) => part.valuesOf(number, name).some((id) => ids.includes(id))),
  );
}

/** Return how many of the hits have each value of a filter, as a Map by value id. */
export function countValues(hits, filter) {
  const counts = new Map();
  for (const { part, number } of hits) {
    for (const id of part.valuesOf(number, filter)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
