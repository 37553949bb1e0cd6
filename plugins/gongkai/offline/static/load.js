/* Load: stands in for search/static/load.js where the site is a folder (file:). A page may read no
   file there, but may load scripts: each file has a twin, a script that hands over its content. */

globalThis.gongkaiFile = (content) => {
  document.currentScript.handed = content;
};

/** Return the response for a file of the site; one that is missing or not whole is an error. */
export async function load(url) {
  const bytes = Uint8Array.from(atob(await runTwin(url)), (character) => character.charCodeAt(0));
  return new Response(bytes);
}

/** Return the exports of a script of the site that is a module. */
export async function loadModule(url) {
  return (await runTwin(url))(load, `${url}`);
}

/** Return the whole address of a page of the site; `url` starts from the site's `root`. */
export function pageAddress(url, root) {
  const address = new URL(url, root);
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

function runTwin(url) {
  const { protocol, host, pathname } = new URL(url, location);
  const script = document.createElement("script");
  script.src = `${protocol}//${host}${pathname}.js`;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => {
      script.remove();
      if ("handed" in script) resolve(script.handed);
      else reject(new Error(`not whole: ${script.src}`));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`missing: ${script.src}`));
    });
    document.head.append(script);
  });
}
