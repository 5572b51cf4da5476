// What the page knows: people, channels, messages, and who is acting.

import { show } from "./api.js";

export const store = {
  me: null,
  app: null,
  command: null,
  shortcuts: {},
  globalShortcuts: {},
  direct: null,
  slackbot: null,
  kept: "",
  people: new Map(),
  channels: new Map(),
  messages: new Map(),
  threads: new Map(),
  assistant: new Map(),
  channel: null,
  thread: null,
};

const newest = new Map();

/** Who acts in this window: named in its address, else as before in this tab. */
function remembered() {
  const named = new URLSearchParams(location.search).get("as");
  return named ?? sessionStorage.getItem("as");
}

/** Reads everything but messages anew. */
export async function loadState() {
  const as = store.me ?? remembered();
  const state = await show("state", as ? { as } : {}).catch(() => show("state", {}));
  Object.assign(store, {
    me: state.me,
    app: state.app,
    command: state.command,
    shortcuts: state.shortcuts,
    globalShortcuts: state.global_shortcuts,
    direct: state.direct,
    slackbot: state.slackbot,
    kept: state.kept,
    people: new Map(state.people.map((person) => [person.id, person])),
    channels: new Map(state.channels.map((channel) => [channel.id, channel])),
  });
  sessionStorage.setItem("as", state.me);
  return state;
}

/** Reads the messages of a channel anew. */
export async function loadMessages(channel) {
  const { messages, prompts, statuses } = await show("messages", { channel, as: store.me });
  store.assistant.set(channel, { prompts, statuses });
  store.messages.set(channel, new Map());
  store.threads.set(channel, new Map());
  newest.delete(channel);
  for (const message of messages) remember(message);
}

/** Notes a message, new or changed. */
export function remember(message) {
  const known = store.messages.get(message.channel);
  if (!known) return;
  const isOld = known.has(message.ts);
  const isLate = message.ts < (newest.get(message.channel) ?? "");
  known.set(message.ts, message);
  if (!isLate) newest.set(message.channel, message.ts);
  if (!isOld && isLate) store.messages.set(message.channel, new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1))));
  if (!message.thread_ts || isOld) return;
  const threads = store.threads.get(message.channel);
  threads.set(message.thread_ts, [...(threads.get(message.thread_ts) ?? []), message.ts].sort());
}

/** Forgets a message that was deleted. */
export function forget(channel, ts) {
  const known = store.messages.get(channel);
  const root = known?.get(ts)?.thread_ts;
  known?.delete(ts);
  if (root) {
    const threads = store.threads.get(channel);
    threads.set(root, (threads.get(root) ?? []).filter((one) => one !== ts));
  }
  return root;
}

/** The messages a channel shows outside threads, oldest first. */
export function roots(channel) {
  return [...(store.messages.get(channel)?.values() ?? [])].filter(
    (message) => !message.thread_ts || message.subtype === "thread_broadcast",
  );
}

/** The replies of a thread, oldest first. */
export function replies(channel, root) {
  const known = store.messages.get(channel);
  return (store.threads.get(channel)?.get(root) ?? []).map((ts) => known.get(ts)).filter(Boolean);
}

/** The first reply of others in each thread of a channel since `read`; not of the one that is open. */
export function unreadReplies(channel, read) {
  const firsts = [...(store.threads.get(channel)?.keys() ?? [])].map((root) =>
    replies(channel, root).find((one) => one.ts > read && one.user !== store.me && one.subtype !== "thread_broadcast"));
  return firsts.filter((one) => one && one.thread_ts !== store.thread).sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

export function nameOf(user) {
  return store.people.get(user)?.real_name ?? user;
}

/** Those one can be, ask or name; messages of people who have left stay theirs. */
export function humans() {
  return [...store.people.values()].filter((person) => !person.is_bot && !person.left);
}

/** What a conversation is called. */
export function placeName(channel) {
  if (!channel) return "";
  return channel.kind === "im" ? store.app.name : channel.name;
}

/** The drawing that stands for a kind of conversation. */
export function placeIcon(channel) {
  if (channel.kind === "im") return "spark";
  if (channel.archived) return "box";
  return channel.kind === "private" ? "lock" : "hash";
}
