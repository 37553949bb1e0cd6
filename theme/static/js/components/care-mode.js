// 关怀版: larger, plainer, one column. Same page, same address; remembered.

for (const button of document.querySelectorAll('[data-module="care-mode"]')) {
  const root = document.documentElement;

  const tell = () => button.setAttribute("aria-pressed", String("care" in root.dataset));

  button.addEventListener("click", () => {
    const on = !("care" in root.dataset);
    let size = null;
    try {
      if (on) localStorage.setItem("gongkai.care", "1");
      else localStorage.removeItem("gongkai.care");
      size = localStorage.getItem(on ? "gongkai.care-size" : "gongkai.size");
    } catch {
      // storage is blocked: the mode holds for this page
    }
    if (on) root.dataset.care = "";
    else delete root.dataset.care;
    root.dataset.textSize = size || (on ? "largest" : "standard");
    document.dispatchEvent(new Event("gongkai:care"));
    tell();
  });

  tell();
}
