// Menus whose options the app gives while somebody types: one box to type in, and the options below it.

import { freshId, h } from "./dom.js";
import { moved } from "./menu.js";
import { textObject } from "./mrkdwn.js";

const PAUSE = 200;

/** The control for an `external_select`, or for the one that takes several. Its answer is the option itself. */
export function suggestions(element, answer, use) {
  const several = element.type.startsWith("multi_");
  let held = several ? (answer ?? []) : answer;
  let asked = 0;
  let waiting = null;
  const id = freshId("options");
  const list = h("div", { class: "suggestions", id, role: "listbox", "aria-label": "Options", hidden: true });
  const tokens = h("div", { class: "tokens" });
  const tell = () => {
    tokens.replaceChildren(...(several ? held : []).map((option) =>
      h("button", { type: "button", class: "token", "aria-label": `Remove ${option.text.text}`, onclick: () => set(held.filter((one) => one !== option)) }, option.text.text, " ×")));
    if (!several) box.value = held?.text.text ?? "";
  };
  const set = (value) => {
    held = value;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    if (several) box.value = "";
    tell();
    use.chosen(held, box);
  };
  const take = (option) => {
    set(several ? [...held.filter((one) => one.value !== option.value), option] : option);
    box.focus();
  };
  const offer = async () => {
    const words = box.value;
    if (words.length < (element.min_query_length ?? 3)) {
      list.hidden = true;
      return;
    }
    asked += 1;
    const mine = asked;
    const options = await use.suggest(words);
    if (mine !== asked) return;
    const rows = options.map((option) =>
      h("button", { type: "button", role: "option", "aria-selected": "false", onclick: () => take(option) }, textObject(option.text)));
    list.replaceChildren(...(rows.length ? rows : [h("p", { class: "hint" }, `Nothing matches “${words}”.`)]));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  };
  const box = h("input", {
    class: "control",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-controls": id,
    placeholder: element.placeholder?.text ?? "Type to look for options",
    ...use.labelled,
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(offer, PAUSE);
    },
  });
  const keydown = (event) => {
    if (list.hidden) return;
    if (event.key.startsWith("Arrow")) moved(event, [box, ...list.querySelectorAll("button")]);
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.focus();
  };
  tell();
  return h("div", { onkeydown: keydown }, tokens, box, list);
}
