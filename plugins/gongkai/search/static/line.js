/* Line: what was searched and how many articles have it, and the ways to search otherwise. */

import { element, fill } from "./dom.js";

const LONGEST = 40; // characters of a query that the line repeats

/** Return the children of the line above the results; `hits` are those that pass the filters. */
export function foundLine({ modes }, hits, mode, words) {
  if (!modes.length) return [words.title];
  const chosen = modes.find((one) => one.mode === mode);
  if (chosen) return oneWay(chosen, hits.length, words);
  const [first, ...others] = modes;
  const whole = hits.filter(({ alternative }) => alternative === 0).length;
  const rest = hits.length - whole;
  if (!rest) return fill(words.found, { n: number(whole), q: quoted(first.needles, words) });
  const [every] = others;
  return fill(words.foundMore, {
    n: number(whole),
    q: quoted(first.needles, words),
    m: number(rest),
    words: quoted(every.needles, words),
  });
}

function oneWay({ mode, needles }, count, words) {
  return fill(words.modes[mode].found, { n: number(count), q: quoted(needles, words) });
}

function number(count) {
  return element("b", {}, `${count}`);
}

function quoted(needles, words) {
  return needles.flatMap(({ shown }) => fill(words.phrase, { q: clip(shown) }));
}

function clip(text) {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}……` : text;
}

/** Draw the ways to search, where there is more than one; `onChoose` gets a mode. */
export function drawModes(box, { modes }, mode, words, onChoose) {
  const several = modes.length > 1;
  box.hidden = !several;
  const choices = [{ mode: "", label: words.anyMode }].concat(
    modes.map((one) => ({ ...one, label: fill(words.modes[one.mode].label, { n: `${one.count}` }) })),
  );
  const known = modes.some((one) => one.mode === mode) ? mode : "";
  const old = [...box.querySelectorAll("button")].find((button) => button === document.activeElement)?.value;
  const buttons = choices.map((choice) => {
    const button = element(
      "button",
      {
        type: "button",
        class: "gk-choice",
        value: choice.mode,
        "aria-pressed": `${choice.mode === known}`,
        disabled: choice.count === 0 && choice.mode !== known,
      },
      choice.label,
    );
    button.addEventListener("click", () => onChoose(choice.mode));
    return button;
  });
  for (const button of box.querySelectorAll("button")) button.remove();
  box.append(...(several ? buttons : []));
  if (old !== undefined) buttons.find(({ value }) => value === old)?.focus({ preventScroll: true });
}
