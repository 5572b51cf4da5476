// Switches that make the local Slack worse than it is: slow, failing, cut off, sending everything twice.

import { act, show } from "./api.js";
import { freshId, h } from "./dom.js";

const FAILING = {
  "": "works",
  internal_error: "says internal_error",
  ratelimited: "says it is rate-limited (429)",
  http_500: "answers 500 with a page",
  garbage: "answers with half of its JSON",
  cut: "cuts the connection off",
};
const SLOW = { 0: "at once", 1: "after 1 second", 4: "after 4 seconds", 10: "after 10 seconds" };
const CHANGED = "changed-elsewhere";
const COPIES = { 1: "once", 2: "twice", 5: "five times, at the same moment" };

function choice(label, about, options, value, set) {
  const list = Object.entries(options).map(([one, words]) => h("option", { value: one, selected: one === String(value) }, words));
  const id = freshId("condition");
  const named = { "aria-labelledby": id, "aria-describedby": `${id}-about` };
  const select = h("select", { class: "control", onchange: (event) => set(event.target.value), ...named }, list);
  return h("label", { class: "condition" }, h("span", {}, h("strong", { id }, label), h("small", { id: `${id}-about` }, about)), select);
}

/** Somebody else has changed them: the panel, if it is open, is read anew. */
export function refreshConditions() {
  document.querySelector(".conditions")?.dispatchEvent(new Event(CHANGED));
}

/** The panel with the switches. */
export function conditions() {
  const panel = h("div", { class: "conditions" });
  let now = null;
  const change = async (what) => {
    now = (await act("conditions", { ...now, ...what })) ?? now;
    draw();
  };
  const draw = () => {
    const held = panel.contains(document.activeElement) ? [...panel.querySelectorAll("select, input, button")].indexOf(document.activeElement) : -1;
    const usual = { slow: 0, failing: "", duplicates: 1, rates: false };
    panel.replaceChildren(
      h("p", { class: "hint" }, "How Slack treats the app from now on, for everybody here."),
      choice("Slack answers the app", "every call waits this long first", SLOW, now.slow, (value) => change({ slow: Number(value) })),
      choice("Every call of the app", "calls that fail have no effect", FAILING, now.failing, (value) => change({ failing: value })),
      choice("Everything reaches the app", "duplicates carry a retry number, as Slack’s do", COPIES, now.duplicates, (value) => change({ duplicates: Number(value) })),
      h("label", { class: "box" }, h("input", { type: "checkbox", checked: now.rates, onchange: (event) => change({ rates: event.target.checked }) }),
        h("span", {}, "Rate limits as in Slack", h("small", {}, "about one post a second and channel, other methods by the minute"))),
      h("button", { class: "button", type: "button", onclick: () => change(usual) }, "Everything as usual"));
    if (held >= 0) panel.querySelectorAll("select, input, button")[held]?.focus();
  };
  const read = async () => {
    now = await show("conditions", {});
    draw();
  };
  panel.addEventListener(CHANGED, read);
  read();
  return panel;
}
