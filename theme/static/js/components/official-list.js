// Filters the officials by name or post, and orders them by unit, by surname or by last seen.

for (const list of document.querySelectorAll('[data-module="official-list"]')) {
  const field = list.querySelector("input");
  const status = list.querySelector('[role="status"]');
  const buttons = [...list.querySelectorAll("button[value]")];
  const units = [...list.querySelectorAll("section")];
  const rows = [...list.querySelectorAll("li")];
  const homes = new Map(rows.map((row) => [row, row.parentElement]));
  const words = new Map(
    rows.map((row) => [
      row,
      row.querySelector("a").textContent +
        row.querySelector(".gk-official-list__post").textContent +
        row.closest("section").querySelector("h2").textContent,
    ]),
  );
  const byName = new Intl.Collator("zh-CN").compare;
  const orders = {
    surname: (a, b) => byName(a.dataset.surname, b.dataset.surname) || byName(words.get(a), words.get(b)),
    last: (a, b) => b.dataset.last.localeCompare(a.dataset.last) || orders.surname(a, b),
  };

  const together = document.createElement("section");
  together.hidden = true;
  together.append(document.createElement("ul"));
  list.append(together);

  const filter = () => {
    const wanted = field.value.trim().split(/\s+/);
    for (const row of rows) row.hidden = !wanted.every((word) => words.get(row).includes(word));
    const found = rows.filter((row) => !row.hidden).length;
    for (const unit of units) unit.hidden = !unit.querySelector("li:not([hidden])");
    status.textContent = field.value.trim() ? list.dataset.found.replace("{n}", found) : "";
  };

  const order = (name) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === name));
    together.hidden = name === "unit";
    if (name === "unit") for (const row of rows) homes.get(row).append(row);
    else together.firstChild.append(...[...rows].sort(orders[name]));
    filter();
  };

  list.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  field.addEventListener("input", filter);
  for (const button of buttons) button.addEventListener("click", () => order(button.value));
}
