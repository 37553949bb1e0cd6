/* Excerpt: the place in a page's text that answers a query, cut cleanly and marked. */

import { fold, foldWithOrigin } from "./fold.js";

const LENGTH = 66; // characters of an excerpt: two lines of the results' column
const LEAD = 24; // characters before the first hit, at most
const TAIL = 12; // an excerpt may end this much earlier, at a mark
const LONGEST = 200; // characters of an excerpt whose hit is long
const RUN = 20; // a word or number of up to so many characters is not cut
const SHORT = 12; // characters of a paragraph that is too short to open a page with

const ELLIPSIS = "……";
const STOPS = /[。！？；!?;\t]/u;
const PAUSES = /[。！？；，、：!?;,\t]/u;
const RUNNING = /[\p{L}\p{N}\p{M}.%@_-]/u;

/** Whether a title, paragraph or (if asked) value of a page holds a folded phrase. */
export function contains({ title, paragraphs, values }, folded, inValues) {
  const others = inValues ? values.map(([, value]) => value) : [];
  return [title, ...paragraphs, ...others].some((text) => fold(text).includes(folded));
}

/** Return a text as pieces {text, hit}, every place of the folded phrases being a hit. */
export function mark(text, phrases) {
  return pieces(text, ranges(text, phrases), 0, text.length);
}

/**
 * Return the best excerpt of a page: {number, pieces, rest}.
 *
 * It is cut from the first of the paragraphs that hold the most phrases; `number` counts from
 * 1. `rest` holds the phrases that are in no paragraph. Without any, the page's opening stands
 * in, and `number` is 0.
 */
export function excerpt(paragraphs, phrases) {
  const missing = new Set(phrases);
  let best = { count: 0, index: -1 };
  for (const [index, paragraph] of paragraphs.entries()) {
    const folded = fold(paragraph);
    const held = phrases.filter((phrase) => folded.includes(phrase));
    held.forEach((phrase) => missing.delete(phrase));
    if (held.length > best.count) best = { count: held.length, index };
    if (best.count === phrases.length) break;
  }
  const rest = [...missing];
  if (best.index < 0) return { number: 0, pieces: opening(paragraphs), rest };
  const text = paragraphs[best.index];
  return { number: best.index + 1, pieces: window(text, ranges(text, phrases)), rest };
}

function opening(paragraphs) {
  const text = paragraphs.find((paragraph) => paragraph.length >= SHORT) ?? "";
  return window(text, [[0, 0]]).filter((piece) => piece.text);
}

/* Places of the phrases in the text, in order, overlapping ones joined. */
function ranges(text, phrases) {
  const { folded, starts, ends } = foldWithOrigin(text);
  const found = [];
  for (const phrase of phrases) {
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
      found.push([starts[at], ends[at + phrase.length - 1]]);
    }
  }
  const joined = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function window(text, hits) {
  const [start, end] = hits[0];
  const from = windowStart(text, start);
  const to = windowEnd(text, Math.min(end, from + LONGEST), from + LENGTH);
  const shown = pieces(text, hits, from, to);
  if (from > 0) shown.unshift({ text: ELLIPSIS, hit: false });
  if (to < text.length) shown.push({ text: ELLIPSIS, hit: false });
  return shown;
}

/* Begin after the last full stop, else after the first comma, else at the beginning of a word. */
function windowStart(text, hit) {
  if (hit <= LEAD) return 0;
  const lead = [...text.slice(hit - LEAD, hit)].length === LEAD ? hit - LEAD : hit - LEAD - 1;
  const before = text.slice(lead, hit);
  const stop = before.length - 1 - [...before].reverse().join("").search(STOPS);
  if (stop < before.length) return lead + stop + 1;
  const pause = before.search(PAUSES);
  return pause >= 0 ? lead + pause + 1 : runStart(text, lead);
}

function windowEnd(text, hitEnd, wanted) {
  const end = Math.max(hitEnd, wanted);
  if (end >= text.length) return text.length;
  const least = Math.max(hitEnd, end - TAIL);
  for (let at = end; at >= least; at -= 1) if (PAUSES.test(text[at])) return at;
  return Math.max(hitEnd, runStart(text, end));
}

/* Step back from the inside of a number, a Latin word or a character of two halves. */
function runStart(text, at) {
  const isLow = (code) => code >= 0xdc00 && code <= 0xdfff;
  const start = isLow(text.charCodeAt(at)) ? at - 1 : at;
  const isRun = (index) => RUNNING.test(text[index]) && !/\p{Script=Han}/u.test(text[index]);
  let back = start;
  while (back > 0 && start - back < RUN && isRun(back) && isRun(back - 1)) back -= 1;
  return start - back < RUN ? back : start;
}

function pieces(text, hits, from, to) {
  const cut = [];
  let at = from;
  for (const [start, end] of hits) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    cut.push({ text: text.slice(at, first), hit: false }, { text: text.slice(first, last), hit: true });
    at = last;
  }
  cut.push({ text: text.slice(at, to), hit: false });
  return cut.filter((piece) => piece.text);
}
