// Asks before an outside link opens: shows its whole address, goes on or stays. Hosts of the
// allow-list and the site's own address open at once; so does everything in 关怀版, which knows
// no boxes that lie over the page. Links with data-leaving="direct" say themselves where they go.

for (const dialog of document.querySelectorAll('[data-module="leaving-dialog"]')) {
  const shown = dialog.querySelector(".gk-leaving-dialog__address");
  const go = dialog.querySelector("a");
  const canonical = document.querySelector('link[rel="canonical"]');
  const allowed = dialog.dataset.allow.split(" ").filter(Boolean);
  const own = [location.host, canonical ? new URL(canonical.href).host : ""];

  const outside = (link) =>
    /^https?:$/.test(link.protocol) &&
    !own.includes(link.host) &&
    link.dataset.leaving !== "direct" &&
    !dialog.contains(link) &&
    !allowed.some((host) => link.hostname === host || link.hostname.endsWith(`.${host}`));

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !outside(link) || "care" in document.documentElement.dataset) return;
    event.preventDefault();
    shown.textContent = link.href;
    go.href = link.href;
    go.target = link.target;
    dialog.showModal();
  });

  // A click on the shade around the box stays on the page.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  go.addEventListener("click", () => dialog.close());
}
