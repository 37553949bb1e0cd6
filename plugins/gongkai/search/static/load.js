/* Load: the one way in which the client reads files of the site and names its pages. Where the
   site is a folder (file:) another module stands in for this one, with the same exports. */

/** Return the response for a file of the site; one that is missing is an error. */
export async function load(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** Return the exports of a script of the site that is a module. */
export function loadModule(url) {
  return import(url);
}

/** Return the whole address of a page of the site; `url` starts from the site's `root`. */
export function pageAddress(url, root) {
  return new URL(url, root).href;
}
