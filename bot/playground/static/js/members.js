// Who is in a channel: a few faces and a number in its head, and the list behind them.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { panel } from "./panel.js";
import { avatar, outsider } from "./people.js";
import { nameOf, placeName, store } from "./store.js";

const FACES = 3;

function row(id) {
  const person = store.people.get(id);
  const about = person?.is_bot ? h("span", { class: "badge" }, "app") : h("span", { class: "hint" }, `@${person?.name ?? id}`);
  return h("li", {}, avatar(id, "avatar small"), h("span", { class: "member-name" }, nameOf(id), id === store.me ? h("span", { class: "hint" }, "(you)") : null, outsider(id, true)), about);
}

function open(channel) {
  const people = [...channel.members].sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  panel(`Members of #${placeName(channel)}`, h("ul", { class: "members" }, people.map(row)));
}

/** The button for a channel's head. */
export function membersButton(channel) {
  const count = channel.members.length;
  const humans = channel.members.filter((id) => !store.people.get(id)?.is_bot);
  return h("button", { class: "members-button", type: "button", title: "Who is here", "aria-haspopup": "dialog", "aria-label": `${count} ${count === 1 ? "member" : "members"}`, onclick: () => open(channel) },
    h("span", { class: "faces", "aria-hidden": "true" }, humans.slice(0, FACES).map((id) => avatar(id, "face"))),
    icon("people"),
    h("span", {}, String(count)));
}
