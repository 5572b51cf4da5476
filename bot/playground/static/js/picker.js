// The picker for emoji: a box to look for one, and a grid that arrow keys walk; what was picked lately comes first.

import { h } from "./dom.js";
import { emoji, emojiFor } from "./emoji.js";
import { openPopover } from "./menu.js";

const OFTEN = ["+1", "white_check_mark", "eyes", "tada", "heart", "joy", "thinking_face", "rocket"];
const LATELY = "emoji-lately";

function lately() {
  const kept = localStorage.getItem(LATELY)?.split(" ") ?? [];
  return [...new Set([...kept, ...OFTEN])].slice(0, OFTEN.length);
}

function remember(name) {
  localStorage.setItem(LATELY, [...new Set([name, ...lately()])].slice(0, OFTEN.length).join(" "));
}

/** Where a key leads from the one at `at`: to the next, from row to row, to the ends; -1 is above all of them. */
function stepped(key, at, all) {
  const first = all.findIndex((one) => one.offsetTop > all[0].offsetTop);
  const columns = first < 0 ? all.length : first;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return undefined;
  return to < 0 && key === "ArrowUp" ? -1 : Math.max(0, Math.min(all.length - 1, to));
}

/** Lets somebody pick one; `picked` is called with its name. */
export function pickEmoji(anchor, picked) {
  let close;
  let all = [];
  const take = (name) => {
    close();
    remember(name);
    picked(name);
  };
  // One stop for Tab: the one that was reached last.
  const reach = (at) => {
    all.forEach((one, place) => (one.tabIndex = place === at ? 0 : -1));
    all[at]?.focus();
  };
  const grid = h("div", { class: "emoji-grid", role: "group", "aria-label": "Emoji", onkeydown: (event) => {
    const to = stepped(event.key, all.indexOf(document.activeElement), all);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) search.focus();
    else reach(to);
  } });
  const count = h("p", { class: "unseen", role: "status" });
  const fill = (words) => {
    const first = words ? [] : lately();
    const names = [...first, ...emojiFor(words).filter((name) => !first.includes(name))];
    all = names.map((name, place) => {
      const said = name.replaceAll("_", " ");
      return h("button", { type: "button", "aria-label": name, title: said, tabindex: place ? -1 : 0, onclick: () => take(name) }, emoji(name));
    });
    grid.replaceChildren(...(all.length ? all : [h("p", {}, "No emoji of that name here.")]));
    grid.scrollTop = 0;
    count.textContent = words ? `${all.length} found` : "";
  };
  const search = h("input", {
    class: "control",
    type: "search",
    placeholder: "Find an emoji",
    "aria-label": "Find an emoji",
    autocomplete: "off",
    oninput: (event) => fill(event.target.value.trim()),
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      if (event.key === "Enter") all[0]?.click();
      else reach(0);
    },
  });
  fill("");
  close = openPopover(anchor, [search, count, grid], { class: "popover emoji-picker", role: "dialog", "aria-label": "Pick an emoji" });
  search.focus();
}
