// What the page asks of the playground.

import { toast } from "./dom.js";
import { store } from "./store.js";
import { name } from "./windows.js";

const WORDS = {
  is_archived: "This channel is archived: nobody can write here.",
  not_in_channel: "You are not a member of this channel.",
  no_text: "There is nothing to send.",
  msg_too_long: "That is too long: a message has 40,000 characters at most. It was not sent, and is still here.",
  http_timeout: "The app took longer than the three seconds Slack allows. It may be busy: try again.",
  connection_failed: "The app cannot be reached. Is it running?",
  http_error: "The app answered with an error. The inspector shows what it said.",
  view_not_found: "That form is no longer open.",
  message_not_found: "That message is no longer there.",
  action_not_found: "The app has changed that message since.",
};

/** A person's words for an error code. */
export function worded(code) {
  return WORDS[code] ?? `That did not work (${code}).`;
}

/** Something to show, as JSON. */
export async function show(what, parameters) {
  const response = await fetch(`/playground/${what}?${new URLSearchParams(parameters)}`);
  const answer = await response.json();
  if (!response.ok) throw new Error(worded(answer.error));
  return answer;
}

function post(what, body) {
  return fetch(`/playground/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: store.me, window: name, ...body }),
  });
}

function tell(event, what, body) {
  document.dispatchEvent(new CustomEvent(event, { detail: { what, body } }));
}

/**
 * Something the person acting here does. Null, with a notice, when it did not work. The page hears of it by events
 * with { what, body }: "acts" before the app can have answered, "acted" once it has worked, "ended" in any case.
 */
export async function act(what, body = {}) {
  tell("acts", what, body);
  try {
    const response = await post(what, body);
    const answer = await response.json();
    const code = answer.error || answer.failure;
    if (code) toast(worded(code));
    else tell("acted", what, body);
    return answer.error ? null : answer;
  } catch {
    toast("The playground does not answer. What you typed is still here.");
    return null;
  } finally {
    tell("ended", what, body);
  }
}

/** Something that nobody waits for, and that may fail unseen. */
export function quietly(what, body) {
  post(what, body).catch(() => {});
}
