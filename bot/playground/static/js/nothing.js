// What a search in the page says when nothing matches, with a button that shows everything again.

import { h } from "./dom.js";

/** A line for under `search`, a text box; `tell(isNone)` shows or hides it after each change of what is looked for. */
export function nothing(search) {
  const words = h("span", {});
  const clear = () => {
    search.value = "";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    search.focus();
  };
  const line = h("div", { class: "nothing" },
    h("p", { role: "status" }, words),
    h("button", { type: "button", class: "link-button", hidden: true, onclick: clear }, "Clear the search"));
  const tell = (isNone) => {
    words.textContent = isNone ? `Nothing matches “${search.value.trim()}”.` : "";
    line.lastElementChild.hidden = !isNone;
  };
  return { line, tell };
}
