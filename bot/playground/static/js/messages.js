// Messages as rows: who, when, what, and what can be done with them.

import { act } from "./api.js";
import { drawBlocks, drawText } from "./blocks.js";
import { h } from "./dom.js";
import { nameOf, replies, store } from "./store.js";

function time(ts) {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

function day(ts) {
  return new Date(Number(ts) * 1000).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });
}

function avatar(message) {
  const isApp = message.user === store.app.id;
  const initials = nameOf(message.user).split(/\s+/).map((word) => word[0]).join("").slice(0, 2);
  const people = [...store.people.keys()];
  const colour = isApp ? "of-app" : `of-${Math.max(0, people.indexOf(message.user)) % 6}`;
  return h("span", { class: `avatar ${colour}`, "aria-hidden": "true" }, initials);
}

function menu(message, openThread) {
  const asked = Object.entries(store.shortcuts).map(([callback, name]) =>
    h("button", {
      type: "button",
      onclick: (event) => {
        event.currentTarget.closest("details").open = false;
        act("shortcut", { as: store.me, channel: message.channel, ts: message.ts, callback_id: callback });
      },
    }, name));
  const more = asked.length
    ? h("details", { class: "overflow" }, h("summary", { "aria-label": "More actions" }, "⋯"), h("div", { class: "overflow-menu" }, asked))
    : null;
  const reply = h("button", { class: "row-action", type: "button", onclick: () => openThread(message.thread_ts ?? message.ts) }, "Reply");
  return h("div", { class: "row-actions" }, reply, more);
}

function repliesLink(message, openThread) {
  const count = replies(message.channel, message.ts).length;
  if (!count) return null;
  return h("button", { class: "replies", type: "button", onclick: () => openThread(message.ts) }, count === 1 ? "1 reply" : `${count} replies`);
}

function body(message) {
  const use = {
    answers: message.answers,
    press: (block, element, value) =>
      act("press", { as: store.me, channel: message.channel, ts: message.ts, block: block.block_id, action: element.action_id, value }),
  };
  return message.blocks.length ? drawBlocks(message.blocks, use) : drawText(message.text);
}

/** One message. `inThread` leaves out the link to its replies. */
export function messageRow(message, openThread, inThread) {
  if (message.subtype === "channel_join") {
    return h("li", { class: "row joined", id: `m${message.ts}${inThread ? "t" : ""}` }, drawText(message.text));
  }
  const bot = store.people.get(message.user)?.is_bot;
  const head = h("p", { class: "row-head" },
    h("span", { class: "who" }, nameOf(message.user)),
    bot ? h("span", { class: "badge" }, "app") : null,
    h("time", { datetime: new Date(Number(message.ts) * 1000).toISOString() }, time(message.ts)),
    message.edited ? h("span", { class: "edited" }, "(edited)") : null);
  const secret = message.private ? h("p", { class: "private" }, "Only visible to you") : null;
  return h("li", { class: message.private ? "row is-private" : "row", id: `m${message.ts}${inThread ? "t" : ""}` },
    avatar(message),
    h("div", { class: "row-body" }, secret, head, body(message), inThread ? null : repliesLink(message, openThread)),
    message.private ? null : menu(message, openThread));
}

/** Fills a list with messages, a line between the days. */
export function fillList(list, messages, openThread, inThread) {
  let last = null;
  const rows = messages.flatMap((message) => {
    const today = day(message.ts);
    const line = !inThread && today !== last ? [h("li", { class: "day" }, h("span", {}, today))] : [];
    last = today;
    return [...line, messageRow(message, openThread, inThread)];
  });
  const empty = h("li", { class: "empty" }, "Nothing has been written here yet.");
  list.replaceChildren(...(rows.length ? rows : [empty]));
  toEnd(list);
}

/** Shows the newest message. Rows get their true height only when drawn, hence once more in the next frames. */
function toEnd(list, again = 2) {
  list.scrollTop = list.scrollHeight;
  if (again) requestAnimationFrame(() => toEnd(list, again - 1));
}

/** Puts a new or changed message where it belongs; keeps the end in view if it was, and shows what one has just sent. */
export function upsert(list, message, openThread, inThread) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  const row = messageRow(message, openThread, inThread);
  const old = list.querySelector(`#${CSS.escape(row.id)}`);
  if (old) old.replaceWith(row);
  else list.append(row);
  list.querySelector(".empty")?.remove();
  const mine = !old && message.user === store.me;
  if (!atEnd && !mine) return;
  toEnd(list);
  // A message taller than the list is read from its beginning.
  if (!old && row.offsetHeight > list.clientHeight) requestAnimationFrame(() => requestAnimationFrame(() => row.scrollIntoView({ block: "start" })));
}
