// Several windows of one person in one browser: each has its own forms, shown where they were asked for.

import { store } from "./store.js";

const ASKING = new Set(["press", "command", "shortcut", "submit"]);
const line = new BroadcastChannel("acts");
const known = new Map();
let here = 0;
let there = 0;

/** Names this window to the playground. It outlives a reload; one that was opened anew has a name of its own. */
export const name = named();

function named() {
  const [entry] = performance.getEntriesByType("navigation");
  const before = entry?.type === "reload" ? sessionStorage.getItem("window") : null;
  const made = before ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem("window", made);
  return made;
}

document.addEventListener("acts", ({ detail: { what } }) => {
  if (!ASKING.has(what)) return;
  here = Date.now();
  line.postMessage({ person: store.me, at: here });
});

line.addEventListener("message", ({ data: { person, at } }) => {
  if (person === store.me) there = Math.max(there, at);
});

/** Whether a form that was opened from no window in particular belongs to this one: the one that acted last. */
export function isHere(view) {
  if (!known.has(view.root_view_id)) known.set(view.root_view_id, here >= there);
  return known.get(view.root_view_id);
}
