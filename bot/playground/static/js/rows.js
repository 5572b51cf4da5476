// One message as a row: who, when, what, and what can be done with it.

import { act } from "./api.js";
import { drawBlocks, drawText } from "./blocks.js";
import { ask } from "./dialogs.js";
import { h, iconButton, toast } from "./dom.js";
import { emoji } from "./emoji.js";
import { drawFiles } from "./files.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { isSameDay, stamp, when } from "./moments.js";
import { drawnFrom, patch } from "./patch.js";
import { avatar, outsider } from "./people.js";
import { pickEmoji } from "./picker.js";
import { nameOf, replies, store } from "./store.js";

const TOGETHER = 5 * 60;

/** The address of a message, as the app gets it for a permalink. */
export function permalink(message) {
  const inThread = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${message.channel}` : "";
  return `${location.origin}/archives/${message.channel}/p${message.ts.replace(".", "")}${inThread}`;
}

async function copyLink(message) {
  try {
    await navigator.clipboard.writeText(permalink(message));
    toast("The link is in the clipboard.");
  } catch {
    toast(`The link: ${permalink(message)}`);
  }
}

async function remove(message) {
  const sure = await ask("Delete this message?", "Nobody will see it any more. The app is told.", "Delete", "Keep it", "danger");
  if (sure) act("delete", { channel: message.channel, ts: message.ts });
}

function more(message, acts) {
  const shortcuts = Object.entries(store.shortcuts).map(([callback, words]) => ({
    words,
    drawing: "bolt",
    act: () => act("shortcut", { channel: message.channel, ts: message.ts, callback_id: callback }),
  }));
  const mine = message.user === store.me && !store.channels.get(message.channel)?.archived
    ? [null, { words: "Edit message", drawing: "pencil", act: () => acts.edit(current(message)) }, { words: "Delete message", drawing: "bin", danger: true, act: () => remove(message) }]
    : [];
  return [...shortcuts, { words: "Copy link", drawing: "link", act: () => copyLink(message) }, ...mine];
}

export function react(message, name) {
  act("react", { channel: message.channel, ts: message.ts, name });
}

function tools(message, acts) {
  const closed = store.channels.get(message.channel)?.archived;
  const open = (event) => openMenu(event.currentTarget, "More actions", more(message, acts));
  const pick = (event) => pickEmoji(event.currentTarget, (name) => react(message, name));
  const made = h("div", { class: "row-tools", role: "group", "aria-label": "What can be done" },
    closed ? null : iconButton("smile", "Add a reaction", { class: "tool", "aria-haspopup": "dialog", onclick: pick }),
    acts.inThread ? null : h("button", { class: "tool reply", type: "button", onclick: () => acts.openThread(message.thread_ts ?? message.ts) }, icon("reply"), "Reply"),
    iconButton("more", "More actions", { class: "tool", "aria-haspopup": "menu", onclick: open }));
  return drawnFrom(made, ["tools", closed]);
}

function reactions(message) {
  const all = Object.entries(message.reactions);
  if (!all.length) return null;
  return h("div", { class: "reactions", role: "group", "aria-label": "Reactions" }, all.map(([name, people]) => {
    const mine = people.includes(store.me);
    const who = people.map((one) => (one === store.me ? "You" : nameOf(one))).join(", ");
    const words = `${name.replaceAll("_", " ")}, ${people.length}: ${who}`;
    const toggle = () => react(message, name);
    return h("button", { type: "button", class: "reaction", "aria-pressed": String(mine), "aria-label": words, title: words, onclick: toggle },
      h("span", { "aria-hidden": "true" }, emoji(name)), ` ${people.length}`);
  }));
}

function repliesLink(message, acts) {
  const all = replies(message.channel, message.ts).filter((one) => !one.private);
  if (!all.length) return null;
  const people = [...new Set(all.map((reply) => reply.user))].slice(-4);
  const mine = all.findLast((reply) => reply.user === store.me)?.ts ?? "0";
  const seen = [acts.readUpTo(message.ts), mine].sort().at(-1);
  const fresh = all.filter((reply) => reply.ts > seen).length;
  return h("button", { class: "replies", type: "button", onclick: () => acts.openThread(message.ts) },
    people.map((user) => avatar(user, "face")),
    h("strong", {}, all.length === 1 ? "1 reply" : `${all.length} replies`),
    fresh ? h("span", { class: "fresh" }, `${fresh} new`) : null,
    h("span", { class: "last" }, `Last reply ${when(all.at(-1).ts)}`),
    h("span", { class: "open-thread", "aria-hidden": "true" }, "View thread ›"));
}

/** The message as it is now: what was drawn of it may outlive a change. */
function current(message) {
  return store.messages.get(message.channel)?.get(message.ts) ?? message;
}

function body(message, redraw) {
  const where = (block, element) => ({ channel: message.channel, ts: message.ts, block: block.block_id, action: element.action_id });
  const use = {
    get answers() {
      return current(message).answers;
    },
    press: (block, element, value) => act("press", { ...where(block, element), value }),
    suggest: async (block, element, words) => (await act("suggest", { ...where(block, element), words }))?.options,
    changed: (block, element, value) => ((current(message).answers[block.block_id] ??= {})[element.action_id] = value),
    redraw: () => redraw(current(message)),
  };
  if (message.blocks.length) return drawBlocks(message.blocks, use);
  return drawText(message.text);
}

/** Whether a message goes on from the one before it: same person, shortly after, nothing between. */
function goesOn(message, before) {
  return Boolean(before) && before.user === message.user && !before.private && !message.private && !before.subtype && !message.subtype
    && isSameDay(before.ts, message.ts) && Number(message.ts) - Number(before.ts) < TOGETHER && !replies(before.channel, before.ts).length;
}

function note(message, id, words) {
  return h("li", { class: "row note", id, tabindex: -1 }, words, stamp(message.ts));
}

/** Gives a row that is drawn already what `fresh` says; false when it is another kind of row. */
export function updateRow(row, fresh) {
  const [body, drawn] = [row, fresh].map((one) => one.querySelector(":scope > .row-body"));
  if (!body || !drawn) return false;
  row.className = fresh.className;
  const parts = [...fresh.children].map((child) => (child === drawn ? body : child));
  patch(body, [...drawn.children]);
  patch(row, parts);
  return true;
}

/** One message; `before` is the one above it. `acts` are { openThread, edit, redraw, readUpTo, inThread }. */
export function messageRow(message, before, acts) {
  const id = `m${message.ts}${acts.inThread ? "t" : ""}`;
  if (message.subtype === "channel_join") return note(message, id, drawText(message.text));
  if (message.subtype === "tombstone") {
    return h("li", { class: "row note", id, tabindex: -1 }, message.text, acts.inThread ? null : repliesLink(message, acts));
  }
  const compact = goesOn(message, before);
  const bot = store.people.get(message.user)?.is_bot;
  const head = compact
    ? h("p", { class: "unseen" }, nameOf(message.user))
    : h("p", { class: "row-head" },
      h("span", { class: "who" }, nameOf(message.user)),
      bot ? h("span", { class: "badge" }, "app") : null,
      outsider(message.user, true),
      stamp(message.ts));
  const secret = message.private ? h("p", { class: "private" }, icon("eye"), "Only visible to you") : null;
  const answered = message.thread_ts && !acts.inThread
    ? h("button", { type: "button", class: "from-thread", onclick: () => acts.openThread(message.thread_ts) }, "replied to a thread")
    : null;
  const edited = message.edited && !bot ? h("span", { class: "edited" }, "(edited)") : null;
  return h("li", { class: `row${compact ? " compact" : ""}${message.private ? " is-private" : ""}`, id, tabindex: -1, "data-ts": message.ts },
    compact ? h("span", { class: "gutter" }, stamp(message.ts, true)) : avatar(message.user),
    h("div", { class: "row-body" }, secret, head, answered, body(message, acts.redraw), drawFiles(message.files), edited, reactions(message), acts.inThread ? null : repliesLink(message, acts)),
    message.private ? null : tools(message, acts));
}
