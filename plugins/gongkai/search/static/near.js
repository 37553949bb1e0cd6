/* Near: what a reader may have meant whose text was not found. */

import { foldName } from "./names.js";

const MOST = 3; // suggestions: more are a list to read, not a help
const LONGEST = 30; // characters; in a longer text nobody sees which letter is wrong
const MOST_RELATED = 6; // words beside the results: a line of them
const SHARED = 2; // titles among the results that have a related word
const SHORTEST_IN_TITLE = 4; // characters; three of four the same is a word, two of three are not

/**
 * Return texts like the one that was searched, the likest first: names, else parts of titles.
 *
 * Names are compared letter by letter, by their pinyin, and by their sound where the file knows
 * how each character is read.
 */
export function nearMisses(text, { names, titles }) {
  const wanted = foldName(text);
  const length = [...wanted].length;
  if (length < 2 || length > LONGEST) return [];
  const sound = soundOf(wanted, names);
  const labels = names.flatMap((name) => name.labels);
  const like = labels.flatMap((label) => {
    const distance = labelDistance(wanted, sound, label);
    return distance === null ? [] : [{ text: label.text, distance }];
  });
  const found = like.length ? like : nearTitles(wanted, titles);
  const ordered = found.sort((a, b) => a.distance - b.distance);
  return [...new Set(ordered.map((one) => one.text))].slice(0, MOST);
}

/* Edits that a text of so many characters may differ by. */
function allowed(text) {
  const length = [...text].length;
  if (/^[a-z0-9]+$/u.test(text)) return length < 4 ? 0 : length < 9 ? 1 : 2;
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

function labelDistance(wanted, sound, { characters, syllables }) {
  const own = characters.join("");
  if (own === wanted) return null;
  const read = syllables.map(([first]) => first);
  if (sound && sound === read.join(" ")) return 0.5; // like one edit, but likelier
  const limit = allowed(wanted);
  const latin = /^[a-z0-9]+$/u.test(wanted);
  const distance = edits(wanted, latin ? read.join("") : own);
  return distance <= limit ? distance : null;
}

/* The syllables of a text, "" when the names do not tell one of them. */
function soundOf(text, names) {
  const known = new Map();
  for (const { labels } of names) {
    for (const { characters, syllables } of labels) {
      characters.forEach((character, at) => known.set(character, syllables[at][0]));
    }
  }
  const read = [...text].map((character) => known.get(character));
  return read.every(Boolean) ? read.join(" ") : "";
}

/** Return the least number of letters to put in, take out, change or swap with their neighbour. */
export function edits(first, second) {
  const [a, b] = [[...first], [...second]];
  let before = [];
  let last = b.map((_, at) => at + 1);
  last.unshift(0);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = last[at - 1] + (a[row - 1] !== b[at - 1]);
      now[at] = Math.min(changed, last[at] + 1, now[at - 1] + 1);
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (swapped) now[at] = Math.min(now[at], before[at - 2] + 1);
    }
    [before, last] = [last, now];
  }
  return last.at(-1);
}

/* Parts of titles that differ from the text in a character or two. */
function nearTitles(wanted, titles) {
  if ([...wanted].length < SHORTEST_IN_TITLE) return [];
  const limit = allowed(wanted);
  return titles.flatMap(({ folded }) => {
    const part = nearestPart(wanted, folded, limit);
    return part ? [part] : [];
  });
}

/* The part of a text with the fewest edits, {text, distance}; null when it takes more than `limit`. */
function nearestPart(wanted, text, limit) {
  const [a, b] = [[...wanted], [...text]];
  let best = null;
  for (let start = 0; start + a.length - limit <= b.length; start += 1) {
    if (b[start] !== a[0] && b[start + 1] !== a[1]) continue;
    for (let end = start + a.length - limit; end <= Math.min(b.length, start + a.length + limit); end += 1) {
      const part = b.slice(start, end).join("");
      const distance = edits(wanted, part);
      if (distance && distance <= limit && (!best || distance < best.distance)) best = { text: part, distance };
    }
  }
  return best;
}

/**
 * Return words that the titles of results have in common beside the text that was searched.
 * `shown` are the titles, `words` those of the site.
 */
export function relatedWords(text, shown, words) {
  const wanted = foldName(text);
  const folded = shown.map(foldName);
  return words
    .filter((word) => !wanted.includes(word.folded) && !word.folded.includes(wanted))
    .map((word) => ({ text: word.text, count: folded.filter((title) => title.includes(word.folded)).length }))
    .filter(({ count }) => count >= SHARED)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_RELATED)
    .map((word) => word.text);
}
