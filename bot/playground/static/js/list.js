// A list of messages that stays light: it draws the newest, and older ones as somebody scrolls up to them.

import { announce, h } from "./dom.js";
import { day, messageRow } from "./rows.js";
import { nameOf, store } from "./store.js";

const AT_ONCE = 50;
const MOST = 250;
const NEAR_END = 120;

export class MessageList {
  /** Fills `element` (an ol) with what `messages()` gives, oldest first. `acts` as in rows.js; `markAt` is where what is new begins. */
  constructor(element, messages, acts) {
    this.element = element;
    this.messages = messages;
    this.acts = acts;
    this.first = 0;
    this.markAt = null;
    element.onscroll = () => this.scrolled();
    element.onkeydown = (event) => this.moved(event);
  }

  /** Draws everything anew, the newest in view; or from the mark of what is new, when that is further up. */
  fill(markAt = null) {
    this.markAt = markAt;
    const all = this.messages();
    const fresh = markAt ? all.findIndex((message) => message.ts > markAt && message.user !== store.me) : -1;
    this.mark = fresh >= 0 ? all[fresh].ts : null;
    this.first = Math.max(0, Math.min(all.length - AT_ONCE, fresh >= 0 ? fresh - 5 : all.length));
    this.draw(all);
    const line = this.element.querySelector(".new-line");
    this.toEnd();
    if (line && this.isAbove(line)) this.bring(line);
  }

  isAbove(element) {
    return element.offsetTop - this.element.offsetTop < this.element.scrollTop;
  }

  draw(all) {
    const rows = [];
    for (let at = this.first; at < all.length; at += 1) rows.push(...this.rowsFor(all[at], all[at - 1]));
    this.element.replaceChildren(...(rows.length ? rows : [this.empty()]));
  }

  /** Draws everything anew and leaves what is in view where it is. */
  redraw() {
    const { atEnd } = this;
    const { scrollTop } = this.element;
    const all = this.messages();
    this.first = Math.min(this.first, Math.max(0, all.length - AT_ONCE));
    this.draw(all);
    if (atEnd) this.toEnd();
    else this.element.scrollTop = scrollTop;
  }

  empty() {
    return h("li", { class: "empty" }, "Nothing has been written here yet.");
  }

  rowsFor(message, before) {
    const isNewDay = !this.acts.inThread && (!before || day(before.ts) !== day(message.ts));
    const isMark = message.ts === this.mark;
    return [
      isNewDay ? h("li", { class: "day" }, h("span", {}, day(message.ts))) : null,
      isMark ? h("li", { class: "new-line" }, h("span", {}, "New")) : null,
      messageRow(message, isNewDay || isMark ? null : before, this.acts),
    ].filter(Boolean);
  }

  rowOf(ts) {
    return this.element.querySelector(`#${CSS.escape(`m${ts}${this.acts.inThread ? "t" : ""}`)}`);
  }

  get atEnd() {
    return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < NEAR_END;
  }

  /** Puts a new or changed message where it belongs; keeps the end in view if it was, and shows what one has just sent. */
  put(message) {
    const all = this.messages();
    const at = all.findIndex((one) => one.ts === message.ts);
    if (at < 0) return this.draw(all);
    const old = this.rowOf(message.ts);
    const { atEnd } = this;
    if (old) {
      const held = old.contains(document.activeElement) ? document.activeElement : null;
      const [row] = this.rowsFor(message, all[at - 1]).slice(-1);
      old.replaceWith(row);
      if (held) this.refocus(row, held);
      if (atEnd) this.toEnd();
      return undefined;
    }
    if (at < this.first) return undefined;
    if (at < all.length - 1) {
      this.draw(all);
      return undefined;
    }
    this.element.querySelector(".empty")?.remove();
    const rows = this.rowsFor(message, all[at - 1]);
    this.element.append(...rows);
    const row = rows.at(-1);
    const mine = message.user === store.me;
    if (!mine) announce(`${nameOf(message.user)}: ${row.querySelector(".text, .rich, .header")?.textContent.slice(0, 300) ?? ""}`);
    // What answers only this reader is shown as well: they have just asked for it.
    if (!atEnd && !mine && !message.private) {
      this.acts.below?.(1);
      return undefined;
    }
    this.trim(all);
    this.toEnd();
    // A message taller than the list is read from its beginning.
    if (row.offsetHeight > this.element.clientHeight) this.bring(row);
    return undefined;
  }

  /** Focus goes to the same button of the row that took another's place, or to the row. */
  refocus(row, held) {
    const words = held.getAttribute("aria-label") ?? held.textContent;
    const same = [...row.querySelectorAll(held.tagName)].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === words);
    (same ?? row).focus({ preventScroll: true });
  }

  /** Takes a message away. */
  drop() {
    this.draw(this.messages());
  }

  /** Lets go of the oldest rows when many have been drawn and nobody looks at them. */
  trim(all) {
    if (all.length - this.first <= MOST) return;
    this.first = all.length - AT_ONCE;
    this.draw(all);
  }

  scrolled() {
    if (this.atEnd) this.acts.below?.(0);
    if (this.element.scrollTop > 400 || this.first === 0) return;
    const all = this.messages();
    const top = this.element.firstElementChild;
    const from = top?.getBoundingClientRect().top;
    const was = this.first;
    this.first = Math.max(0, was - AT_ONCE);
    const rows = [];
    for (let at = this.first; at < was; at += 1) rows.push(...this.rowsFor(all[at], all[at - 1]));
    if (top?.classList.contains("day") && all[was] && day(all[was].ts) === day(all[was - 1]?.ts ?? all[was].ts)) top.remove();
    this.element.prepend(...rows);
    const kept = top?.isConnected ? top : rows.at(-1).nextElementSibling;
    this.element.scrollTop += kept.getBoundingClientRect().top - from;
  }

  /** Shows a message, drawing those around it when they were not. */
  show(ts) {
    const all = this.messages();
    const at = all.findIndex((message) => message.ts === ts);
    if (at < 0) return;
    if (at < this.first) {
      this.first = Math.max(0, at - 10);
      this.draw(all);
    }
    const row = this.rowOf(ts);
    row.classList.add("linked");
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  }

  /** Puts something at the top of what is in view, and again in the next frames, when everything has its height. */
  bring(element, again = 2) {
    this.aim(() => (this.element.scrollTop = element.offsetTop - this.element.offsetTop - 8), again);
  }

  /** Shows the newest message. */
  toEnd(again = 2) {
    this.aim(() => (this.element.scrollTop = this.element.scrollHeight), again);
  }

  /** Scrolls by `there` now and in the next frames, unless somewhere else was aimed at since. */
  aim(there, again) {
    this.aimed = there;
    there();
    const once = (left) => requestAnimationFrame(() => {
      if (this.aimed !== there || !left) return;
      there();
      once(left - 1);
    });
    once(again);
  }

  /** Arrow keys go from message to message, from the newest up. */
  moved(event) {
    const row = document.activeElement.closest?.(".row");
    const onRow = document.activeElement === row || document.activeElement === this.element;
    if (event.key === "Enter" && document.activeElement === row && !this.acts.inThread) row.querySelector(".replies, .tool.reply")?.click();
    if (!onRow || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    const rows = [...this.element.querySelectorAll(".row")];
    const at = row ? rows.indexOf(row) : rows.length;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  }
}
