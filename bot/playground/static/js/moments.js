// Points in time as the reader's own language writes them.

// Made once: a list draws hundreds of them.
const CLOCK = new Intl.DateTimeFormat([], { hour: "numeric", minute: "2-digit" });
const CALENDAR = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long" });
const OTHER_YEAR = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const WHOLE = new Intl.DateTimeFormat([], { dateStyle: "full", timeStyle: "medium" });

function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}

function time(ts) {
  return CLOCK.format(dateOf(ts));
}

export function isSameDay(one, other) {
  return dateOf(one).toDateString() === dateOf(other).toDateString();
}

/** A day by its name: as near as today or yesterday, with its year when that is another one. */
export function day(ts) {
  const [date, now] = [dateOf(ts), new Date()];
  const isOtherYear = date.getFullYear() !== now.getFullYear();
  const days = Math.round((now.setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86400000);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return (isOtherYear ? OTHER_YEAR : CALENDAR).format(date);
}

/** When something happened, in a line of its own: its day, and the time while that matters. */
export function when(ts) {
  const words = day(ts);
  if (words === "Today") return `today at ${time(ts)}`;
  return words === "Yesterday" ? `yesterday at ${time(ts)}` : `on ${words}`;
}

/** The time of a message as an element; the whole date is told to whoever points at it. `short`: without AM or PM. */
export function stamp(ts, short = false) {
  const element = document.createElement("time");
  element.dateTime = dateOf(ts).toISOString();
  element.title = WHOLE.format(dateOf(ts));
  element.textContent = short ? time(ts).replace(/\s?[AP]M$/i, "") : time(ts);
  return element;
}
