// What the page knows: people, channels, messages, and who is acting.

import { show } from "./api.js";

export const store = {
  me: null,
  app: null,
  command: null,
  shortcuts: {},
  direct: null,
  slackbot: null,
  people: new Map(),
  channels: new Map(),
  messages: new Map(),
  unread: new Set(),
  channel: null,
  thread: null,
};

/** Reads everything but messages anew. */
export async function loadState() {
  const remembered = sessionStorage.getItem("as");
  const state = await show("state", remembered ? { as: remembered } : {}).catch(() => show("state", {}));
  Object.assign(store, {
    me: state.me,
    app: state.app,
    command: state.command,
    shortcuts: state.shortcuts,
    direct: state.direct,
    slackbot: state.slackbot,
    people: new Map(state.people.map((person) => [person.id, person])),
    channels: new Map(state.channels.map((channel) => [channel.id, channel])),
  });
  return state;
}

/** Reads the messages of a channel anew. */
export async function loadMessages(channel) {
  const { messages } = await show("messages", { channel, as: store.me });
  store.messages.set(channel, new Map(messages.map((message) => [message.ts, message])));
}

/** The messages of a channel outside threads, oldest first. */
export function roots(channel) {
  return [...(store.messages.get(channel)?.values() ?? [])].filter((message) => !message.thread_ts);
}

/** The replies of a thread, oldest first. */
export function replies(channel, root) {
  return [...(store.messages.get(channel)?.values() ?? [])].filter((message) => message.thread_ts === root);
}

export function nameOf(user) {
  return store.people.get(user)?.real_name ?? user;
}

/** What a conversation is called. */
export function placeName(channel) {
  if (!channel) return "";
  return channel.kind === "im" ? store.app.name : channel.name;
}
