// The pill over a list of messages that tells of what came below what is in view, or beside it, and leads there.

/** Makes `pill`, a button, tell of news. `seen` is called when somebody presses it, with what it led to. */
export function news(pill, seen) {
  let unseen = 0;
  let elsewhere = null;
  const tell = () => {
    pill.hidden = !unseen && !elsewhere;
    const below = unseen === 1 ? "1 new message ↓" : `${unseen} new messages ↓`;
    pill.textContent = elsewhere ? "Answered in the thread →" : below;
  };
  const clear = () => {
    unseen = 0;
    elsewhere = null;
    tell();
  };
  pill.onclick = () => {
    const there = elsewhere;
    clear();
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
      elsewhere = message;
      tell();
    },
    /** The thread has been opened. */
    opened(root) {
      if (elsewhere?.thread_ts === root) elsewhere = null;
      tell();
    },
    clear,
  };
}
