/* Names: the file of suggestions, and which of its names a text means, in characters or pinyin. */

import { fold } from "./fold.js";
import { pageAddress } from "./load.js";
import { fetchPacked } from "./part.js";

// How a name was written, best first.
export const CHARACTER = 0;
export const SYLLABLE = 1;
export const INITIAL = 2;

const SHORTEST_INSIDE = 2; // characters that may begin inside a name; one would match most names
const SHORTEST_IN_QUESTION = 3; // characters of a name that is looked for inside a longer text

/**
 * Load the names of the site whose root is at an address: {names, words, titles}.
 *
 * A name is {kind, name, address, count, note, labels}, a label one of its spellings:
 * {text, characters, syllables}. A title is {title, folded, address, date}.
 */
export async function loadNames(root) {
  const { names, words, titles } = await fetchPacked(new URL("search/suggestions.gz", root), { cache: "no-cache" });
  const address = (url) => pageAddress(url, root);
  return {
    names: names.map(([kind, name, reading, url, ...rest]) => readName(kind, name, reading, address(url), rest)),
    words: words.map((text) => ({ text, folded: fold(text) })),
    titles: titles.map(([title, url, date]) => ({ title, folded: fold(title), address: address(url), date })),
  };
}

function readName(kind, name, reading, address, [count, note, ...aliases]) {
  const labels = [readLabel(name, reading)];
  for (let at = 0; at < aliases.length; at += 2) labels.push(readLabel(aliases[at], aliases[at + 1]));
  return { kind, name, address, count, note, labels };
}

function readLabel(text, reading) {
  return { text, characters: [...fold(text)], syllables: reading.split(" ").map(readSyllable) };
}

/* 吕 is typed lv, lyu or lu. */
function readSyllable(readings) {
  return readings.split("/").flatMap((one) => {
    const spelt = /^([ln])v(e?)$/u.exec(one);
    return spelt ? ["v", "yu", "u"].map((vowel) => `${spelt[1]}${vowel}${spelt[2]}`) : [one];
  });
}

/** Return a text as names are compared: folded, without tone marks, ü as v. */
export function foldName(text) {
  return fold(text)
    .normalize("NFD")
    .replace(/u\u0304?\u0308/gu, "v")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC");
}

/**
 * Return how a folded text stands in a label, or null: {start, whole, grade}.
 *
 * Each character may be written as itself, as its syllable, or as the syllable's initial; the
 * last one as any beginning of its syllable. `whole`: the text is the whole label.
 */
export function matchLabel(text, label) {
  const last = text.length < SHORTEST_INSIDE ? 1 : label.characters.length;
  let best = null;
  for (let start = 0; start < last; start += 1) {
    const found = spell(text, label, start);
    if (!found) continue;
    const match = { start, whole: start === 0 && found.whole, grade: found.grade };
    if (!best || match.grade < best.grade) best = match;
    if (best.grade === CHARACTER) break;
  }
  return best;
}

function spell(rest, label, at) {
  if (!rest) return { whole: at === label.characters.length, grade: CHARACTER };
  if (at === label.characters.length) return null;
  let best = null;
  for (const { length, grade } of spellings(rest, label, at)) {
    const found = spell(rest.slice(length), label, at + 1);
    if (!found) continue;
    const worse = Math.max(grade, found.grade);
    const better = !best || worse < best.grade || (worse === best.grade && found.whole && !best.whole);
    if (better) best = { whole: found.whole, grade: worse };
  }
  return best;
}

/* The ways in which the beginning of a text may write one character. */
function spellings(rest, { characters, syllables }, at) {
  const character = characters[at];
  if (rest.startsWith(character)) return [{ length: character.length, grade: CHARACTER }];
  return syllables[at].flatMap((syllable) => {
    if (rest[0] !== syllable[0]) return [];
    if (syllable.startsWith(rest)) {
      return [{ length: rest.length, grade: rest === syllable ? SYLLABLE : INITIAL }];
    }
    const initials = [syllable[0], ...(/^[zcs]h/u.test(syllable) ? [syllable.slice(0, 2)] : [])];
    const found = initials
      .filter((initial) => rest.startsWith(initial))
      .map((initial) => ({ length: initial.length, grade: INITIAL }));
    if (rest.startsWith(syllable)) found.push({ length: syllable.length, grade: SYLLABLE });
    return found;
  });
}

/** Return the best match of a folded text with a name: {start, whole, grade, label}, or null. */
export function matchName(text, { labels }) {
  const found = labels.flatMap((label) => {
    const match = matchLabel(text, label);
    return match ? [{ ...match, label }] : [];
  });
  return found.sort(byMatch)[0] ?? null;
}

function byMatch(a, b) {
  return b.whole - a.whole || a.grade - b.grade || Boolean(a.start) - Boolean(b.start);
}

/** Return names that a folded text may mean, best first: [{name, match}]. */
export function findNames(text, names) {
  if (!text) return [];
  return names
    .flatMap((name) => {
      const match = matchName(text, name);
      return match ? [{ name, match }] : [];
    })
    .sort((a, b) => byMatch(a.match, b.match)); // equals stay in the file's order: most articles first
}

/**
 * Return the names that a search is for, best first: [{name, match}]. The whole text is a name,
 * in characters or pinyin; else its words are; else names of officials or campaigns stand in it.
 */
export function identify(text, names) {
  const whole = exactly(foldName(text), names);
  if (whole.length) return whole;
  const words = text.split(/\s+/u).map(foldName);
  const several = words.length > 1 ? words.flatMap((word) => exactly(word, names, SYLLABLE)) : [];
  return several.length ? several : inside(foldName(text), names);
}

function exactly(text, names, worst = INITIAL) {
  if (text.length < 2) return [];
  const found = findNames(text, names).filter(({ match }) => match.whole && match.grade <= worst);
  return found.filter(({ match }) => match.grade === found[0].match.grade);
}

function inside(text, names) {
  return names.flatMap((name) => {
    if (name.kind === "column") return [];
    const label = name.labels.find(
      ({ characters }) => characters.length >= SHORTEST_IN_QUESTION && text.includes(characters.join("")),
    );
    return label ? [{ name, match: { start: 0, whole: true, grade: CHARACTER, label } }] : [];
  });
}
