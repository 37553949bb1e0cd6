/* The search page: reads the address, searches, shows. The markup it fills is in search.html. */

import { DATE, newSearch, readAddress, toggle, writeAddress } from "./address.js";
import { cardItems, drawNear } from "./cards.js";
import { element, fill } from "./dom.js";
import { applyFilters, byDate, findAll, openIndex } from "./engine.js";
import { drawChips, drawFacets, facetValues } from "./facets.js";
import { hitItem } from "./hits.js";
import { identify, SYLLABLE } from "./names.js";
import { nearMisses } from "./near.js";
import { fetchJson } from "./part.js";
import { parseQuery } from "./query.js";
import { siteNames } from "./suggest.js";

const PAGE_SIZE = 10; // results shown at first, and added by each click on "more"
const LONGEST_SHOWN = 40; // characters of a query that the line above the results repeats

const NOTHING = { text: null, alternatives: [], hits: [], cards: [], near: [] };

const here = new URL(".", import.meta.url); // search/client/
const bundle = new URL("../", here);
const root = new URL("../../", here);

class SearchPage {
  constructor(box) {
    this.part = (name) => box.querySelector(`[data-search-part="${name}"]`);
    this.words = JSON.parse(this.part("words").textContent);
    this.form = box.querySelector("form");
    this.input = this.form.querySelector("[name=q]");
    this.status = box.querySelector("[data-search-state]");
    this.found = this.part("found");
    this.list = this.part("hits");
    this.notices = ["empty", "nothing", "none", "error"].map((name) => this.part(name));
    this.filters = this.words.facets.map(({ filter }) => filter);
    this.opened = new Set();
    this.run = 0; // counts searches: an older one that comes late is dropped
    this.last = NOTHING;
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(newSearch(this.state, this.input.value));
    });
    for (const button of this.part("order").querySelectorAll("button")) {
      button.addEventListener("click", () => this.go({ ...this.state, order: button.value }));
    }
    addEventListener("popstate", ({ state }) => {
      const next = readAddress(location, this.filters);
      // A jump inside the page (#main) is no new search.
      if (writeAddress(next) !== writeAddress(this.state)) this.show(next, state?.shown);
    });
    this.openFilters();
    this.show(readAddress(location, this.filters), history.state?.shown);
  }

  /* The filters stand open where the theme puts them beside the results, and cannot be closed there. */
  openFilters() {
    const details = this.part("facets");
    const areBeside = () => getComputedStyle(details.parentElement).display === "flex";
    let open = areBeside();
    details.open = open;
    addEventListener("resize", () => {
      if (areBeside() !== open) details.open = open = areBeside();
    });
    this.part("filters-title").addEventListener("click", (event) => {
      if (areBeside()) event.preventDefault();
    });
  }

  /* Change the state as the reader asked: a new step in the browser's history. */
  go(state) {
    const address = writeAddress(state);
    if (address !== location.search + location.hash) history.pushState(null, "", address);
    this.show(state);
  }

  /* Search and show; `wanted` is the number of results to show at least. */
  async show(state, wanted = PAGE_SIZE) {
    const run = (this.run += 1);
    this.state = state;
    if (this.input.value !== state.text) this.input.value = state.text;
    this.setState("loading");
    this.found.replaceChildren(this.words.loading);
    this.drawOrder();
    try {
      const found = await this.search(state.text);
      if (run !== this.run) return;
      this.last = found;
      this.hits = inOrder(applyFilters(found.hits, state.chosen), state.order);
      const items = await this.items(0, Math.max(wanted, PAGE_SIZE));
      if (run !== this.run) return;
      this.drawResults(items);
      this.setState("done", this.hits.length);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
  }

  /* What a text finds before filters; the last one is kept, since filters and order change most. */
  async search(text) {
    if (this.last.text === text) return this.last;
    const { alternatives } = parseQuery(text);
    if (!alternatives.length) return { ...NOTHING, text };
    const [hits, known] = await Promise.all([
      this.index().then((parts) => findAll(parts, alternatives)),
      siteNames().catch(() => null), // without its suggestions the search still searches
    ]);
    return { text, alternatives, hits, ...aside(text, hits, known) };
  }

  index() {
    this.opening ??= Promise.all([
      openIndex(new URL("index/", bundle)),
      fetchJson(new URL("labels.json", bundle)),
    ]).then(([parts, names]) => {
      this.names = names;
      return parts;
    });
    return this.opening;
  }

  items(from, to) {
    const { alternatives } = this.last;
    return Promise.all(
      this.hits.slice(from, to).map(async ({ part, number, alternative }) => {
        const phrases = alternatives[alternative].map(({ folded }) => folded);
        return hitItem(await part.fragment(number), phrases, root, this.words);
      }),
    );
  }

  drawResults(items) {
    const { chosen, text } = this.state;
    const { alternatives, hits, cards } = this.last;
    this.list.replaceChildren(...items);
    this.found.replaceChildren(...this.foundLine());
    this.drawFilters(hits, chosen);
    this.drawAside();
    this.part("order").hidden = !this.hits.length;
    if (alternatives.length) this.notice(this.hits.length || cards.length ? "" : "none");
    else this.notice(text.trim() ? "nothing" : "empty");
    this.drawMore();
  }

  /* Pages of that name, and what may have been meant instead. */
  drawAside() {
    const { cards, near } = this.last;
    const items = cardItems(cards, root, this.words);
    this.part("cards").replaceChildren(...items);
    this.part("cards").hidden = !items.length;
    const message = cards.length ? this.words.spelt : this.words.near;
    drawNear(this.part("near"), near, message, this.words, (text) => this.go(newSearch(this.state, text)));
  }

  drawFilters(hits, chosen) {
    const names = this.names ?? {};
    const total = Object.values(chosen).flat().length;
    const title = total ? this.words.filtersChosen : this.words.filters;
    const facets = facetValues(hits, chosen, names);
    const onChange = (filter, id) => this.go(toggle(this.state, filter, id));
    this.part("filters-title").replaceChildren(...fill(title, { n: `${total}` }));
    this.keepFocus(() => drawFacets(this.part("filters"), facets, this.words, this.opened, onChange));
    this.part("facets").hidden = facets.every(({ values }) => !values.length);
    drawChips(this.part("chips"), chosen, names, this.words, onChange);
  }

  /* What was searched, and how many articles have it. */
  foundLine() {
    const { alternatives } = this.last;
    if (!alternatives.length) return [this.words.title];
    const [first, every] = alternatives;
    const count = (number) => element("b", {}, `${number}`);
    const phrase = ({ shown }) => fill(this.words.phrase, { q: clip(shown) });
    const quoted = (needles) => needles.flatMap(phrase);
    const whole = this.hits.filter(({ alternative }) => alternative === 0).length;
    const rest = this.hits.length - whole;
    const q = quoted(first);
    if (!rest) return fill(this.words.found, { n: count(whole), q });
    return fill(this.words.foundMore, {
      n: count(whole),
      q,
      m: count(rest),
      words: quoted(every),
    });
  }

  drawOrder() {
    for (const button of this.part("order").querySelectorAll("button")) {
      button.setAttribute("aria-pressed", `${button.value === this.state.order}`);
    }
  }

  /* The button is there only while there is more. */
  drawMore() {
    const shown = this.list.children.length;
    const total = this.hits.length;
    const words = fill(this.words.shown, { n: `${shown}`, total: `${total}` });
    this.part("shown").replaceChildren(...(total > PAGE_SIZE ? words : []));
    this.part("more").querySelector("[data-search-more]")?.remove();
    if (shown >= total) return;
    const button = element(
      "button",
      { type: "button", class: "gk-button", "data-search-more": true },
      fill(this.words.more, { n: `${Math.min(PAGE_SIZE, total - shown)}` }),
    );
    button.addEventListener("click", () => this.more());
    this.part("more").prepend(button);
  }

  async more() {
    if (this.status.dataset.searchState === "loading") return;
    const run = (this.run += 1);
    const shown = this.list.children.length;
    this.setState("loading");
    try {
      const items = await this.items(shown, shown + PAGE_SIZE);
      if (run !== this.run) return;
      this.list.append(...items);
      this.drawMore();
      items[0].querySelector("a").focus({ preventScroll: true });
      history.replaceState({ shown: this.list.children.length }, "");
      this.setState("done", this.hits.length);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
  }

  fail(error) {
    console.error(error);
    this.opening = undefined; // the next search opens the index anew
    this.last = NOTHING;
    this.hits = [];
    this.drawResults([]);
    this.notice("error");
    this.setState("error", 0);
  }

  notice(name) {
    for (const notice of this.notices) notice.hidden = notice.dataset.searchPart !== name;
  }

  setState(state, total) {
    if (total !== undefined) this.status.dataset.searchTotal = `${total}`;
    this.status.dataset.searchState = state;
  }

  /* Redrawing the filters must not throw the reader out of them. */
  keepFocus(draw) {
    const { name, value, type } = document.activeElement ?? {};
    draw();
    if (type !== "checkbox") return;
    const boxes = [...this.part("filters").querySelectorAll("input")];
    boxes.find((box) => box.name === name && box.value === value)?.focus({ preventScroll: true });
  }
}

/* What a text names beside the hits. Nothing may be meant instead where the text itself was found. */
function aside(text, hits, known) {
  if (!known) return { cards: [], near: [] };
  const cards = identify(text, known.names);
  const isFound = hits.some(({ alternative }) => alternative === 0);
  if (cards.length) {
    const spelt = cards.filter(({ match }) => match.grade >= SYLLABLE).map(({ match }) => match.label.text);
    return { cards, near: isFound ? [] : [...new Set(spelt)].slice(0, 3) };
  }
  return { cards, near: isFound ? [] : nearMisses(text, known) };
}

function inOrder(hits, by) {
  return by === DATE ? byDate(hits) : hits;
}

function clip(text) {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}……` : text;
}

const box = document.querySelector("[data-search]");
if (box) new SearchPage(box).start();
