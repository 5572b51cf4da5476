// The conversation in the middle: its head, its list, and where one writes.

import { act } from "./api.js";
import { assistantPlace } from "./assistant.js";
import { beginning } from "./beginning.js";
import { composer } from "./composer.js";
import { h } from "./dom.js";
import { edit, editLast } from "./editing.js";
import { isAwaited } from "./expected.js";
import { firstStep, refreshHint } from "./hints.js";
import { icon } from "./icons.js";
import { MessageList } from "./list.js";
import { membersButton } from "./members.js";
import { news } from "./news.js";
import { forget, loadMessages, placeIcon, placeName, remember, replies, roots, store, unreadReplies } from "./store.js";
import { dropFromThread, openThread, putInThread, redrawThread, seenUpTo, showInThread, tellOfWhisper, wireThread } from "./thread.js";
import { typingLine } from "./typing.js";

const byId = (id) => document.getElementById(id);
let tab = "messages";
let readUpTo = "0";
let acts = null;
let list = null;

/** Names what happens outside: { drawSidebar }. Called once. */
export function wireConversation(given) {
  acts = given;
}

const pill = news(byId("below"), (answer) => {
  if (answer) {
    showInThread(answer.ts, answer.thread_ts);
    return;
  }
  list.showEnd();
  byId("foot").querySelector("textarea")?.focus({ preventScroll: true });
});

wireThread({
  changed: (root) => {
    pill.opened(root);
    const first = store.messages.get(store.channel)?.get(root);
    if (first) list?.put(first);
  },
  closed: (root) => list?.rowOf(root)?.focus({ preventScroll: true }),
});

function listActs() {
  return {
    openThread,
    inThread: false,
    beginning: () => beginning(store.channels.get(store.channel)),
    below: pill.below,
    edit: (message) => edit(list, message),
    redraw: (message) => list.put(message, true),
    readUpTo: (root) => [readUpTo, seenUpTo(root)].sort().at(-1),
  };
}

function drawBar(channel) {
  byId("place").replaceChildren(icon(placeIcon(channel)), placeName(channel));
  byId("topic").textContent = channel.kind === "im" ? "A direct message, and the app’s home" : channel.topic;
  const isDirect = channel.id === store.direct;
  const choose = (name, words) => h("button", { type: "button", "aria-pressed": String(tab === name), onclick: () => openTab(name) }, words);
  byId("who").replaceChildren(...(channel.kind === "im" ? [] : [membersButton(channel)]));
  byId("tabs").hidden = !isDirect;
  byId("tabs").replaceChildren(choose("messages", "Messages"), choose("home", "Home"));
}

function drawFoot(channel) {
  const name = placeName(channel);
  const writing = channel.archived
    ? h("p", { class: "closed" }, "This channel is archived. Its messages can be read, nobody can write here.")
    : composer(channel.id, null, `Message ${channel.kind === "im" ? name : `#${name}`}`, { editLast: () => editLast(list, roots(channel.id)) });
  // Shown above the box, and after it for Tab and a screen reader: what leads back from it are the messages.
  const step = firstStep(channel);
  byId("foot").replaceChildren(...[writing, typingLine(channel.id, null), step, assistantPlace(channel.id)].filter(Boolean));
  if (channel.archived) return;
  writing.id = "composer";
  if (step) writing.querySelector("textarea").setAttribute("aria-describedby", step.id);
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
    // Whoever writes has read what stands above: that is known there already.
    if (store.messages.get(channel.id).get(newest).user !== store.me) act("read", { channel: channel.id, ts: newest });
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
  pill.clear();
  list = new MessageList(byId("messages"), () => roots(id), listActs());
  openThread(store.messages.get(id).has(thread) ? thread : null);
  drawBar(channel);
  showTab();
  drawFoot(channel);
  list.fill(hadNews ? readUpTo : null);
  if (hadNews) unreadReplies(id, readUpTo).forEach(pill.newIn);
  acts.drawSidebar();
  markRead();
  if (!store.thread) byId("foot").querySelector("textarea")?.focus({ preventScroll: true });
  if (id === store.direct) act("home", { tab: "messages" });
}

/** The channel that is open has other members, say, than before. */
export function refreshPlace() {
  const channel = store.channels.get(store.channel);
  if (!channel) return;
  drawBar(channel);
  list.beginAnew();
}

/** Reads the open conversation anew, after a lost connection; what one was looking at stays in view. */
export async function reload() {
  const channel = store.channels.get(store.channel);
  await loadMessages(channel.id);
  drawBar(channel);
  list.redraw();
  redrawThread();
  acts.drawSidebar();
  markRead();
}

function showTab() {
  byId("home").hidden = tab !== "home";
  byId("messages").hidden = tab === "home";
  byId("foot").hidden = tab === "home";
}

/** Whether the app’s home stands where the messages would. */
export function atHome() {
  return tab === "home";
}

async function openTab(name) {
  tab = name;
  drawBar(store.channels.get(store.channel));
  showTab();
  await act("home", { tab: name });
  byId("tabs").querySelector("[aria-pressed=true]")?.focus();
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
  if (!message.thread_ts || message.subtype === "thread_broadcast") list.put(message);
  const isShown = putInThread(message);
  if (isNew && message.thread_ts && !isShown && isAwaited(message)) pill.answeredIn(message);
  if (root) list.put(root);
  if (isNew) {
    tellOfWhisper(message, () => list.show(message.ts));
    refreshHint(channel);
  }
  markRead();
}

/** A message was deleted. */
export function onDeleted({ channel, ts }) {
  const root = forget(channel, ts);
  if (channel !== store.channel) return;
  list.drop();
  const parent = root && store.messages.get(channel).get(root);
  if (parent) list.put(parent);
  dropFromThread(ts);
}

/** Leads to a message by its time, in the channel that is open, or in its thread; the thread it begins opens, too. */
export function showMessage(ts, root) {
  if (root) {
    showInThread(ts, root);
    return;
  }
  if (replies(store.channel, ts).length) openThread(ts);
  list.show(ts);
}

document.addEventListener("visibilitychange", markRead);
