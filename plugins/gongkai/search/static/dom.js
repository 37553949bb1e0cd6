/* DOM: small helpers. Data becomes text, never markup. */

/** Return a new element with attributes and children (strings, elements, null for none, or lists of them). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.flat(2).filter((child) => child != null));
  return made;
}

/** Return the children for a message: each {name} replaced by its string, element or list of them. */
export function fill(message, values) {
  const parts = message.split(/\{(\w+)\}/u);
  return parts.map((part, index) => (index % 2 ? values[part] : part)).flat();
}

/** Return the children for marked text: pieces {text, hit}, hits in <mark>. */
export function marked(pieces) {
  return pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}
