/* Address: the state of the search, as it stands in the page's address. */

export const RELEVANCE = "";
export const DATE = "date";

// Characters of a query string; servers refuse longer ones from 8,000 on. A longer text stands
// after "#", which is not sent to a server.
const LONGEST = 6000;

const MONTH = /^\d{4}-\d{2}$/u;

/**
 * Return {text, chosen, order, mode, from, to} from an address {search, hash}; `chosen` holds
 * value ids by filter, for each of `filters`; `from` and `to` are months, "" for no end.
 */
export function readAddress({ search, hash }, filters) {
  const fields = new URLSearchParams(search);
  const chosen = {};
  for (const filter of filters) chosen[filter] = [...new Set(fields.getAll(filter))].filter(Boolean);
  return {
    text: fields.get("q") ?? new URLSearchParams(hash.slice(1)).get("q") ?? "",
    chosen,
    order: fields.get("sort") === DATE ? DATE : RELEVANCE,
    mode: fields.get("mode") ?? "",
    from: month(fields.get("from")),
    to: month(fields.get("to")),
  };
}

function month(text) {
  return MONTH.test(text) ? text : "";
}

/** Return a state as an address, from its "?" on. */
export function writeAddress({ text, chosen, order, mode, from, to }) {
  const query = new URLSearchParams({ q: text });
  const set = Object.entries({ mode, sort: order, from, to }).filter(([, value]) => value);
  const rest = new URLSearchParams(set);
  for (const [filter, ids] of Object.entries(chosen)) for (const id of ids) rest.append(filter, id);
  const parts = [`${query}`, `${rest}`].filter(Boolean);
  return `${query}`.length > LONGEST ? `?${rest}#${query}` : `?${parts.join("&")}`;
}

/** Return the state of a new text: no filters, the same order. */
export function newSearch(state, text) {
  const chosen = Object.fromEntries(Object.keys(state.chosen).map((filter) => [filter, []]));
  return { ...state, text, chosen, mode: "", from: "", to: "" };
}

/** Return a state with one value of a filter chosen, or no longer chosen. */
export function toggle(state, filter, id) {
  const ids = state.chosen[filter];
  const changed = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ...state, chosen: { ...state.chosen, [filter]: changed } };
}
