/* Ranking: pages that have most of what a question is about, best first.

   BM25 over pairs of characters. Pagefind scores each part by itself, so that the scores of two
   parts cannot be compared; it tells where each pair stands, and from that this counts anew,
   over all parts. */

import { forEach } from "./engine.js";
import { TEXT, TITLE } from "./tokens.js";

const SATURATION = 0.8; // BM25's k1: how much the second place of a pair adds to the first
const LENGTH = 0.5; // BM25's b: how much a long page's counts weigh less
const TITLE_WEIGHT = 1; // what a place in the title adds to one in the text
const ASKED = 24; // pairs that all parts are asked for: the rarest of the newest part
const LEAST = 0.2; // share of a question's weight that a page must have to be found at all
const DIGITS = 2; // digits of a score; pages that differ by less are as good, the newest first

/**
 * Return the pages that have most of the pairs, best first: {part, number, rank, score}.
 *
 * The newest part tells which pairs are common: of many pairs, the others are asked for the
 * rarest only.
 */
export async function rankAll(parts, pairs) {
  if (!parts.length || !pairs.length) return [];
  const [newest, ...others] = parts;
  const first = await countIn(newest, 0, pairs);
  const asked = rarest(first, pairs, others.length ? ASKED : pairs.length);
  const counted = [first];
  await forEach(others, async (part, newer) => {
    counted.push(await countIn(part, newest.size + newer, asked));
  });
  return score(counted, asked);
}

async function countIn(part, newer, pairs) {
  const counts = await Promise.all(
    pairs.map(async (pair) => {
      const [text, title] = await Promise.all([part.count(pair, TEXT), part.count(pair, TITLE)]);
      for (const [number, times] of title) text.set(number, (text.get(number) ?? 0) + TITLE_WEIGHT * times);
      return [pair, text];
    }),
  );
  return { part, newer, counts: new Map(counts) };
}

function rarest({ counts }, pairs, most) {
  return [...pairs].sort((a, b) => counts.get(a).size - counts.get(b).size).slice(0, most);
}

function score(counted, pairs) {
  const total = counted.reduce((sum, { part }) => sum + part.size, 0);
  const lengths = counted.flatMap(({ part }) => part.lengths);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / total || 1;
  const weights = pairs.map((pair) => {
    const holders = counted.reduce((sum, { counts }) => sum + counts.get(pair).size, 0);
    return holders ? Math.log(1 + (total - holders + 0.5) / (holders + 0.5)) : 0;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const hits = counted.flatMap(({ part, newer, counts }) => {
    const pages = new Map();
    for (const [at, pair] of pairs.entries()) {
      for (const [number, times] of counts.get(pair)) {
        const page = pages.get(number) ?? { score: 0, held: 0 };
        const damping = SATURATION * (1 - LENGTH + (LENGTH * part.lengths[number]) / usual);
        page.score += (weights[at] * times * (SATURATION + 1)) / (times + damping);
        page.held += weights[at];
        pages.set(number, page);
      }
    }
    return [...pages]
      .filter(([, { held }]) => held >= LEAST * whole)
      .map(([number, page]) => ({ part, number, rank: newer + number, score: rounded(page.score) }));
  });
  return hits.sort((a, b) => b.score - a.score || a.rank - b.rank);
}

function rounded(score) {
  return Number(score.toFixed(DIGITS));
}
