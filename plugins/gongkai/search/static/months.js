/* Months: the filter that takes a range, from one month to another. */

import { applyFilters, countValues } from "./engine.js";
import { element, fill } from "./dom.js";

const FILTER = "month"; // the name of the months in the tables of the index

/** Return the hits from one month (YYYY-MM, "" for the earliest) to another ("" for the latest). */
export function inMonths(hits, { from, to }) {
  if (!from && !to) return hits;
  const within = [...countValues(hits, FILTER).keys()].filter(
    (month) => (!from || month >= from) && (!to || month <= to),
  );
  return within.length ? applyFilters(hits, { [FILTER]: within }) : [];
}

/** Return a state with another end of the range; ends in the wrong order change places. */
export function setMonth(state, end, month) {
  const { from, to } = { ...state, [end]: month };
  return from && to && from > to ? { ...state, from: to, to: from } : { ...state, from, to };
}

/** Return the range as readers see it, "" when there is none. */
export function rangeText({ from, to }, words) {
  if (from && to) return from === to ? from : fill(words.between, { from, to }).join("");
  if (from) return fill(words.since, { month: from }).join("");
  return to ? fill(words.until, { month: to }).join("") : "";
}

/**
 * Return the group of two lists of months; null when all hits are of one month.
 *
 * `hits` are all that the text finds, `counted` those that pass the other filters.
 */
export function monthGroup(hits, counted, state, words, onChange) {
  const all = countValues(hits, FILTER);
  for (const month of [state.from, state.to]) if (month && !all.has(month)) all.set(month, 0);
  if (all.size < 2 && !state.from && !state.to) return null;
  const counts = countValues(counted, FILTER);
  const months = [...all.keys()].sort().reverse();
  const list = (end, label, open) => {
    const select = element("select", { class: "gk-input", name: end }, element("option", { value: "" }, open));
    select.append(...byYear(months, counts, words));
    select.value = state[end];
    select.addEventListener("change", () => onChange(end, select.value));
    return element("label", { class: "gk-facets__end" }, element("span", {}, label), select);
  };
  return element(
    "fieldset",
    { class: "gk-facets__group", "data-filter": FILTER },
    element("legend", {}, words.label),
    list("from", words.from, words.earliest),
    list("to", words.to, words.latest),
  );
}

function byYear(months, counts, words) {
  const years = new Map();
  for (const month of months) {
    const year = month.slice(0, 4);
    if (!years.has(year)) years.set(year, element("optgroup", { label: year }));
    const n = `${counts.get(month) ?? 0}`;
    years.get(year).append(element("option", { value: month }, fill(words.option, { month, n })));
  }
  return [...years.values()];
}
