/* Tokens: a folded phrase as a query for Pagefind. The Python twin is search/tokens.py. */

const DIGITS = 4;

// First letters of the three sets of words.
export const TEXT = "";
export const TITLE = "t";
export const VALUE = "v";

function code(character) {
  return character.codePointAt(0).toString(36).padStart(DIGITS, "0");
}

/** Return the query that finds a folded phrase of two characters or more in one set of words. */
export function pagefindQuery(folded, kind) {
  return `"${words(folded, kind).join(" ")}"`;
}

/** Return the query that finds a pair of characters, and every place of it, in one set of words. */
export function pairQuery(pair, kind) {
  return words(pair, kind).join(" ");
}

function words(folded, kind) {
  const codes = Array.from(folded, code);
  return codes.slice(1).map((second, index) => kind + codes[index] + second);
}
