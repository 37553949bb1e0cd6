/* Facets: the filters beside the results, and the chips of what was chosen. */

import { applyFilters, countValues } from "./engine.js";
import { element, fill } from "./dom.js";

const SHOWN = 5; // values of a filter before "all": a filter is seen whole without scrolling

/**
 * Return the values of each filter that the results hold: [{filter, values: [{id, name, count, checked}]}].
 *
 * A value counts the articles that choosing it would show: those that pass the other filters.
 * The order does not change while filters are chosen: years newest first, others by their
 * number in all results. `within` are the hits that pass the range of months.
 */
export function facetValues(hits, within, chosen, names) {
  return Object.entries(chosen).map(([filter, ids]) => {
    const all = countValues(hits, filter);
    const now = countValues(applyFilters(within, chosen, filter), filter);
    for (const id of ids) if (!all.has(id)) all.set(id, 0);
    const values = [...all.keys()].map((id) => ({
      id,
      name: names[filter]?.[id] ?? id,
      count: now.get(id) ?? 0,
      checked: ids.includes(id),
    }));
    const byName = (a, b) => a.name.localeCompare(b.name, "zh-CN");
    const newest = (a, b) => b.id.localeCompare(a.id);
    const byCount = (a, b) => all.get(b.id) - all.get(a.id) || byName(a, b);
    return { filter, values: values.sort(filter === "year" ? newest : byCount) };
  });
}

/** Draw the filters into a box; `opened` is the set of filters shown whole. */
export function drawFacets(box, facets, words, opened, onChange) {
  const groups = facets.filter(({ values }) => values.length);
  box.replaceChildren(...groups.map((facet) => fieldset(facet, words, opened, onChange)));
}

function facetWords(words, filter) {
  return words.facets.find((facet) => facet.filter === filter);
}

function fieldset({ filter, values }, words, opened, onChange) {
  const { label, all } = facetWords(words, filter);
  const shown = opened.has(filter) ? values : values.filter(({ checked }, index) => checked || index < SHOWN);
  const rest = values.filter((value) => !shown.includes(value));
  const list = element("ul", {}, shown.map((value) => item(filter, value, onChange)));
  const group = element("fieldset", { class: "gk-facets__group", "data-filter": filter }, element("legend", {}, label), list);
  if (!rest.length) return group;
  const button = element(
    "button",
    { type: "button", class: "gk-facets__all" },
    fill(all, { n: `${values.length}` }),
  );
  button.addEventListener("click", () => {
    opened.add(filter);
    list.append(...rest.map((value) => item(filter, value, onChange)));
    button.remove();
    list.children[shown.length].querySelector("input").focus();
  });
  group.append(button);
  return group;
}

function item(filter, { id, name, count, checked }, onChange) {
  const box = element("input", {
    type: "checkbox",
    name: filter,
    value: id,
    checked,
    disabled: !count && !checked,
  });
  box.addEventListener("change", () => onChange(filter, id));
  return element(
    "li",
    {},
    element(
      "label",
      { class: "gk-facets__value" },
      box,
      element("span", { class: "gk-facets__name" }, name),
      element("span", { class: "gk-count" }, `${count}`),
    ),
  );
}

/** Return what the chips of the chosen values say and do: [{label, value, remove}]. */
export function chosenChips(chosen, names, words, onChange) {
  return Object.entries(chosen).flatMap(([filter, ids]) =>
    ids.map((id) => ({
      label: facetWords(words, filter).label,
      value: names[filter]?.[id] ?? id,
      remove: () => onChange(filter, id),
    })),
  );
}

/** Draw chips, which take their filter away; the focus goes from a removed one to its neighbour. */
export function drawChips(box, chips, words) {
  const focused = [...box.querySelectorAll("button")].indexOf(document.activeElement);
  const buttons = chips.map(({ label, value, remove }) => {
    const values = { label, value };
    const button = element(
      "button",
      { type: "button", class: "gk-chips__chip", "aria-label": fill(words.removeChip, values).join("") },
      fill(words.chip, values),
    );
    button.addEventListener("click", remove);
    return button;
  });
  box.replaceChildren(...buttons.map((button) => element("li", {}, button)));
  box.hidden = !chips.length;
  if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus({ preventScroll: true });
}
