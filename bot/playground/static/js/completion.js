// What the composer offers while one types: commands after "/", people after "@", channels after "#", emoji after ":".

import { freshId, h } from "./dom.js";
import { emoji, emojiNamed } from "./emoji.js";
import { outsider } from "./people.js";
import { store } from "./store.js";

const MOST = 8;

function commands(typed) {
  const { name, hint, more } = store.command;
  const all = [
    [name, hint],
    ...Object.entries(more).map(([words, about]) => [`${name} ${words}`, about]),
    ["/invite", `add ${store.app.name} to this channel`],
  ];
  return all.filter(([words]) => words.startsWith(typed) && words !== typed).map(([words, about]) => ({ words, about, text: `${words} ` }));
}

function people(letters) {
  const all = [...store.people.values()].filter((person) => person.id !== store.slackbot && !person.left);
  const fits = (person) => {
    const name = person.real_name.toLowerCase();
    return [person.name, name, ...name.split(" ")].some((word) => word.startsWith(letters));
  };
  return all.filter(fits).map((person) => ({ words: person.real_name, about: [person.is_bot ? "app" : `@${person.name}`, outsider(person.id)], text: `@${person.real_name} `, whole: person.real_name.toLowerCase() === letters }));
}

function channels(letters) {
  const all = [...store.channels.values()].filter((channel) => channel.kind !== "im" && channel.name.startsWith(letters));
  return all.map((channel) => ({ words: `#${channel.name}`, about: channel.topic, text: `#${channel.name} ` }));
}

/** What is being typed at the cursor, and what could follow: { from, offers }, or null. */
export function completing(text, cursor, inThread) {
  const before = text.slice(0, cursor);
  if (!inThread && before.startsWith("/")) return { from: 0, offers: commands(before).slice(0, MOST) };
  const found = before.match(/(^|\s)(@)(\p{L}[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,4})$/u) ?? before.match(/(^|\s)([@#:])([\w+.-]*)$/);
  if (!found) return null;
  const [, , sign, letters] = found;
  const from = cursor - letters.length - 1;
  const small = letters.toLowerCase();
  if (sign === "@") return { from, offers: people(small).slice(0, MOST) };
  if (sign === "#") return { from, offers: channels(small).slice(0, MOST) };
  if (letters.length < 2) return null;
  return { from, offers: emojiNamed(small).slice(0, MOST).map((name) => ({ words: `${emoji(name)} :${name}:`, about: "", text: `:${name}: ` })) };
}

/** Offers completions for a text box, above it. Returns { list, keydown, update }; keydown says whether it used the key. */
export function completion(box, inThread, written) {
  const id = freshId("completion");
  const list = h("div", { class: "completion", id, role: "listbox", "aria-label": "What could follow", hidden: true });
  let now = null;
  let at = -1;
  const close = () => {
    list.hidden = true;
    now = null;
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (to) => {
    at = to;
    [...list.children].forEach((row, number) => {
      row.setAttribute("aria-selected", String(number === at));
      if (number === at) row.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) box.setAttribute("aria-activedescendant", `${id}-${at}`);
    else box.removeAttribute("aria-activedescendant");
  };
  const take = (offer) => {
    const rest = box.value.slice(box.selectionStart);
    box.value = box.value.slice(0, now.from) + offer.text + rest;
    const cursor = now.from + offer.text.length;
    box.setSelectionRange(cursor, cursor);
    box.focus();
    close();
    written();
  };
  const update = () => {
    now = completing(box.value, box.selectionStart, inThread);
    if (!now?.offers.length) return close();
    list.replaceChildren(...now.offers.map((offer, number) =>
      h("div", { class: "offer", role: "option", id: `${id}-${number}`, "aria-selected": "false", onmousedown: (event) => {
        event.preventDefault();
        take(offer);
      } }, h("strong", {}, offer.words), h("span", {}, offer.about))));
    list.hidden = false;
    // What is complete as it stands, a command or a whole name, is sent with Enter; a name that was begun is taken.
    return mark(box.value.startsWith("/") || now.offers[0].whole ? -1 : 0);
  };
  const keydown = (event) => {
    if (!now) return false;
    const { length } = now.offers;
    if (event.key === "ArrowDown") mark((at + 1) % length);
    else if (event.key === "ArrowUp") mark((at - 1 + length) % length);
    else if (event.key === "Tab" && !event.shiftKey) take(now.offers[Math.max(0, at)]);
    else if (event.key === "Enter" && at >= 0) take(now.offers[at]);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  // A box of several lines may not be a combobox; that it completes, and with what, it can say all the same.
  for (const [name, value] of Object.entries({ "aria-autocomplete": "list", "aria-controls": id })) box.setAttribute(name, value);
  box.addEventListener("blur", close);
  return { list, keydown, update, close };
}
