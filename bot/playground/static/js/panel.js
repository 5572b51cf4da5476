// A small dialog of the page's own: a title, something to read or choose from, and a button that closes it.

import { scrolling } from "./dialogs.js";
import { h, iconButton } from "./dom.js";

/** Opens it; a click beside it closes it, too. */
export function panel(title, ...content) {
  const made = h("dialog", { class: "modal small", "aria-labelledby": "dialog-title", onclose: () => made.remove() },
    h("header", {}, h("h2", { id: "dialog-title" }, title), iconButton("close", "Close", { onclick: () => made.close() })),
    scrolling(h("div", { class: "modal-body" }, content), "dialog-title"));
  made.addEventListener("click", (event) => event.target === made && made.close());
  document.body.append(made);
  made.showModal();
  return made;
}
