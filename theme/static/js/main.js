// All scripts of the theme. Each finds the elements that ask for it (data-module) and enhances what
// already works: where this file does not run, nothing is missing that the reader needs.

import "./components/care-mode.js";
import "./components/copy.js";
import "./components/leaving-dialog.js";
import "./components/official-list.js";
import "./components/pagination.js";
import "./components/suggest.js";
import "./components/table-scroller.js";
import "./components/text-size.js";

document.documentElement.classList.add("gk-js");
