/* Folding: the one form of a text in which the search compares. The Python twin is
   gongkai/text.py; tests/cases/fold.json holds the cases that both must pass. */

import { SIMPLIFIED } from "./simplified.js";

// Brackets, quotes, white space, control and format characters, variation selectors, tags,
// lone surrogates: characters that search does not see.
const LEFT_OUT = new RegExp(
  "[()\\[\\]{}<>\"'`´〈〉《》「」『』【】〔〕〖〗〘〙〚〛〝〞〟⟨⟩⟪⟫⦅⦆❨❩❪❫❬❭❰❱❲❳‹›«»‘’‚‛“”„‟" +
    "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2" +
    "\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff\\ufff9-\\ufffb" +
    "\\u{110bd}\\u{110cd}\\u{13430}-\\u{13438}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}" +
    "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\ufe00-\\ufe0f\\uffa0" +
    "\\u{e0000}-\\u{e0fff}\\ud800-\\udfff]",
  "gu",
);

// Characters that got another form after Unicode 14: they stay as they are, as in Python 3.11.
const YOUNGER = new RegExp(
  "[\\u1c89\\ua7cb\\ua7cc\\ua7ce\\ua7d2\\ua7d4\\ua7da\\ua7dc\\ua7f1\\u{10d50}-\\u{10d65}" +
    "\\u{16ea0}-\\u{16eb8}\\u{1ccd6}-\\u{1ccf9}\\u{1e030}-\\u{1e06d}]",
  "u",
);

const SAME = new Map([
  ...[..."‐‑‒–—―−─"].map((dash) => [dash, "-"]),
  ["⸺", "--"],
  ["⸻", "---"],
  ...[..."〜∼"].map((tilde) => [tilde, "~"]),
  ...[..."•‧∙⋅・"].map((dot) => [dot, "·"]),
  ["∶", ":"],
  ["ς", "σ"],
  ...(SIMPLIFIED.match(/../gu) ?? []).map((pair) => [...pair]),
]);

// Marks that join the character before them: é may be one character or two.
function isMark(code) {
  return (
    (code >= 0x300 && code <= 0x36f) || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f
  );
}

const forms = new Map(); // folded form by character, or by character with its marks

function formOf(cluster) {
  let form = forms.get(cluster);
  if (form === undefined) {
    form = Array.from(joined(cluster), foldCharacter).join("");
    forms.set(cluster, form);
  }
  return form;
}

function joined(cluster) {
  return [...cluster].length > 1 ? cluster.normalize("NFKC") : cluster;
}

function foldCharacter(character) {
  if (character.replace(LEFT_OUT, "") === "") return "";
  const normal = YOUNGER.test(character) ? character : character.normalize("NFKC");
  const parts = [...normal].map((part) => (YOUNGER.test(part) ? part : lower(part)));
  return parts.join("").replace(LEFT_OUT, "");
}

function lower(character) {
  const small = character.toLowerCase();
  return SAME.get(small) ?? small;
}

function clusterEnd(text, start) {
  const code = text.codePointAt(start);
  let end = start + (code > 0xffff ? 2 : 1);
  if (isMark(code)) return end;
  while (end < text.length && isMark(text.charCodeAt(end))) end += 1;
  return end;
}

/** Return the text in the form that search compares. */
export function fold(text) {
  let folded = "";
  for (let start = 0, end; start < text.length; start = end) {
    end = clusterEnd(text, start);
    folded += formOf(text.slice(start, end));
  }
  return folded;
}

/**
 * Fold a text and remember where each piece came from.
 *
 * Returns {folded, starts, ends}: UTF-16 unit i of `folded` comes from the characters
 * `starts[i]` to `ends[i]` of the text.
 */
export function foldWithOrigin(text) {
  let folded = "";
  const starts = [];
  const ends = [];
  for (let start = 0, end; start < text.length; start = end) {
    end = clusterEnd(text, start);
    const form = formOf(text.slice(start, end));
    folded += form;
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}
