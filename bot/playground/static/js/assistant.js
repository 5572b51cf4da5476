// What an app shows beside a direct message: prompts to choose from, and what it is doing.

import { act } from "./api.js";
import { h } from "./dom.js";
import { store } from "./store.js";

/** The app's prompts as buttons; choosing one writes it. Null when there are none. */
function prompts(channel) {
  const given = store.assistant.get(channel)?.prompts;
  if (!given) return null;
  const choose = (message) => () => {
    act("say", { channel, thread: null, text: message });
    document.querySelector("#composer textarea")?.focus();
  };
  // Before anything was written there is room for all of them.
  const isFirst = !store.messages.get(channel)?.size;
  return h("div", { class: isFirst ? "prompts" : "prompts in-a-row", role: "group", "aria-label": given.title || "Suggestions" },
    given.title ? h("p", {}, given.title) : null,
    h("div", { class: "prompt-row", "data-scrolls": true }, given.prompts.map(({ title, message }) => h("button", { class: "button prompt", type: "button", title: message, onclick: choose(message) }, title))));
}

/** What the app says it is doing in the conversation, threads included. */
function doing(channel) {
  const said = Object.values(store.assistant.get(channel)?.statuses ?? {}).at(-1);
  return said ? h("p", { class: "doing" }, `${store.app.name} ${said}`) : null;
}

/** A place for both, above where one writes. */
export function assistantPlace(channel) {
  const place = h("div", { class: "assistant", id: "assistant", "aria-live": "polite" });
  fill(place, channel);
  return place;
}

function fill(place, channel) {
  place.replaceChildren(...[doing(channel), prompts(channel)].filter(Boolean));
}

/** The app changed its prompts or what it says it is doing. */
export function onAssistant({ channel, prompts: given, statuses }) {
  store.assistant.set(channel, { prompts: given, statuses });
  const place = document.getElementById("assistant");
  if (channel === store.channel && place) fill(place, channel);
}
