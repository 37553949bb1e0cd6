// Says above a table that it can be moved sideways, when it is wider than its place.

for (const text of document.querySelectorAll('[data-module="table-scroller"]')) {
  for (const scroller of text.querySelectorAll(".gk-table__scroller")) {
    const hint = document.createElement("span");
    hint.className = "gk-table__hint";
    hint.textContent = text.dataset.hint;
    hint.hidden = true;
    scroller.before(hint);
    new ResizeObserver(() => {
      hint.hidden = scroller.scrollWidth <= scroller.clientWidth;
    }).observe(scroller);
  }
}
