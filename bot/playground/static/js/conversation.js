// The conversation in the middle and the thread beside it: their heads, their lists, and where one writes.

import { act } from "./api.js";
import { assistantPlace } from "./assistant.js";
import { composer, editor } from "./composer.js";
import { h, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { MessageList } from "./list.js";
import { asTyped } from "./mrkdwn.js";
import { forget, loadMessages, placeIcon, placeName, remember, replies, roots, store } from "./store.js";

const byId = (id) => document.getElementById(id);
const HINT_DONE = "hint-done";
let tab = "messages";
let hint = "";
let readUpTo = "0";
const threadsSeen = new Map();
let acts = null;
let channelList = null;
let threadList = null;

/** Names what happens outside: { drawSidebar }. Called once. */
export function wireConversation(given) {
  acts = given;
}

export function setHint(words) {
  hint = words;
}

let unseen = 0;

/** Tells of so many more messages that came below what is in view, with a way there; 0 when all have been seen. */
function below(more) {
  unseen = more ? unseen + more : 0;
  byId("below").hidden = !unseen;
  byId("below").textContent = unseen === 1 ? "1 new message ↓" : `${unseen} new messages ↓`;
}

function listActs(inThread) {
  return {
    openThread,
    inThread,
    below: inThread ? null : below,
    edit: (message) => edit(message, inThread),
    redraw: (message) => (inThread ? threadList : channelList)?.put(message, true),
    readUpTo: (root) => [readUpTo, threadsSeen.get(root) ?? "0"].sort().at(-1),
  };
}

/** The thread that is open has been seen to its end. */
function markThreadSeen() {
  const last = store.thread && replies(store.channel, store.thread).at(-1);
  if (last && !document.hidden) threadsSeen.set(store.thread, last.ts);
}

/** Edits a message in its place; the focus goes to `back` then, or to the message. */
function edit(message, inThread, back = null) {
  const list = inThread ? threadList : channelList;
  const words = [...list.rowOf(message.ts).querySelectorAll(".row-body > .text, .row-body > .block")];
  const done = () => {
    const now = store.messages.get(message.channel)?.get(message.ts);
    box.remove();
    if (now) list.put(now);
    (back?.isConnected ? back : list.rowOf(message.ts))?.focus({ preventScroll: true });
  };
  const box = editor(message, asTyped(message.text), done);
  words[0]?.before(box);
  for (const old of words) old.remove();
}

function editLast(messages, inThread) {
  const last = messages.filter((message) => message.user === store.me && !message.subtype).at(-1);
  if (!last) return false;
  edit(last, inThread, document.activeElement);
  return true;
}

function drawBar(channel) {
  byId("place").replaceChildren(icon(placeIcon(channel)), placeName(channel));
  byId("topic").textContent = channel.kind === "im" ? "A direct message, and the app’s home" : `${channel.members} members · ${channel.topic}`;
  const isDirect = channel.id === store.direct;
  const choose = (name, words) => h("button", { type: "button", "aria-pressed": String(tab === name), onclick: () => openTab(name) }, words);
  byId("tabs").hidden = !isDirect;
  byId("tabs").replaceChildren(choose("messages", "Messages"), choose("home", "Home"));
}

function firstStep(channel) {
  if (!hint || channel.archived || sessionStorage.getItem(HINT_DONE)) return null;
  const dismiss = () => {
    sessionStorage.setItem(HINT_DONE, "yes");
    drawFoot(channel);
  };
  return h("div", { class: "first-step" }, h("p", {}, hint), iconButton("close", "Hide this hint", { onclick: dismiss }));
}

function drawFoot(channel) {
  const name = placeName(channel);
  const used = (what) => {
    if (what !== "command") return;
    sessionStorage.setItem(HINT_DONE, "yes");
    byId("foot").querySelector(".first-step")?.remove();
  };
  const writing = channel.archived
    ? h("p", { class: "closed" }, "This channel is archived. Its messages can be read, nobody can write here.")
    : composer(channel.id, null, `Message ${channel.kind === "im" ? name : `#${name}`}`, { used, editLast: () => editLast(roots(channel.id), false) });
  byId("foot").replaceChildren(...[firstStep(channel), assistantPlace(channel.id), writing].filter(Boolean));
  if (!channel.archived) writing.id = "composer";
}

/** Everything up to the newest message has been seen. */
function markRead() {
  const channel = store.channels.get(store.channel);
  if (!channel || document.hidden) return;
  const newest = [...(store.messages.get(channel.id)?.keys() ?? [])].at(-1);
  const had = channel.unread;
  channel.unread = 0;
  channel.mentions = 0;
  if (newest && newest > channel.read) {
    channel.read = newest;
    act("read", { channel: channel.id, ts: newest });
  }
  if (had) acts.drawSidebar();
}

/** Opens a conversation, and a thread in it when one is named. */
export async function openChannel(id, thread = null) {
  const channel = store.channels.get(id);
  store.channel = id;
  sessionStorage.setItem("channel", id);
  tab = "messages";
  if (!store.messages.has(id)) await loadMessages(id);
  if (store.channel !== id) return;
  readUpTo = channel.read;
  const hadNews = channel.unread > 0;
  below(0);
  channelList = new MessageList(byId("messages"), () => roots(id), listActs(false));
  openThread(store.messages.get(id).has(thread) ? thread : null);
  drawBar(channel);
  showTab();
  drawFoot(channel);
  channelList.fill(hadNews ? readUpTo : null);
  acts.drawSidebar();
  markRead();
  if (!store.thread) byId("foot").querySelector("textarea")?.focus({ preventScroll: true });
  if (id === store.direct) act("home", { tab: "messages" });
}

/** Reads the open conversation anew, after a lost connection; what one was looking at stays in view. */
export async function reload() {
  const channel = store.channels.get(store.channel);
  await loadMessages(channel.id);
  drawBar(channel);
  channelList.redraw();
  threadList?.redraw();
  acts.drawSidebar();
  markRead();
}

function showTab() {
  byId("home").hidden = tab !== "home";
  byId("messages").hidden = tab === "home";
  byId("foot").hidden = tab === "home";
}

async function openTab(name) {
  tab = name;
  drawBar(store.channels.get(store.channel));
  showTab();
  await act("home", { tab: name });
  byId("tabs").querySelector("[aria-pressed=true]")?.focus();
}

/** Opens a thread beside the conversation; null closes it. */
export function openThread(root) {
  const before = store.thread;
  store.thread = root;
  const pane = byId("thread");
  pane.hidden = !root;
  byId("shell").classList.toggle("thread-open", Boolean(root));
  if (!root) {
    threadList = null;
    pane.replaceChildren();
    if (before) channelList?.rowOf(before)?.focus({ preventScroll: true });
    return;
  }
  const list = h("ol", { class: "messages", "aria-label": "Replies", tabindex: 0 });
  const channel = store.channels.get(store.channel);
  const messages = () => [store.messages.get(store.channel)?.get(root), ...replies(store.channel, root)].filter(Boolean);
  pane.replaceChildren(
    h("header", { class: "bar" },
      h("div", { class: "bar-words" }, h("h2", {}, "Thread"), h("p", {}, channel.kind === "im" ? placeName(channel) : `#${placeName(channel)}`)),
      iconButton("close", "Close the thread", { onclick: () => openThread(null) })),
    list,
    channel.archived ? "" : h("div", { class: "thread-foot" }, composer(store.channel, root, "Reply …", { editLast: () => editLast(messages(), true) })),
  );
  threadList = new MessageList(list, messages, listActs(true));
  threadList.fill();
  markThreadSeen();
  const first = store.messages.get(store.channel)?.get(root);
  if (first) channelList?.put(first);
  pane.querySelector("textarea")?.focus({ preventScroll: true });
}

/** A message came or changed. */
export function onMessage(message) {
  const isNew = !store.messages.get(message.channel)?.has(message.ts);
  remember(message);
  const channel = store.channels.get(message.channel);
  const isOpen = message.channel === store.channel;
  if (isNew && channel && message.user !== store.me && message.ts > channel.read && (!isOpen || document.hidden)) {
    channel.unread += 1;
    if (channel.kind === "im" || message.text.includes(`<@${store.me}>`)) channel.mentions += 1;
    acts.drawSidebar();
  }
  if (!isOpen) return;
  const root = message.thread_ts && store.messages.get(message.channel).get(message.thread_ts);
  if (!message.thread_ts || message.subtype === "thread_broadcast") channelList.put(message);
  if (store.thread && (message.thread_ts ?? message.ts) === store.thread) {
    threadList.put(message);
    markThreadSeen();
  }
  if (root) channelList.put(root);
  markRead();
}

/** A message was deleted. */
export function onDeleted({ channel, ts }) {
  const root = forget(channel, ts);
  if (channel !== store.channel) return;
  channelList.drop();
  const parent = root && store.messages.get(channel).get(root);
  if (parent) channelList.put(parent);
  if (store.thread === ts) openThread(null);
  else if (store.thread) threadList.drop();
}


/** Leads to a message by its time, in the channel that is open, or in its thread; the thread it begins opens, too. */
export function showMessage(ts, root) {
  if (root) {
    openThread(root);
    threadList.show(ts);
    return;
  }
  if (replies(store.channel, ts).length) openThread(ts);
  channelList.show(ts);
}

document.addEventListener("visibilitychange", markRead);
byId("below").addEventListener("click", () => {
  channelList.showEnd();
  below(0);
  byId("foot").querySelector("textarea")?.focus({ preventScroll: true });
});
