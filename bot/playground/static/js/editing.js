// Editing a message in its place in a list.

import { editor } from "./composer.js";
import { asTyped } from "./mrkdwn.js";
import { store } from "./store.js";

/** Edits a message of `list` in its place; the focus goes to `back` then, or to the message. */
export function edit(list, message, back = null) {
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

/** Edits the last message of one's own in `list`, which shows `messages`; false when there is none. */
export function editLast(list, messages) {
  const last = messages.filter((message) => message.user === store.me && !message.subtype).at(-1);
  if (!last) return false;
  edit(list, last, document.activeElement);
  return true;
}
