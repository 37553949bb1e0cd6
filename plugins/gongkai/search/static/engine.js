/* Engine: which pages answer a query, in which order, and how they spread over the filters. */

import { fetchJson, openPart } from "./part.js";
import { contains } from "./excerpt.js";
import { TEXT, TITLE, VALUE } from "./tokens.js";

// Pages that may share a value which names them, as a document number does; one that more pages
// have, such as a source, says little about each.
const FEW = 3;

// Characters of a phrase that the index is asked for. Each pair may lie in a file of its own; a
// longer phrase is looked up by its head, and the few pages that have it are read.
const LONGEST = 40;

/** Open all parts of the index that lies at the address `base`, newest first. */
export async function openIndex(base) {
  const { code, parts } = await fetchJson(new URL("parts.json", base));
  const pagefind = parts.length ? import(new URL(`${code}/pagefind.js`, base)) : null;
  return Promise.all(parts.map(({ name }) => openPart(new URL(`${name}/`, base), pagefind)));
}

/**
 * Return the hits of a query, best first: {part, number, rank, alternative, named}.
 *
 * `alternatives` are those of parseQuery. Hits of an earlier one come first, then the pages
 * that it names, then the newest. `rank` is the place by date, 0 the newest.
 */
export async function findAll(parts, alternatives) {
  const hits = [];
  let newer = 0;
  for (const part of parts) {
    const seen = new Set();
    for (const [alternative, needles] of alternatives.entries()) {
      const { pages, named } = await findEvery(part, needles);
      for (const number of pages) {
        if (seen.has(number)) continue;
        seen.add(number);
        hits.push({ part, number, rank: newer + number, alternative, named: named.has(number) });
      }
    }
    newer += part.names.length;
  }
  return hits.sort(
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
