/* Find: what a text finds, and in which ways it can be searched. */

import { findAll } from "./engine.js";
import { parseQuery } from "./query.js";

// The ways, best first. "" takes them all, one after the other.
export const PHRASE = "phrase";
export const ALL = "all";
export const MOST = "most";
const MODES = [PHRASE, ALL, MOST];

/**
 * Return {alternatives, hits, modes} of a text; `modes` are the ways it can be searched:
 * {mode, count, needles}. No alternatives: nothing to search. `open` opens the index.
 */
export async function find(text, open) {
  const { quoted, alternatives } = parseQuery(text);
  const hits = alternatives.length ? await findAll(await open(), alternatives) : [];
  const ways = quoted && alternatives.length ? [ALL] : MODES.slice(0, alternatives.length);
  const modes = ways.map((mode, at) => ({ mode, count: ofMode(hits, at).length, needles: alternatives[at] }));
  return { alternatives, hits, modes };
}

/** Return the hits of one way; all of them where it is "" or the text has no such way. */
export function hitsOf({ hits, modes }, mode) {
  const at = modes.findIndex((one) => one.mode === mode);
  return at < 0 ? hits : ofMode(hits, at).map((hit) => ({ ...hit, alternative: at }));
}

/* A page with the whole phrase has all its words too. */
function ofMode(hits, at) {
  return hits.filter(({ alternative }) => alternative <= at);
}
