// How people are named wherever the page shows them: a picture, and a mark beside those of another organisation.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf, store } from "./store.js";

const OUTSIDE = "another organisation";
const COLOURS = 8;

/** The first letters of a name's first and last word; whole characters, whatever the script. */
function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("");
}

/** What stands for a picture of somebody; those of another organisation have its sign at a corner. */
export function avatar(user, classes = "avatar") {
  const isApp = user === store.app.id;
  const colour = isApp ? "of-app" : `of-${Math.max(0, [...store.people.keys()].indexOf(user)) % COLOURS}`;
  // The letters are a picture, not words: nothing that reads the page aloud, or searches it, comes across them.
  return h("span", { class: `${classes} ${colour}`, "aria-hidden": "true", "data-letters": isApp ? "" : initials(nameOf(user)) }, isApp ? icon("spark") : null);
}

/** The mark of somebody of another organisation, null for the workspace's own people; `written`: with its words. */
export function outsider(user, written = false) {
  if (!store.people.get(user)?.outside) return null;
  if (written) return h("span", { class: "from-outside" }, icon("building"), OUTSIDE);
  return h("span", { class: "from-outside", role: "img", "aria-label": OUTSIDE, title: `Of ${OUTSIDE}` }, icon("building"));
}

/** Somebody's name with that mark. */
export function named(user, written = false) {
  const mark = outsider(user, written);
  return mark ? [nameOf(user), " ", mark] : [nameOf(user)];
}

/** The same where only plain words can stand. */
export function listed(person) {
  return person.outside ? `${person.real_name} (${OUTSIDE})` : person.real_name;
}
