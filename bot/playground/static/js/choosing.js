// A menu of one choice whose options need more than a word each: a line about them, headings, and a box to look for one.

import { freshId, h } from "./dom.js";
import { icon } from "./icons.js";
import { moved, openPopover } from "./menu.js";
import { nothing } from "./nothing.js";

const MANY = 8;

/** Whether a menu is better shown this way than as the browser's own. */
export function isRich(groups) {
  return groups.some((group) => group.options.some((one) => one.more));
}

/** The control: a button that names what is chosen and opens the list. `groups` are { label, options }. */
export function choosing(groups, answer, placeholder, use) {
  const all = groups.flatMap((group) => group.options);
  let held = all.find((one) => one.value === answer) ?? null;
  const words = h("span", { class: "chosen-words" });
  const tell = () => {
    words.textContent = held?.plain ?? placeholder;
    words.classList.toggle("is-empty", !held);
  };
  const open = () => openList(groups, held, placeholder, button, (one) => {
    held = one;
    tell();
    use.chosen(held?.value ?? null, button);
  });
  const button = h("button", {
    type: "button",
    class: "control choosing",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    ...use.labelled,
    onclick: open,
    onkeydown: (event) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      open();
    },
  }, words, icon("down"));
  tell();
  return button;
}

function openList(groups, held, placeholder, anchor, choose) {
  let close;
  const take = (one) => {
    close();
    choose(one);
  };
  const row = (one) => h("button", {
    type: "button",
    role: "option",
    tabindex: -1,
    "aria-selected": String(one.value === held?.value),
    onclick: () => take(one),
  }, h("span", {}, one.words), one.more ? h("small", {}, one.more) : null);
  const sections = groups.map((group) => {
    const id = freshId("heading");
    return group.label
      ? h("div", { role: "group", "aria-labelledby": id }, h("p", { class: "group", id }, group.label), group.options.map(row))
      : h("div", { role: "group", "aria-label": placeholder }, group.options.map(row));
  });
  const list = h("div", { class: "choices", id: freshId("choices"), role: "listbox", "aria-label": placeholder }, sections);
  anchor.setAttribute("aria-controls", list.id);
  const shown = () => [...list.querySelectorAll("[role=option]")].filter((one) => !one.hidden);
  const filter = () => {
    const typed = search.value.trim().toLowerCase();
    for (const one of list.querySelectorAll("[role=option]")) one.hidden = !one.textContent.toLowerCase().includes(typed);
    for (const section of sections) section.hidden = !section.querySelector("[role=option]:not([hidden])");
    none.tell(!shown().length);
  };
  const search = h("input", {
    class: "control",
    type: "search",
    placeholder: "Find one",
    "aria-label": "Find one",
    autocomplete: "off",
    hidden: groups.reduce((sum, group) => sum + group.options.length, 0) <= MANY,
    oninput: filter,
  });
  const none = nothing(search);
  const clear = held ? h("button", { type: "button", class: "link-button", onclick: () => take(null) }, "Clear the choice") : null;
  const keydown = (event) => {
    // Whoever types looks for one, wherever the focus is in the list.
    const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!search.hidden && (isLetter || (event.key === "Backspace" && event.target !== search))) search.focus();
    if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      shown()[0]?.click();
    } else if (event.key !== "Home" && event.key !== "End") moved(event, [...(search.hidden ? [] : [search]), ...shown()]);
  };
  close = openPopover(anchor, [search, list, none.line, clear], { class: "popover choosing-list", onkeydown: keydown, "aria-label": placeholder, role: "dialog" });
  const chosen = list.querySelector("[aria-selected=true]");
  chosen?.scrollIntoView({ block: "center" });
  (search.hidden || !matchMedia("(pointer: fine)").matches ? (chosen ?? shown()[0]) : search).focus();
}
