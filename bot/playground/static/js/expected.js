// What somebody waits for who has just pressed something: the app's answer, shown wherever they had scrolled to.

import { store } from "./store.js";

const PATIENCE = 20_000;
/** An answer may have several messages; they come one right after the other. */
const TOGETHER = 1_500;
const ANSWERED = new Set(["press", "submit", "shortcut", "command"]);

let waiting = null;
let asked = null;

/** Whether somebody writes to the app alone, which answers there. */
function isToTheApp(what, body) {
  return what === "say" && store.channels.get(body.channel)?.kind === "im";
}

document.addEventListener("acts", ({ detail: { what, body } }) => {
  if (ANSWERED.has(what) || isToTheApp(what, body)) waiting = { channel: body.channel ?? store.channel, until: Date.now() + PATIENCE };
  asked = what === "press" && body.ts ? { channel: body.channel, from: document.activeElement, until: Date.now() + PATIENCE } : null;
});

/** The button that asked for a message only this reader sees, where the focus is still on it; once, else null. */
export function takeAsked(message) {
  if (!asked || !message.private || message.channel !== asked.channel || Date.now() > asked.until) return null;
  const { from } = asked;
  asked = null;
  return document.activeElement === from && from !== document.body ? from : null;
}

/** Whether a message of the app that has just come is what somebody here waits for. */
export function isAwaited(message) {
  if (!waiting || message.channel !== waiting.channel || message.user !== store.app.id || Date.now() > waiting.until) return false;
  waiting.until = Math.min(waiting.until, Date.now() + TOGETHER);
  return true;
}
