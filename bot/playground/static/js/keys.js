// Keys for the whole page, the list of them, and a quick way from one conversation to another.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { moved } from "./menu.js";
import { nothing } from "./nothing.js";
import { panel } from "./panel.js";
import { placeIcon, placeName, store } from "./store.js";

const KEYS = [
  ["Enter", "send; Shift+Enter begins a new line"],
  ["Tab", "take what is offered while you type / @ # or :"],
  ["Ctrl+B, Ctrl+I, Ctrl+E", "bold, italic, code"],
  ["↑ in an empty box", "edit your last message"],
  ["Ctrl+K", "go to a conversation"],
  ["Alt+↑, Alt+↓", "the conversation above, below"],
  ["Tab from the box", "to its tools, then to what is offered above it"],
  ["Shift+Tab from the box", "to the messages; Tab goes on from there"],
  ["↑, ↓ in the messages", "from message to message; Tab reaches the buttons of one"],
  ["Escape in what a button showed", "back to the button"],
  ["Escape", "close what is open: a menu, a form, a thread, the inspector"],
  ["Ctrl+/", "this list"],
];

export function openHelp() {
  const { name } = store.command;
  panel("Keys and hints",
    h("p", {}, `Type ${name} in a channel to use the app. In a thread just write: slash commands do not work there. A second window can be somebody else: open it from your name at the bottom left. Everything here runs on this machine; the people are invented, and nothing is sent anywhere.`),
    h("dl", { class: "keys" }, KEYS.flatMap(([key, words]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, words)])));
}

/** A list of all conversations to choose from, with a box to look for one. */
export function openSwitcher(openChannel) {
  const list = h("ul", { class: "switcher" });
  const go = (id) => {
    made.close();
    openChannel(id);
  };
  const fill = (letters) => {
    const fits = [...store.channels.values()].filter((channel) => placeName(channel).toLowerCase().includes(letters));
    const rows = fits.map((channel) => h("li", {}, h("button", { type: "button", onclick: () => go(channel.id) }, icon(placeIcon(channel)), placeName(channel))));
    list.replaceChildren(...rows);
    none.tell(!rows.length);
  };
  const keydown = (event) => {
    if (event.key !== "Enter") return;
    list.querySelector("button")?.click();
    event.preventDefault();
  };
  const search = h("input", { class: "control", type: "search", placeholder: "Where to?", "aria-label": "Find a conversation", oninput: (event) => fill(event.target.value.trim().toLowerCase()), onkeydown: keydown });
  const none = nothing(search);
  fill("");
  const made = panel("Go to", search, none.line, list);
  made.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow")) moved(event, [search, ...list.querySelectorAll("button")]);
  });
  search.focus();
}

function neighbour(step) {
  const ids = [...store.channels.keys()];
  return ids[(ids.indexOf(store.channel) + step + ids.length) % ids.length];
}

/** A link that skips to a part of the page puts the focus there, or into what stands in its place. */
function skipped(event) {
  event.preventDefault();
  const places = [`${event.target.hash} textarea`, event.target.hash, "#messages", "#home"];
  const there = places.map((place) => document.querySelector(place)).find((one) => one?.matches("textarea, [tabindex]") && one.checkVisibility());
  there?.focus();
}

/** Listens for them. `acts` are { openChannel, escape }. */
export function wireKeys(acts) {
  for (const link of document.querySelectorAll(".skip")) link.addEventListener("click", skipped);
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open], [popover]:popover-open:not(.toasts)")) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key === "k") openSwitcher(acts.openChannel);
    else if (ctrl && event.key === "/") openHelp();
    else if (event.altKey && event.key === "ArrowUp") acts.openChannel(neighbour(-1));
    else if (event.altKey && event.key === "ArrowDown") acts.openChannel(neighbour(1));
    else if (event.key === "Escape" && acts.escape()) event.stopPropagation();
    else return;
    event.preventDefault();
  });
}
