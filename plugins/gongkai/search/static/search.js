/* Search: what a text finds, and in which ways it can be searched. */

import { findAll } from "./engine.js";
import { asks, parseQuery, subjectPairs } from "./query.js";
import { rankAll } from "./ranking.js";

// The ways, from narrow to wide: each finds what those before it find, and puts it first.
export const PHRASE = "phrase"; // the text as it stands
export const ALL = "all"; // pages that have all its words, or all its phrases in quotes
export const MOST = "most"; // pages that have most of its pairs of characters, by relevance

const SCREEN = 10; // results that a reader may be reading while older parts are searched
const FEWEST = 2; // pairs of a text of which a page may have most
const LONG = 8; // pairs of a sentence; a shorter text is a name, and what only looks like it is no answer

/**
 * Search the parts for a text, and return {mode, modes, alternatives, hits}.
 *
 * `mode` is the way that was taken: the one asked for if the text has it, else the narrowest
 * that finds something. `modes` are the ways that the text has: {mode, needles, count}, count
 * undefined for one that was not tried. A hit is {part, number, rank, alternative, named};
 * `alternatives[hit.alternative]` are the needles that it was found by. No modes: nothing to
 * search. `onUpdate` is called with the same, as far as it is known, before all parts are
 * searched; the first ten of its hits stay where they are.
 */
export async function search(parts, text, { mode = "", onUpdate } = {}) {
  const { quoted, alternatives } = parseQuery(text);
  if (!alternatives.length) return { mode: "", modes: [], alternatives, hits: [] };
  const names = quoted ? [ALL] : [PHRASE, ALL].slice(0, alternatives.length);
  const pairs = quoted ? [] : subjectPairs(text);
  const all = [...alternatives];
  const wide = pairs.length >= FEWEST;
  if (wide) {
    names.push(MOST);
    all[names.length - 1] = pairs.map((pair) => ({ folded: pair, shown: pair, values: false }));
  }
  const steady = keepTop();
  const result = (hits, ranked) => {
    const counts = names.map((name, at) =>
      name === MOST && !ranked ? undefined : hits.filter(({ alternative }) => alternative <= at).length,
    );
    const taken = names.includes(mode) ? mode : names.find((_, at) => counts[at]) ?? names[0];
    const widest = names.indexOf(taken);
    return {
      mode: taken,
      modes: names.map((name, at) => ({ mode: name, needles: alternatives[at] ?? alternatives.at(-1), count: counts[at] })),
      alternatives: all,
      hits: hits.filter(({ alternative }) => alternative <= widest),
    };
  };
  const update = (hits) => {
    if (onUpdate && mode !== MOST && hits.length) onUpdate(result(steady(hits), false));
  };
  const exact = await findAll(parts, alternatives, update);
  const isSentence = alternatives.length > 1 || pairs.length >= LONG || asks(text);
  const ranked = wide && (mode === MOST || (mode === "" && !exact.length && isSentence));
  if (!ranked) return result(steady(exact), false);
  return result(exact.concat(await others(parts, pairs, exact, names.length - 1)), true);
}

/* Pages with most of the pairs that were not found before. */
async function others(parts, pairs, exact, alternative) {
  const known = new Set(exact.map(({ rank }) => rank));
  const ranked = await rankAll(parts, pairs);
  return ranked.filter(({ rank }) => !known.has(rank)).map((hit) => ({ ...hit, alternative, named: false }));
}

/* Return a function that puts hits in order but for the first ten it has put before. */
function keepTop() {
  let top = [];
  return (hits) => {
    const shown = new Set(top.map(({ rank }) => rank));
    const list = [...top, ...hits.filter(({ rank }) => !shown.has(rank))];
    top = list.slice(0, SCREEN);
    return list;
  };
}
