// Menus that open from a button: arrow keys move, Escape and a click elsewhere close, and focus goes back.

import { freshId, h, topmost } from "./dom.js";
import { icon } from "./icons.js";

/** Puts a popover beside what it belongs to, on the side where there is room. */
export function placeBeside(popover, anchor) {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = from.bottom + 4 + height < innerHeight || from.top < height;
  popover.style.insetBlockStart = `${Math.max(8, below ? from.bottom + 4 : from.top - 4 - height)}px`;
  popover.style.insetInlineStart = `${Math.max(8, Math.min(from.left, innerWidth - width - 8))}px`;
}

/** Shows `content` above everything, beside `anchor`, until it is closed. Returns how to close it. */
export function openPopover(anchor, content, properties = {}) {
  const popover = h("div", { class: "popover", popover: "auto", ...properties }, content);
  const close = () => popover.hidePopover();
  popover.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const held = popover.contains(document.activeElement) || document.activeElement === document.body;
    popover.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (held && anchor.isConnected) anchor.focus();
  });
  topmost().append(popover);
  popover.showPopover();
  placeBeside(popover, anchor);
  anchor.setAttribute("aria-expanded", "true");
  return close;
}

/** Arrow keys go from one of `items` to the next, around the end. */
export function moved(event, items) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length].focus();
}

/** Opens a menu. `items` are { words, drawing, danger, act }; null is a line between. */
export function openMenu(anchor, label, items) {
  let close;
  const made = items.map((item) =>
    item
      ? h("button", {
          type: "button",
          role: "menuitem",
          tabindex: -1,
          class: item.danger ? "danger" : "",
          onclick: () => {
            close();
            item.act();
          },
        }, item.drawing ? icon(item.drawing) : null, h("span", {}, item.words))
      : h("hr"));
  const choices = made.filter((one) => one.matches("button"));
  const id = freshId("menu");
  close = openPopover(anchor, made, {
    id,
    role: "menu",
    "aria-label": label,
    class: "popover menu",
    onkeydown: (event) => (event.key === "Tab" ? close() : moved(event, choices)),
  });
  choices[0]?.focus();
}
