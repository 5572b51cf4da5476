// Lists of messages without a mouse. Tab stops at the message one was at, then at what can be pressed in it, and then
// leaves the list; the arrow keys go from message to message.

import { takeAsked } from "./expected.js";

const made = new WeakSet();
let byTab = false;
let pointing = false;

/** The message one was at in a list, or else the newest. */
function stopOf(list) {
  const at = document.getElementById(list.dataset.at ?? "");
  return at && list.contains(at) ? at : [...list.querySelectorAll(".row")].at(-1);
}

/** Has a list of rows be one stop for Tab, which begins at the newest. */
export function rove(list) {
  delete list.dataset.at;
  if (made.has(list)) return;
  made.add(list);
  list.addEventListener("focusin", ({ target, relatedTarget }) => {
    const row = target.closest(".row");
    if (target === list) stopOf(list)?.focus({ preventScroll: pointing });
    else if (row) list.dataset.at = row.id;
    // Whoever comes from below is led to the message first, and not to the last of its buttons.
    if (row && row !== target && byTab && !list.contains(relatedTarget)) row.focus();
  });
}

// Where Tab goes the browser knows best: for as long as it looks, the other messages are out of its way; and on the way
// back from the box also the pill, which floats over the newest message.
function tabbed(event) {
  pointing = false;
  if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
  const aside = [];
  for (const list of document.querySelectorAll("ol.messages")) {
    const stop = stopOf(list);
    for (const row of list.querySelectorAll(".row")) {
      row.tabIndex = row === stop ? 0 : -1;
      if (row === stop || row.inert || row.contains(document.activeElement)) continue;
      aside.push(row);
    }
  }
  if (event.shiftKey) aside.push(...document.querySelectorAll(".below:not(:focus)"));
  for (const one of aside) one.inert = true;
  byTab = true;
  setTimeout(() => {
    for (const one of aside) one.inert = false;
    byTab = false;
  }, 0);
}

document.addEventListener("keydown", tabbed, true);
document.addEventListener("pointerdown", () => (pointing = true), true);

/** What somebody asked for with a button, and only they see, has the focus; Escape leads back to the button. */
export function lead(list, row, message) {
  const from = takeAsked(message);
  if (!from) return;
  row.focus({ preventScroll: true });
  list.led = { row, from };
}

/** A key in a list: arrows go from message to message, from the newest up, also from a button in one. */
export function walked(list, event) {
  const at = document.activeElement;
  const row = at.closest?.(".row");
  if (event.key === "Escape" && row && list.led?.row === row && list.led.from.isConnected) {
    event.stopPropagation();
    list.led.from.focus();
    list.led = null;
    return;
  }
  if (event.key === "Enter" && at === row && !list.acts.inThread) row.querySelector(".replies, .tool.reply")?.click();
  const onRow = at === row || at === list.element || at.matches("a, button:not([aria-haspopup])");
  if (!onRow || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
  const all = list.messages();
  if (event.key === "End" && list.last < all.length) list.drawEnd(all);
  const rows = [...list.element.querySelectorAll(".row")];
  const place = row ? rows.indexOf(row) : rows.length;
  const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: rows.length - 1 }[event.key];
  event.preventDefault();
  const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
  next?.focus();
  // One that is taller than the list is read from its beginning.
  if (next && next !== row && next.offsetHeight > list.element.clientHeight) list.view.bring(next);
}
