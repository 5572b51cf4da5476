// The box one types in. Enter sends, Shift+Enter begins a new line; a line that begins with "/" is a command.

import { act } from "./api.js";
import { completion } from "./completion.js";
import { freshId, h, iconButton } from "./dom.js";
import { openMenu } from "./menu.js";
import { pickEmoji } from "./picker.js";
import { placeName, store } from "./store.js";
import { typed } from "./typing.js";

const TALLEST = 260;
const LONGEST = 40_000;

/** What was typed and not sent, by person, channel and thread: it survives a change of channel and a lost connection. */
const drafts = new Map();

const MARKS = { b: "*", i: "_", e: "`" };

/** Puts a mark around what is selected, or takes it away again. */
function wrap(box, mark) {
  const { selectionStart: from, selectionEnd: to, value } = box;
  const inside = value.slice(from, to);
  const marked = value.slice(from - 1, from) === mark && value.slice(to, to + 1) === mark;
  const [start, end] = marked ? [from - 1, to + 1] : [from, to];
  box.setRangeText(marked ? inside : mark + inside + mark, start, end, "end");
  const at = marked ? from - 1 : from + 1;
  box.setSelectionRange(at, at + inside.length);
  box.focus();
}

function insert(box, text) {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.focus();
}

function shortcutsButton() {
  const all = Object.entries(store.globalShortcuts);
  if (!all.length) return null;
  const items = all.map(([callback, words]) => ({ words, drawing: "bolt", act: () => act("shortcut", { callback_id: callback }) }));
  return iconButton("bolt", "Shortcuts", { class: "tool", "aria-haspopup": "menu", onclick: (event) => openMenu(event.currentTarget, "Shortcuts", items) });
}

function markButton(box, key, words, letter, written) {
  const press = () => {
    wrap(box, MARKS[key]);
    written();
  };
  return h("button", { class: `tool mark-${key}`, type: "button", title: words, "aria-label": words, onclick: press }, letter);
}

/** A text box that grows with what is in it. */
function textBox(properties) {
  const box = h("textarea", { rows: 1, ...properties });
  const grow = () => {
    box.style.blockSize = "auto";
    box.style.blockSize = `${Math.min(box.scrollHeight, TALLEST)}px`;
  };
  return { box, grow };
}

/** A composer for a channel, or for a thread in it; `editLast` is called on ↑ when it is empty. */
export function composer(channel, thread, placeholder, { editLast } = {}) {
  const place = store.channels.get(channel);
  const draft = `${store.me} ${place.kind} ${place.name} ${thread ?? ""}`;
  const { box, grow } = textBox({ id: freshId("composer"), placeholder, "aria-label": placeholder, value: drafts.get(draft) ?? "" });
  const length = h("span", { class: "length", "aria-live": "polite" });
  const also = thread
    ? h("label", { class: "also" }, h("input", { type: "checkbox" }), `Also send to ${place.kind === "im" ? "the conversation" : `#${placeName(place)}`}`)
    : null;
  const written = () => {
    grow();
    drafts.set(draft, box.value);
    const left = LONGEST - box.value.length;
    length.textContent = left < 1000 ? `${left.toLocaleString()} characters left` : "";
    button.disabled = !box.value.trim();
  };
  const offers = completion(box, Boolean(thread), written);
  const send = async () => {
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    offers.close();
    written();
    const what = text.trimStart().startsWith("/") ? "command" : "say";
    const broadcast = also?.firstElementChild.checked ?? false;
    const answer = await act(what, { channel, thread, text, broadcast });
    if (answer) {
      if (also) also.firstElementChild.checked = false;
      return;
    }
    if (!box.isConnected) drafts.set(draft, text);
    else if (!box.value) box.value = text;
    written();
  };
  const keydown = (event) => {
    if (offers.keydown(event)) return;
    const mark = (event.ctrlKey || event.metaKey) && !event.shiftKey && MARKS[event.key];
    if (mark) {
      event.preventDefault();
      wrap(box, mark);
      written();
    } else if (event.key === "ArrowUp" && !box.value) {
      if (editLast?.()) event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  box.addEventListener("input", () => {
    written();
    offers.update();
    if (box.value && !box.value.startsWith("/") && place.kind !== "im") typed(channel, thread);
  });
  box.addEventListener("keydown", keydown);
  const insertEmoji = (event) => pickEmoji(event.currentTarget, (name) => {
    insert(box, `:${name}: `);
    written();
  });
  const mention = () => {
    insert(box, "@");
    written();
    offers.update();
  };
  const button = iconButton("send", "Send", { class: "send", onclick: send });
  const tools = h("div", { class: "composer-tools" },
    markButton(box, "b", "Bold", "B", written),
    markButton(box, "i", "Italic", "I", written),
    markButton(box, "e", "Code", "</>", written),
    iconButton("at", "Mention somebody", { class: "tool", onclick: mention }),
    iconButton("smile", "Insert an emoji", { class: "tool", "aria-haspopup": "dialog", onclick: insertEmoji }),
    shortcutsButton(),
    length,
    button);
  const made = h("div", { class: "composer" }, offers.list, h("div", { class: "composer-box" }, box, tools), also);
  requestAnimationFrame(written);
  return made;
}

/** A message being edited, in place of its words: Enter saves, Escape leaves it as it was. */
export function editor(message, text, done) {
  const { box, grow } = textBox({ "aria-label": "Edit the message", value: text });
  const save = async () => {
    if (await act("edit", { channel: message.channel, ts: message.ts, text: box.value })) done();
  };
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") done();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  requestAnimationFrame(() => {
    grow();
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return h("div", { class: "composer editing" }, h("div", { class: "composer-box" }, box, h("div", { class: "composer-tools" },
    h("button", { class: "button", type: "button", onclick: done }, "Cancel"),
    h("button", { class: "button primary", type: "button", onclick: save }, "Save"))));
}
