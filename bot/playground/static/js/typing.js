// What is going on while nothing has been said yet: somebody is typing, or the app has been asked and has not answered.

import { quietly } from "./api.js";
import { h } from "./dom.js";
import { nameOf, store } from "./store.js";

const AGAIN = 3_000; // how often somebody who types is told of
const LASTS = 5_000; // how long that holds
const SLOW = 500; // from when on the app is said to be at work
const ASKING = new Set(["command", "press", "submit", "shortcut", "suggest"]);

const writers = new Map(); // who types where: until when, by "channel thread person"
let asking = 0;
let isSlow = false;
let told = 0;

const key = (channel, thread) => `${channel} ${thread ?? ""}`;

/** The line for a place where one writes; it says nothing most of the time. */
export function typingLine(channel, thread) {
  return h("p", { class: "typing", "data-place": key(channel, thread) });
}

function words(place) {
  const names = [...writers.keys()].filter((one) => one.startsWith(`${place} `)).map((one) => nameOf(one.split(" ").at(-1)));
  if (names.length > 2) return "Several people are typing";
  if (names.length) return `${names.join(" and ")} ${names.length === 1 ? "is" : "are"} typing`;
  return isSlow ? `${store.app.name} is at work` : "";
}

function tell() {
  for (const line of document.querySelectorAll(".typing")) {
    const now = words(line.dataset.place);
    if (line.dataset.words === now) continue;
    line.dataset.words = now;
    line.replaceChildren(...(now ? [now, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"))] : []));
  }
}

/** Somebody here has typed something in a box. */
export function typed(channel, thread) {
  if (Date.now() - told < AGAIN) return;
  told = Date.now();
  quietly("typing", { channel, thread });
}

/** Somebody types elsewhere. */
export function onTyping({ user, channel, thread }) {
  const place = `${key(channel, thread)} ${user}`;
  clearTimeout(writers.get(place));
  writers.set(place, setTimeout(() => stopped(place), LASTS));
  tell();
}

function stopped(place) {
  clearTimeout(writers.get(place));
  writers.delete(place);
  tell();
}

/** What somebody was typing has come. */
export function hasSaid({ user, channel, thread_ts: thread }) {
  stopped(`${key(channel, thread)} ${user}`);
}

document.addEventListener("acts", ({ detail: { what } }) => {
  told = 0;
  if (!ASKING.has(what)) return;
  asking += 1;
  setTimeout(() => {
    isSlow = asking > 0;
    tell();
  }, SLOW);
});

document.addEventListener("ended", ({ detail: { what } }) => {
  if (!ASKING.has(what)) return;
  asking -= 1;
  isSlow &&= asking > 0;
  tell();
});
