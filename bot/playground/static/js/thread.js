// The thread beside the conversation: one at a time, its list, and where one replies.

import { drawText } from "./blocks.js";
import { composer } from "./composer.js";
import { h, iconButton } from "./dom.js";
import { edit, editLast } from "./editing.js";
import { MessageList } from "./list.js";
import { news } from "./news.js";
import { placeName, replies, store } from "./store.js";
import { typingLine } from "./typing.js";

/** A window that has no room for a thread beside the conversation; as in layout.css. */
const COVERED = "(width < 60rem)";

const seen = new Map();
let list = null;
let pill = null;
let beside = null;

/** Names what happens in the conversation beside it: { changed(root), closed(root) }. Called once. */
export function wireThread(given) {
  beside = given;
}

/** Up to which message a thread has been seen here. */
export function seenUpTo(root) {
  return seen.get(root) ?? "0";
}

function markSeen() {
  const last = store.thread && replies(store.channel, store.thread).at(-1);
  if (last && !document.hidden) seen.set(store.thread, last.ts);
}

function messages() {
  const root = store.messages.get(store.channel)?.get(store.thread);
  return [root, ...replies(store.channel, store.thread)].filter(Boolean);
}

/** The line between the message a thread is about and the replies, which counts them. */
function count() {
  const all = replies(store.channel, store.thread).filter((one) => !one.private).length;
  return h("li", { class: "count", hidden: !all }, h("span", {}, all === 1 ? "1 reply" : `${all} replies`));
}

function countAnew() {
  document.querySelector("#thread .count")?.replaceWith(count());
}

/** Opens a thread beside the conversation; null closes it. */
export function openThread(root) {
  const before = store.thread;
  store.thread = root;
  const pane = document.getElementById("thread");
  pane.hidden = !root;
  document.getElementById("shell").classList.toggle("thread-open", Boolean(root));
  list = null;
  if (!root) {
    pane.replaceChildren();
    if (before) beside.closed(before);
    return;
  }
  draw(pane, store.channels.get(store.channel));
  list.fill();
  markSeen();
  beside.changed(root);
  focusBox();
}

function draw(pane, channel) {
  const rows = h("ol", { class: "messages", "aria-label": "Replies", tabindex: -1 });
  const below = h("button", { class: "below", type: "button", hidden: true });
  pane.replaceChildren(
    h("header", { class: "bar" },
      h("div", { class: "bar-words" }, h("h2", {}, "Thread"), h("p", {}, channel.kind === "im" ? placeName(channel) : `#${placeName(channel)}`)),
      iconButton("close", "Close the thread", { onclick: () => openThread(null) })),
    rows,
    below,
    channel.archived ? "" : h("div", { class: "thread-foot" }, composer(store.channel, store.thread, "Reply …", { editLast: () => editLast(list, messages()) }), typingLine(store.channel, store.thread)),
  );
  pill = news(below, () => {
    list.showEnd();
    focusBox();
  });
  list = new MessageList(rows, messages, {
    openThread,
    inThread: true,
    count,
    below: pill.below,
    edit: (message) => edit(list, message),
    redraw: (message) => list.put(message, true),
  });
}

function focusBox() {
  document.querySelector("#thread textarea")?.focus({ preventScroll: true });
}

/** A message of this channel came or changed; true where it stands in the thread that is open. */
export function putInThread(message) {
  if (!store.thread || (message.thread_ts ?? message.ts) !== store.thread) return false;
  list.put(message);
  countAnew();
  markSeen();
  return true;
}

/**
 * Something that only this reader sees came beside the thread that is open. Where the thread covers the conversation,
 * it is told here as well; `lead` shows it there.
 */
export function tellOfWhisper(message, lead) {
  const isBeside = message.private && !message.thread_ts && message.channel === store.channel;
  if (!store.thread || !isBeside || !matchMedia(COVERED).matches) return;
  const open = () => {
    openThread(null);
    lead();
  };
  const told = h("div", { class: "whisper", role: "status" },
    h("div", { class: "whisper-words" }, drawText(message.text),
      h("button", { type: "button", class: "link-button", onclick: open }, "Show it in the conversation")),
    iconButton("close", "Hide this", { onclick: () => told.remove() }));
  document.querySelector("#thread .whisper")?.remove();
  document.querySelector("#thread .thread-foot")?.prepend(told);
}

/** A message of this channel was deleted. */
export function dropFromThread(ts) {
  if (store.thread === ts) openThread(null);
  else list?.drop();
}

export function redrawThread() {
  list?.redraw();
}

/** Opens the thread of a message, and leads to it. */
export function showInThread(ts, root) {
  openThread(root);
  list.show(ts);
}
