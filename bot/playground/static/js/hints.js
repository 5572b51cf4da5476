// The first step that a playground suggests, above where one writes: until it was followed, or hidden, for good.

import { h, iconButton } from "./dom.js";
import { store } from "./store.js";

const DONE = "hint-done";
let hint = "";

export function setHint(words) {
  hint = words;
}

/** Shows it again, when everything begins anew. */
export function renewHint() {
  localStorage.removeItem(DONE);
}

/** The hint for a channel; null when there is none to give: the app has written there already, say, or hears what is
 * written without a command. */
export function firstStep(channel) {
  if (!hint || channel.archived || channel.kind === "im" || localStorage.getItem(DONE) || isUnderWay(channel)) return null;
  const hide = () => {
    const box = document.querySelector("#foot textarea");
    done();
    box?.focus({ preventScroll: true });
  };
  return h("div", { class: "first-step" }, h("p", {}, hint), iconButton("close", "Hide this hint", { onclick: hide }));
}

function isUnderWay(channel) {
  return [...(store.messages.get(channel.id)?.values() ?? [])].some((message) => message.user === store.app.id && !message.subtype);
}

/** Takes it away once the app has answered in the channel that is open. */
export function refreshHint(channel) {
  if (isUnderWay(channel)) takeAway();
}

function takeAway() {
  document.querySelector("#foot .first-step")?.remove();
}

function done() {
  localStorage.setItem(DONE, "yes");
  takeAway();
}

document.addEventListener("acted", ({ detail: { what, body } }) => {
  const isCommand = what === "command" && body.text.trim().startsWith(store.command.name);
  if (isCommand || what === "shortcut") done();
});
// Another window of the same browser has followed it.
window.addEventListener("storage", ({ key, newValue }) => {
  if (key === DONE && newValue) takeAway();
});
