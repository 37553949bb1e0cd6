// Shows a long list twenty items at a time; the stylesheet hides what lies beyond the first twenty.

for (const list of document.querySelectorAll('[data-module="pagination"]')) {
  const STEP = 20; // items; the stylesheet counts the same
  const bar = document.querySelector(`[data-list="${list.id}"]`);
  const button = bar?.querySelector("button");
  const status = bar?.querySelector('[role="status"]');
  let shown = STEP;

  button?.addEventListener("click", () => {
    const more = [...list.children].slice(shown, shown + STEP);
    for (const item of more) item.classList.add("is-shown");
    shown += more.length;
    status.textContent = bar.dataset.words.replace("{shown}", shown);
    button.hidden = shown >= list.children.length;
    more[0]?.querySelector("a")?.focus();
  });
}
