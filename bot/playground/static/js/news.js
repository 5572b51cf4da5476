// The pill over a list of messages that tells of what came below what is in view, or beside it, and leads there.

const NEAR = 8; // pixels from its end at which a list is still read there

/** Makes `pill`, a button, tell of news. `seen` is called when somebody presses it, with what it led to. */
export function news(pill, seen) {
  let unseen = 0;
  let elsewhere = [];
  const tell = () => {
    makeRoom(pill, !unseen && !elsewhere.length);
    const below = unseen === 1 ? "1 new message ↓" : `${unseen} new messages ↓`;
    pill.textContent = elsewhere[0]?.words ?? below;
  };
  const clear = () => {
    unseen = 0;
    elsewhere = [];
    tell();
  };
  const isIn = (root) => ({ message }) => message.thread_ts === root;
  const leadTo = (message, words) => {
    elsewhere = [...elsewhere.filter((one) => !isIn(message.thread_ts)(one)), { message, words }];
    tell();
  };
  pill.onclick = () => {
    const there = elsewhere.shift()?.message;
    if (!there) unseen = 0;
    tell();
    seen(there);
  };
  return {
    /** So many more messages came below; 0: all of them have been seen. */
    below(more) {
      unseen = more ? unseen + more : 0;
      tell();
    },
    /** What was asked for here is answered in a thread that is not open: `message`. */
    answeredIn(message) {
      leadTo(message, "Answered in the thread →");
    },
    /** Somebody wrote in a thread while this reader was away: `message` is the first of that. */
    newIn(message) {
      leadTo(message, "New in a thread →");
    },
    /** The thread has been opened. */
    opened(root) {
      elsewhere = elsewhere.filter((one) => !isIn(root)(one));
      tell();
    },
    clear,
  };
}

/** Hide or show the pill. The list above it then ends higher or lower, and whoever saw its end goes on seeing it. */
function makeRoom(pill, hidden) {
  if (pill.hidden === hidden) return;
  const list = pill.previousElementSibling;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  pill.hidden = hidden;
  if (atEnd) list.scrollTop = list.scrollHeight;
}
