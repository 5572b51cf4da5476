// Small helpers to build elements. Text only ever becomes text nodes, never markup.

import { icon } from "./icons.js";

/** An element with properties (`class`, `on…`, attributes) and children; null and false children are left out. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== "list" && key !== "form") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that shows only a drawing, and its words to those who ask. */
export function iconButton(drawing, words, properties = {}) {
  const classes = `icon-button ${properties.class ?? ""}`.trim();
  return h("button", { type: "button", "aria-label": words, title: words, ...properties, class: classes }, icon(drawing));
}

/** A link that leaves the page, or plain text when the address is none that is safe to follow. */
export function link(address, ...words) {
  const safe = /^(https?|mailto):/i.test(address);
  if (!safe) return h("span", {}, words);
  const here = address.startsWith(`${location.origin}/`);
  return h("a", here ? { href: address } : { href: address, target: "_blank", rel: "noopener noreferrer" }, words);
}

let count = 0;

/** An id no other element has. */
export function freshId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** Where something must be put so that it is above everything and can be used: the open dialog, or the page. */
export function topmost() {
  return [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
}

/** A short notice at the edge of the page. */
export function toast(text) {
  const toasts = document.getElementById("toasts");
  if ([...toasts.children].some((old) => old.textContent === text)) return;
  const note = h("p", { class: "toast" }, text);
  toasts.append(note);
  if (toasts.showPopover) {
    toasts.hidePopover();
    toasts.showPopover();
  }
  setTimeout(() => {
    note.remove();
    if (!toasts.children.length) toasts.hidePopover?.();
  }, 7000);
}

/** Says something to a screen reader. */
export function announce(text) {
  const place = document.getElementById("announcer");
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = text));
}
