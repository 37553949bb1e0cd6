// Suggestions below a search field. They come with the search, and only when a reader comes to the
// field; where they cannot be loaded, the form searches as it is. From a folder (file:) no modules
// load: there a classic script stands at the same address.

const forms = [...document.querySelectorAll('[data-module="suggest"]')].filter(
  (form) => !form.closest("[data-search]"), // the search page loads them itself
);
let asked = false;

function load({ currentTarget }) {
  if (asked) return;
  asked = true;
  const script = document.createElement("script");
  if (/^http/.test(location.protocol)) script.type = "module";
  script.src = currentTarget.dataset.suggest;
  document.head.append(script);
}

for (const form of forms) form.addEventListener("focusin", load);
