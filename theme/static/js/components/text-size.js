// 标准 / 大 / 特大: sets the root's size and remembers it, in 关怀版 apart from the normal view.

for (const group of document.querySelectorAll('[data-module="text-size"]')) {
  const root = document.documentElement;
  const buttons = [...group.querySelectorAll("button")];
  const caring = () => "care" in root.dataset;
  const key = () => (caring() ? "gongkai.care-size" : "gongkai.size");

  const show = (size) => {
    root.dataset.textSize = size;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.value === size));
    }
  };

  const recall = () => {
    let size = null;
    try {
      size = localStorage.getItem(key());
    } catch {
      // storage is blocked: the standard size it is
    }
    show(size || (caring() ? "largest" : "standard"));
  };

  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    show(button.value);
    try {
      localStorage.setItem(key(), button.value);
    } catch {
      // storage is blocked: the size holds for this page
    }
  });

  document.addEventListener("gongkai:care", recall);
  recall();
}
