// The first step that a playground suggests, above where one writes: until it was followed, or hidden, for good.

import { h, iconButton } from "./dom.js";
import { nameOf, store } from "./store.js";

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
  return h("div", { class: "first-step", id: "first-step" },
    h("div", { class: "first-step-words" },
      h("p", {}, h("strong", {}, "A Slack of your own"), ` You are ${nameOf(store.me)}. Everything here runs on this machine: the people are invented, and nothing is sent anywhere.`),
      h("p", {}, worded(hint))),
    iconButton("close", "Hide this hint", { onclick: hide }));
}

/** The hint, with the command in it as a button that writes it into the box. */
function worded(words) {
  const { name, more } = store.command;
  const command = [...Object.keys(more).map((use) => `${name} ${use}`), name].filter((one) => words.includes(one)).sort((one, other) => other.length - one.length)[0];
  if (!command) return [words];
  const [before, ...after] = words.split(command);
  const write = () => {
    const box = document.querySelector("#foot textarea");
    box.value = command;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  };
  return [before, h("button", { class: "try-it", type: "button", title: "Write it into the box", onclick: write }, command), after.join(command)];
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
