// The box one types in. Enter sends, Shift+Enter begins a new line; a line that begins with "/" is a command.

import { act } from "./api.js";
import { freshId, h } from "./dom.js";
import { store } from "./store.js";

/** What was typed and not sent, by channel and thread: it survives a change of channel and a lost connection. */
const drafts = new Map();

function commandHint() {
  const { name, hint } = store.command;
  return h("p", { class: "command-hint" }, h("strong", {}, name), hint ? ` ${hint}` : "", h("span", {}, " — Enter runs it"));
}

/** A composer for a channel, or for a thread in it. `used` is called once something was sent. */
export function composer(channel, thread, placeholder, used) {
  const id = freshId("composer");
  const hint = h("div", { class: "hints", "aria-live": "polite" });
  const draft = `${channel} ${thread ?? ""}`;
  const box = h("textarea", { id, rows: 1, placeholder, "aria-label": placeholder, value: drafts.get(draft) ?? "" });
  const grow = () => {
    box.style.blockSize = "auto";
    box.style.blockSize = `${Math.min(box.scrollHeight, 220)}px`;
    drafts.set(draft, box.value);
    const typed = box.value.trimStart();
    const isCommand = typed.startsWith("/") && store.command.name.startsWith(typed.split(" ")[0]);
    hint.replaceChildren(...(isCommand && !thread ? [commandHint()] : []));
  };
  const send = async () => {
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    grow();
    const what = text.trimStart().startsWith("/") ? "command" : "say";
    const answer = await act(what, { as: store.me, channel, thread, text });
    if (answer) used?.(what);
    else if (!box.value) box.value = text;
    grow();
  };
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const button = h("button", { class: "send", type: "button", "aria-label": "Send", onclick: send }, "➤");
  return h("div", { class: "composer" }, hint, h("div", { class: "composer-box" }, box, button));
}
