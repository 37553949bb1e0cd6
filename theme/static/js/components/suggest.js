// Suggestions below a search field. What they need comes with the search, and only when a reader
// comes to the field; where it cannot be loaded, the form searches as it is.

for (const form of document.querySelectorAll('[data-module="suggest"]')) {
  const load = async () => {
    const { suggest } = await import(new URL(form.dataset.suggest, document.baseURI));
    suggest(form, JSON.parse(form.dataset.suggestWords));
  };
  form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
}
