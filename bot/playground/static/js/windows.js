// Two windows of one person in one browser: a form is shown in the one where it was asked for.

import { store } from "./store.js";

const ASKING = new Set(["press", "command", "shortcut", "submit"]);
const line = new BroadcastChannel("acts");
const known = new Map();
let here = 0;
let there = 0;

document.addEventListener("acts", ({ detail: { what } }) => {
  if (!ASKING.has(what)) return;
  here = Date.now();
  line.postMessage({ person: store.me, at: here });
});

line.addEventListener("message", ({ data: { person, at } }) => {
  if (person === store.me) there = Math.max(there, at);
});

/** Whether a form belongs to this window: no other one of the same person has acted since this one did. */
export function isHere(view) {
  if (!known.has(view.root_view_id)) known.set(view.root_view_id, here >= there);
  return known.get(view.root_view_id);
}
