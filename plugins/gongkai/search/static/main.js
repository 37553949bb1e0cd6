/* The search page: reads the address, searches, shows. The markup it fills is in search.html. */

import { DATE, newSearch, readAddress, toggle, writeAddress } from "./address.js";
import { cardItems, drawTexts } from "./cards.js";
import { element, fill } from "./dom.js";
import { applyFilters, byDate, openIndex } from "./engine.js";
import { chosenChips, drawChips, drawFacets, facetValues } from "./facets.js";
import { search } from "./search.js";
import { hitItem } from "./hits.js";
import { drawModes, foundLine } from "./line.js";
import { inMonths, monthGroup, rangeText, setMonth } from "./months.js";
import { identify, SYLLABLE } from "./names.js";
import { nearMisses, relatedWords } from "./near.js";
import { fetchJson } from "./part.js";
import { parseQuery } from "./query.js";
import { siteNames, suggest } from "./suggest.js";

const PAGE_SIZE = 10; // results shown at first, and added by each click on "more"

const NOTHING = { text: null, mode: "", modes: [], alternatives: [], hits: [], cards: [], near: [], common: [] };

const PENDING = Symbol("pending");

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
    this.step = 0; // counts drawings, of which `drawn` is the last that was done
    this.drawn = 0;
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
    const { suggestWords } = this.form.dataset;
    if (suggestWords) {
      this.input.addEventListener("focus", () => suggest(this.form, JSON.parse(suggestWords)), { once: true });
      if (this.input === document.activeElement) this.input.dispatchEvent(new FocusEvent("focus"));
    }
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
    const shown = Math.max(wanted, PAGE_SIZE);
    try {
      await this.draw(await this.search(state, (found) => this.draw(found, run, shown)), run, shown);
      if (run === this.run) this.setState("done", this.hits.length);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
  }

  /* Show what was found so far; what comes late, after a newer search or drawing, is dropped. */
  async draw(found, run, shown) {
    const step = (this.step += 1);
    const { state } = this;
    const hits = inOrder(applyFilters(inMonths(found.hits, state), state.chosen), state.order);
    const items = await this.items(found, hits.slice(0, shown));
    if (run !== this.run || step < this.drawn) return;
    this.drawn = step;
    this.last = found;
    this.hits = hits;
    this.drawResults(items);
  }

  /* What a text finds before filters; the last one is kept, since filters and order change most. */
  async search({ text, mode }, onUpdate) {
    if (this.last.text === text && this.last.asked === mode && this.last.whole) return this.last;
    const names = this.part("cards") && text.trim() ? siteNames().catch(() => null) : null;
    const parts = parseQuery(text).alternatives.length ? await this.index() : [];
    const update = (found) => onUpdate({ ...NOTHING, ...found, text }).catch(() => {}); // told at the end
    const found = await search(parts, text, { mode, onUpdate: update });
    const early = found.hits.length && (await Promise.race([names, PENDING])) === PENDING;
    if (early) await update(found);
    const known = await names; // without its suggestions the search still searches
    return { ...found, ...aside(text, found, known), text, asked: mode, whole: true };
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

  items({ alternatives }, hits) {
    return Promise.all(
      hits.map(async ({ part, number, alternative }) => {
        const phrases = alternatives[alternative].map(({ folded }) => folded);
        return hitItem(await part.fragment(number), phrases, root, this.words);
      }),
    );
  }

  drawResults(items) {
    const { last, words } = this;
    this.drawList(items);
    this.found.replaceChildren(...foundLine(last, this.hits.length, words));
    if (this.part("modes")) {
      drawModes(this.part("modes"), last, words, (mode) => this.go({ ...this.state, mode }));
    }
    this.drawFilters();
    if (this.part("cards")) this.drawAside();
    this.part("order").hidden = !this.hits.length;
    if (last.modes.length) this.notice(this.hits.length || last.cards.length ? "" : "none");
    else this.notice(this.state.text.trim() ? "nothing" : "empty");
    this.drawMore();
  }

  /* Results that are there already stay as they are, and with them the reader's place. */
  drawList(items) {
    const old = [...this.list.children];
    const same = items.findIndex((item, at) => !old[at]?.isEqualNode(item));
    const kept = same < 0 ? items.length : same;
    for (const item of old.slice(kept)) item.remove();
    this.list.append(...items.slice(kept));
  }

  /* Pages of that name, and what may have been meant instead. */
  drawAside() {
    const { cards, near, common } = this.last;
    const items = cardItems(cards, this.words);
    this.part("cards").replaceChildren(...items);
    this.part("cards").hidden = !items.length;
    const message = cards.length ? this.words.spelt : this.words.near;
    const choose = (text) => this.go(newSearch(this.state, text));
    drawTexts(this.part("near"), near, message, this.words, choose);
    const related = relatedWords(this.state.text, this.titles(), common);
    drawTexts(this.part("related"), related, this.words.related, this.words, choose);
  }

  titles() {
    return [...this.list.querySelectorAll("h2")].map((title) => title.textContent);
  }

  drawFilters() {
    const { state, words } = this;
    const names = this.names ?? {};
    const { chosen } = state;
    const { hits } = this.last;
    const facets = facetValues(hits, inMonths(hits, state), chosen, names);
    const onChange = (filter, id) => this.go(toggle(this.state, filter, id));
    const onMonth = (end, month) => this.go(setMonth(this.state, end, month));
    const months = words.months && monthGroup(hits, applyFilters(hits, chosen), state, words.months, onMonth);
    const chips = chosenChips(chosen, names, words, onChange);
    const range = words.months ? rangeText(state, words.months) : "";
    const noRange = () => this.go({ ...this.state, from: "", to: "" });
    if (range) chips.push({ label: words.months.label, value: range, remove: noRange });
    const title = chips.length ? words.filtersChosen : words.filters;
    this.part("filters-title").replaceChildren(...fill(title, { n: `${chips.length}` }));
    this.keepFocus(() => {
      drawFacets(this.part("filters"), facets, words, this.opened, onChange);
      if (months) this.afterYears(months);
    });
    this.part("facets").hidden = !months && facets.every(({ values }) => !values.length);
    drawChips(this.part("chips"), chips, words);
  }

  afterYears(group) {
    const box = this.part("filters");
    const years = box.querySelector('[data-filter="year"]');
    if (years) years.after(group);
    else box.append(group);
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
      const items = await this.items(this.last, this.hits.slice(shown, shown + PAGE_SIZE));
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
    const box = this.part("filters");
    const fields = () => [...box.querySelectorAll("input, select")];
    const focused = fields().find((field) => field === document.activeElement);
    draw();
    if (!focused) return;
    const same = ({ name, type, value }) => name === focused.name && (type !== "checkbox" || value === focused.value);
    fields().find(same)?.focus({ preventScroll: true });
  }
}

/* What a text names beside the hits. Nothing may be meant instead where the text itself was found. */
function aside(text, { modes }, known) {
  if (!known || !modes.length) return { cards: [], near: [], common: [] };
  const cards = identify(text, known.names);
  const common = known.words;
  const isFound = modes[0].count > 0;
  if (cards.length) {
    const spelt = cards.filter(({ match }) => match.grade >= SYLLABLE).map(({ match }) => match.label.text);
    return { cards, common, near: isFound ? [] : [...new Set(spelt)].slice(0, 3) };
  }
  return { cards, common, near: isFound ? [] : nearMisses(text, known) };
}

function inOrder(hits, by) {
  return by === DATE ? byDate(hits) : hits;
}

const box = document.querySelector("[data-search]");
if (box) new SearchPage(box).start();
