/* Fields: gives every search field of a page its suggestions. Loaded when a reader comes to one. */

import { suggest } from "./suggest.js";

for (const form of document.querySelectorAll("[data-suggest]")) {
  // The search page cares for its own field.
  if (!form.closest("[data-search]")) suggest(form, JSON.parse(form.dataset.suggestWords));
}
