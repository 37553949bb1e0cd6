/* Part: one Pagefind index with the table of its pages, newest page first. */

import { load } from "./load.js";
import { pagefindQuery, pairQuery } from "./tokens.js";

const BLOCK = 256; // code points in a table of characters
const GZIP = [0x1f, 0x8b];
const SIGNATURE = "pagefind_dcd"; // first bytes of a packed file

/** Return the JSON at an address, never an outdated one; a missing file is an error. */
export async function fetchJson(url) {
  return (await load(url, { cache: "no-cache" })).json();
}

/**
 * A part of the index, in the folder at the address `base` (ending in "/").
 *
 * The folder is named by its content, so that a browser's cache never mixes two builds. `size`
 * is the number of pages; `pagefind` gives Pagefind's script, shared by all parts. The part is
 * loaded when it is first asked.
 */
export class Part {
  constructor(base, size, pagefind) {
    this.base = base;
    this.size = size;
    this.script = pagefind;
    this.isOpen = false;
    this.loaded = new Map();
  }

  /** Load the tables of the part and its searcher, once. */
  open() {
    this.opening ??= this.load();
    return this.opening;
  }

  async load() {
    const options = { noWorker: true, basePath: this.base.href, metaCacheTag: "" };
    const [pagefind, table] = await Promise.all([
      this.script().then(({ createInstance }) => createInstance(options)),
      fetchPacked(new URL("pages.gz", this.base)),
    ]);
    this.pagefind = pagefind;
    this.names = table.fragments;
    this.numbers = new Map(table.fragments.map((name, number) => [name, number]));
    this.filters = readFilters(table.filters, table.fragments.length);
    this.lengths = table.lengths;
    this.tables = table.characters;
    this.isOpen = true;
  }

  /** Return the numbers of the pages that hold a folded phrase in one set of words. */
  async find(folded, kind) {
    await this.open();
    if ([...folded].length === 1) return this.findCharacter(folded, kind);
    const { results } = await this.pagefind.search(pagefindQuery(folded, kind));
    return new Set(results.map(({ id }) => this.numbers.get(id)));
  }

  /** Return how often a pair of characters stands in each page that has it, as a Map by number. */
  async count(pair, kind) {
    await this.open();
    const { results } = await this.pagefind.search(pairQuery(pair, kind));
    return new Map(results.map(({ id, words }) => [this.numbers.get(id), words.length]));
  }

  async findCharacter(character, kind) {
    const block = Math.floor(character.codePointAt(0) / BLOCK);
    if (!this.tables.includes(block)) return new Set();
    const table = await this.once(`characters/${block.toString(16)}.gz`);
    return new Set(fromSteps(table[kind][character] ?? []));
  }

  /** Return the value ids of a page in one filter; the part is open. */
  valuesOf(number, filter) {
    return this.filters[filter]?.[number] ?? [];
  }

  /** Return what a result shows of a page: {url, title, paragraphs, values, …}. */
  fragment(number) {
    return this.once(`fragment/${this.names[number]}.pf_fragment`).then(readFragment);
  }

  /* Load a packed file of the part, once. */
  once(name) {
    if (!this.loaded.has(name)) this.loaded.set(name, fetchPacked(new URL(name, this.base)));
    return this.loaded.get(name);
  }
}

function readFragment({ url, content, meta, values }) {
  return { ...meta, url, paragraphs: content.split("\n"), values };
}

/** Return the JSON of a packed file; one that is missing or not whole is an error. */
export async function fetchPacked(url, options) {
  const response = await load(url, options);
  const text = await unpack(await response.arrayBuffer());
  if (!text.startsWith(SIGNATURE)) throw new Error(`not whole: ${url}`);
  return JSON.parse(text.slice(SIGNATURE.length));
}

/* Some servers unpack the files on the way. */
async function unpack(buffer) {
  const head = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (!GZIP.every((byte, at) => head[at] === byte)) return new TextDecoder().decode(buffer);
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/* The table lists pages by value; results ask for values by page. */
function readFilters(filters, pages) {
  const byPage = {};
  for (const [filter, values] of Object.entries(filters)) {
    const lists = Array.from({ length: pages }, () => []);
    for (const [value, steps] of Object.entries(values)) {
      for (const number of fromSteps(steps)) lists[number].push(value);
    }
    byPage[filter] = lists;
  }
  return byPage;
}

/* Lists of pages are written as the steps from one to the next. */
function fromSteps(steps) {
  let number = 0;
  return steps.map((step) => (number += step));
}
