/* Query: what a reader typed, as the things to look for. */

import { fold } from "./fold.js";

// Words that must all be found: each costs three look-ups, and a question has seldom more.
const MOST_WORDS = 12;

// Pairs of characters by which pages are ranked: a question has seldom more, and each costs look-ups.
const MOST_PAIRS = 64;

// Words that ask, and stand in the pages that answer only by chance: without them 1.5 in a hundred
// more questions find their page first.
const QUESTION = new RegExp(
  "什么时候|什么|为什么|为何|哪些|哪个|哪家|哪里|哪|如何|怎么样|怎么|怎样|有何|是否|多少|何时|几|吗|呢|请问|谁",
  "gu",
);
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const CLOSING = { '"': '"', "＂": "＂", "“": "”" };

/**
 * Return {quoted, alternatives} for the text in the search box.
 *
 * An alternative is a list of needles that must all be found; alternatives come best first.
 * A needle is {folded, shown, values}: `values` says whether it may also stand beside the
 * text (number, source, date …). Phrases in quotes may not. No alternatives: nothing to search.
 */
export function parseQuery(text) {
  const { phrases, rest } = takePhrases(text);
  const exact = needles(phrases, false);
  if (exact.length) return { quoted: true, alternatives: [[...exact, ...needles(splitWords(rest), true)]] };
  const whole = needles([text.trim()], true);
  if (!whole.length) return { quoted: phrases.length > 0, alternatives: [] };
  const words = needles(splitWords(text), true);
  const several = words.length > 1 && words.length <= MOST_WORDS;
  return { quoted: false, alternatives: several ? [whole, words] : [whole] };
}

/**
 * Return the pairs of neighbouring characters that say what a text is about: those of its words,
 * without the words that only ask. A long text gives its first ones.
 */
export function subjectPairs(text) {
  const pairs = new Set();
  for (const run of text.replace(QUESTION, " ").match(WORD) ?? []) {
    const characters = [...fold(run)];
    for (let at = 1; at < characters.length && pairs.size < MOST_PAIRS; at += 1) {
      pairs.add(characters[at - 1] + characters[at]);
    }
  }
  return [...pairs];
}

/** Whether a text asks: it has a word of a question. */
export function asks(text) {
  return text.search(QUESTION) >= 0;
}

function needles(texts, values) {
  const found = new Map();
  for (const text of texts) {
    const folded = fold(text);
    if (folded && !found.has(folded)) found.set(folded, { folded, shown: text.trim(), values });
  }
  return [...found.values()];
}

function splitWords(text) {
  return text.split(/\s+/u);
}

/* Quotes mean a phrase only where they stand free, at a space or an end: a sentence pasted with
   quotes inside it is no phrase. An open quote without its end holds the rest. */
function takePhrases(text) {
  const phrases = [];
  let rest = "";
  let at = 0;
  while (at < text.length) {
    const close = CLOSING[text[at]];
    const free = at === 0 || /\s/u.test(text[at - 1]);
    const end = close && free ? closingQuote(text, at, close) : -1;
    if (end < 0) {
      rest += text[at];
      at += 1;
    } else {
      phrases.push(text.slice(at + 1, end));
      at = end + 1;
    }
  }
  return { phrases, rest };
}

/* Position of the quote that closes the one at `open`; the text's end when none does; -1 when
   the quotes belong to a sentence. A quote inside a phrase is one that leaves its fellows alone. */
function closingQuote(text, open, close) {
  const opening = text[open];
  let depth = 0;
  let closedInside = false;
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === close && depth === 0) {
      const free = at + 1 === text.length || /\s/u.test(text[at + 1]);
      if (free && isBalanced(text.slice(at + 1), opening, close)) return at;
      closedInside = true;
    } else if (text[at] === close) depth -= 1;
    else if (text[at] === opening) depth += 1;
  }
  return closedInside ? -1 : text.length;
}

function isBalanced(text, opening, close) {
  const closes = text.split(close).length - 1;
  return opening === close ? closes % 2 === 0 : closes <= text.split(opening).length - 1;
}
