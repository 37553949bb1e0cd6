/* Suggest: names and titles below a search field while the reader types.

   A combobox with a list, as the ARIA Authoring Practices describe it: the arrow keys choose,
   Enter opens what is chosen, Esc closes the list. Without this script the form stays a form. */

import { element, fill } from "./dom.js";
import { foldName, findNames, loadNames } from "./names.js";

const MOST = 8; // rows: they fit above the keyboard of a phone
const MOST_NAMES = 4; // so that words and titles are seen too
const MOST_WORDS = 2;

let loading;
let count = 0;

/** Return the names and titles of the site, loaded once; a failure is forgotten. */
export function siteNames() {
  loading ??= loadNames(new URL("../../", import.meta.url)).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Return what fits a text: [{kind, text, address, note}], names before words before titles. A word
 * has no address: it is searched.
 */
export function suggestionsFor(text, { names, words, titles }) {
  const wanted = foldName(text);
  if (!wanted) return [];
  const named = findNames(wanted, names).slice(0, MOST_NAMES);
  const longer = words
    .filter(({ folded }) => folded.startsWith(wanted) && folded !== wanted)
    .slice(0, MOST_WORDS);
  const rest = MOST - named.length - longer.length;
  const titled = titles.filter(({ folded }) => folded.includes(wanted)).slice(0, rest);
  return [
    ...named.map(({ name }) => ({ kind: name.kind, text: name.name, address: name.address, note: name.note })),
    ...longer.map((word) => ({ kind: "word", text: word.text })),
    ...titled.map(({ title, address, date }) => ({ kind: "article", text: title, address, note: date })),
  ];
}

/** Give a search form its list. `words` are {list, some, none, kinds}, see query.html. */
export function suggest(form, words) {
  new Combobox(form, words).start();
}

class Combobox {
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.input = form.querySelector("[name=q]");
    this.id = `gk-suggest-${(count += 1)}`;
    this.list = element("ul", {
      class: "gk-suggest",
      id: this.id,
      role: "listbox",
      "aria-label": words.list,
      hidden: true,
    });
    this.status = element("span", { class: "gk-unseen", role: "status" });
    this.rows = [];
    this.active = -1;
  }

  start() {
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.id,
    })) {
      this.input.setAttribute(name, value);
    }
    this.form.append(this.list, this.status);
    this.input.addEventListener("input", (event) => event.isComposing || this.update());
    this.input.addEventListener("compositionend", () => this.update());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    this.form.addEventListener("submit", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", ({ target }) => {
      this.open(this.rows.find(({ row }) => row.contains(target)));
    });
    siteNames().catch(() => {}); // loaded with the first focus, ready for the first key
  }

  async update() {
    const text = this.input.value;
    this.wanted = text;
    let found = [];
    try {
      found = suggestionsFor(text, await siteNames());
    } catch (error) {
      console.error(error); // the form still searches
    }
    if (this.wanted === text && this.input === document.activeElement) this.draw(found);
  }

  draw(found) {
    this.rows = found.map((one, index) => ({ ...one, row: this.row(one, index) }));
    this.list.replaceChildren(...this.rows.map(({ row }) => row));
    this.show(found.length > 0);
    const { some, none } = this.words;
    const said = found.length ? fill(some, { n: `${found.length}` }).join("") : none;
    this.status.textContent = foldName(this.input.value) ? said : "";
  }

  row({ kind, text, note }, index) {
    const line = kind === "official" || kind === "campaign" ? `gk-${kind}` : null;
    return element(
      "li",
      { class: "gk-suggest__row", role: "option", id: `${this.id}-${index}`, "aria-selected": "false" },
      element("span", { class: "gk-suggest__kind" }, this.words.kinds[kind]),
      element("span", { class: "gk-suggest__text" }, element("span", { class: line }, text)),
      note ? element("span", { class: "gk-suggest__note" }, note) : null,
    );
  }

  press(event) {
    if (event.isComposing) return; // the keys belong to the input method
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.list.hidden) {
      if (step > 0) this.update();
    } else if (step) {
      // From the field to the first or last row, over all rows, and back to the field.
      const places = this.rows.length + 1;
      this.choose(((this.active + 1 + step + places) % places) - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.open(this.rows[this.active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault(); // a second Esc empties the field, as browsers have it
      this.close();
    }
  }

  choose(index) {
    this.active = index;
    for (const [at, { row }] of this.rows.entries()) row.setAttribute("aria-selected", `${at === index}`);
    const row = this.rows[index]?.row;
    if (row) {
      this.input.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  open(row) {
    if (!row) return;
    this.close();
    if (row.address) location.assign(row.address);
    else {
      this.input.value = row.text;
      this.form.requestSubmit();
    }
  }

  show(visible) {
    this.list.hidden = !visible;
    this.input.setAttribute("aria-expanded", `${visible}`);
    this.choose(-1);
  }

  close() {
    this.wanted = null;
    this.show(false);
    this.status.textContent = "";
  }
}
