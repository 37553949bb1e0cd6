// Copies an address or a text and says so for three seconds. What to copy: the element named in
// data-copy-from, else data-copy, else the address of this page.

for (const button of document.querySelectorAll('[data-module="copy"]')) {
  const SHOWN = 3000; // ms that the word stands: long enough to be read and heard
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.after(status);
  let timer = 0;

  const text = () => {
    const from = document.getElementById(button.dataset.copyFrom);
    if (from) return from.textContent.trim();
    return button.dataset.copy || location.href.split("#")[0];
  };

  // Over plain http there is no clipboard object: a hidden field does it.
  const copyByField = (value) => {
    const field = document.createElement("textarea");
    field.value = value;
    field.readOnly = true;
    field.className = "gk-unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus();
    return done;
  };

  const copy = async (value) => {
    try {
      await navigator.clipboard.writeText(value);
      return true;
    } catch {
      return copyByField(value);
    }
  };

  button.addEventListener("click", async () => {
    if (!(await copy(text()))) return;
    clearTimeout(timer);
    status.textContent = button.dataset.done;
    timer = setTimeout(() => {
      status.textContent = "";
    }, SHOWN);
  });
}
