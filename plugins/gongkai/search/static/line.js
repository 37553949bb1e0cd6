/* Line: what was searched and how many articles have it, and the ways to search otherwise. */

import { element, fill } from "./dom.js";

const LONGEST = 40; // characters of a query that the line repeats

/** Return the children of the line above the results; `count` is the number that pass the filters. */
export function foundLine({ mode, modes }, count, words) {
  const taken = modes.find((one) => one.mode === mode);
  if (!taken) return [words.title];
  return fill(words.modes?.[mode]?.found ?? words.found, {
    n: element("b", {}, `${count}`),
    q: taken.needles.flatMap(({ shown }) => fill(words.phrase, { q: clip(shown) })),
  });
}

function clip(text) {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}……` : text;
}

/** Draw the ways to search, where there is more than one; `onChoose` gets a mode. */
export function drawModes(box, { mode, modes }, words, onChoose) {
  const old = box.querySelector("button:focus")?.value;
  const buttons = modes.map((one) => modeButton(one, mode, words, onChoose));
  for (const button of box.querySelectorAll("button")) button.remove();
  box.hidden = buttons.length < 2;
  if (box.hidden) return;
  box.append(...buttons);
  buttons.find(({ value }) => value === old)?.focus({ preventScroll: true });
}

/* A way that was not tried has no count yet. */
function modeButton({ mode, count }, taken, words, onChoose) {
  const { label, untried } = words.modes[mode];
  const button = element(
    "button",
    {
      type: "button",
      class: "gk-choice",
      value: mode,
      "aria-pressed": `${mode === taken}`,
      disabled: count === 0 && mode !== taken,
    },
    count === undefined ? untried : fill(label, { n: `${count}` }),
  );
  button.addEventListener("click", () => onChoose(mode));
  return button;
}
