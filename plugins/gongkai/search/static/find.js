/* Find: what a text finds, and in which ways it can be searched. */

import { findAll } from "./engine.js";
import { parseQuery } from "./query.js";

// The ways, from narrow to wide: each finds what those before it find, and puts it first.
export const PHRASE = "phrase"; // the text as it stands
export const ALL = "all"; // all its words, or all its phrases in quotes

/**
 * Search the parts for a text, and return {mode, modes, alternatives, hits}.
 *
 * `mode` is the way that was taken: the one asked for if the text has it, else the narrowest
 * that finds something. `modes` are the ways that the text has: {mode, needles, count}. A hit's
 * needles are `alternatives[hit.alternative]`. No modes: nothing to search.
 */
export async function search(parts, text, { mode = "" } = {}) {
  const { quoted, alternatives } = parseQuery(text);
  if (!alternatives.length) return { mode: "", modes: [], alternatives, hits: [] };
  const hits = await findAll(parts, alternatives);
  const names = quoted ? [ALL] : [PHRASE, ALL].slice(0, alternatives.length);
  const upTo = (at) => hits.filter(({ alternative }) => alternative <= at);
  const modes = names.map((name, at) => ({ mode: name, needles: alternatives[at], count: upTo(at).length }));
  const taken = modes.find((one) => one.mode === mode) ?? modes.find(({ count }) => count) ?? modes[0];
  return { mode: taken.mode, modes, alternatives, hits: upTo(modes.indexOf(taken)) };
}
