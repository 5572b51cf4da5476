// A list of messages that stays light: it draws the newest, and others as somebody scrolls to them, never very many.

import { announce, h } from "./dom.js";
import { isAwaited } from "./expected.js";
import { day, isSameDay } from "./moments.js";
import { refocus } from "./patch.js";
import { lead, rove, walked } from "./roving.js";
import { messageRow, updateRow } from "./rows.js";
import { nameOf, store } from "./store.js";
import { View } from "./view.js";

const AT_ONCE = 50;
const MORE = 30;
const MOST = 150;
const NEAR_EDGE = 400;
const EDITED = ".row:has(.editing)";

export class MessageList {
  /** Fills `element` (an ol) with what `messages()` gives, oldest first. `acts` as in rows.js. */
  constructor(element, messages, acts) {
    this.element = element;
    this.view = new View(element);
    this.messages = messages;
    this.acts = acts;
    this.first = 0; // what is drawn: from this one of all …
    this.last = 0; // … up to, and without, this one
    this.newest = "";
    element.onscroll = () => this.scrolled();
    element.onkeydown = (event) => walked(this, event);
    rove(element);
  }

  /** Draws everything anew, the newest in view; or from `markAt`, where what is new begins, when that is further up. */
  fill(markAt = null) {
    const all = this.messages();
    const fresh = markAt ? all.findIndex((message) => message.ts > markAt && message.user !== store.me) : -1;
    this.mark = fresh >= 0 ? all[fresh].ts : null;
    this.first = Math.max(0, Math.min(all.length - AT_ONCE, fresh >= 0 ? fresh - 5 : all.length));
    this.last = all.length;
    this.newest = all.at(-1)?.ts ?? "";
    this.draw(all);
    const line = this.element.querySelector(".new-line");
    this.view.toEnd();
    if (line && this.view.isAbove(line)) this.view.bring(line);
  }

  draw(all) {
    const rows = this.beginning();
    for (let at = this.first; at < this.last; at += 1) rows.push(...this.rowsFor(all[at], all[at - 1]));
    const held = document.activeElement;
    const edited = [...this.element.querySelectorAll(EDITED)];
    this.element.replaceChildren(...rows);
    for (const row of edited) this.element.querySelector(`#${CSS.escape(row.id)}`)?.replaceWith(row);
    if (held !== document.activeElement && this.element.contains(held)) held.focus({ preventScroll: true });
  }

  /** Draws everything anew and leaves what is in view where it is. */
  redraw() {
    const { atEnd } = this.view;
    const { scrollTop } = this.element;
    const all = this.messages();
    this.newest = all.at(-1)?.ts ?? "";
    if (atEnd) {
      this.drawEnd(all);
      this.view.toEnd();
      return;
    }
    this.last = Math.min(this.last, all.length);
    this.first = Math.min(this.first, Math.max(0, this.last - AT_ONCE));
    this.draw(all);
    this.element.scrollTop = scrollTop;
  }

  /** Shows the newest message, drawing it when it was not. */
  showEnd() {
    const all = this.messages();
    if (this.last < all.length) this.drawEnd(all);
    this.view.toEnd();
  }

  /** What stands above the very first message, once that is drawn. */
  beginning() {
    return this.first === 0 && this.acts.beginning ? [this.acts.beginning()] : [];
  }

  rowsFor(message, before) {
    const isNewDay = !this.acts.inThread && (!before || !isSameDay(before.ts, message.ts));
    const isMark = message.ts === this.mark;
    const isFirstReply = this.acts.inThread && before && !before.thread_ts;
    return [
      isNewDay ? h("li", { class: "day" }, h("span", {}, day(message.ts))) : null,
      isFirstReply ? this.acts.count() : null,
      isMark ? h("li", { class: "new-line" }, h("span", {}, "New")) : null,
      messageRow(message, isNewDay || isMark || isFirstReply ? null : before, this.acts),
    ].filter(Boolean);
  }

  /** Draws anew what stands above the first message, where it is in reach. */
  beginAnew() {
    const [fresh] = this.beginning();
    if (fresh) this.element.querySelector(".beginning")?.replaceWith(fresh);
  }

  rowOf(ts) {
    return this.element.querySelector(`#${CSS.escape(`m${ts}${this.acts.inThread ? "t" : ""}`)}`);
  }

  /** Draws the newest anew. */
  drawEnd(all) {
    this.first = Math.max(0, all.length - AT_ONCE);
    this.last = all.length;
    this.draw(all);
  }

  /**
   * Puts a new or changed message where it belongs; keeps what is in view there, and shows what one has just sent.
   * A row that is there changes only where it has to, unless it is to be drawn `anew`.
   */
  put(message, anew = false) {
    const all = this.messages();
    const at = all.findIndex((one) => one.ts === message.ts);
    if (at < 0) return this.drop();
    const old = this.rowOf(message.ts);
    const { atEnd } = this.view;
    if (old?.matches(EDITED)) return undefined; // drawn when the edit is done
    if (old) {
      const held = old.contains(document.activeElement) ? document.activeElement : null;
      const stay = atEnd ? null : this.view.hold();
      const [row] = this.rowsFor(message, all[at - 1]).slice(-1);
      if (anew || !updateRow(old, row)) old.replaceWith(row);
      if (held && document.activeElement !== held) refocus(old.isConnected ? old : row, held);
      if (atEnd) this.view.toEnd();
      else stay();
      return undefined;
    }
    const mine = message.user === store.me;
    const isNewest = message.ts > this.newest;
    const showsEnd = this.last >= all.length - 1;
    if (isNewest) this.newest = message.ts;
    if (isNewest && mine && !showsEnd) {
      this.drawEnd(all);
      return this.view.toEnd();
    }
    if (at < this.first || !showsEnd) {
      if (isNewest) this.acts.below?.(1);
      return undefined;
    }
    this.last = all.length;
    if (!isNewest) return this.draw(all);
    const rows = this.rowsFor(message, all[at - 1]);
    this.element.append(...rows);
    const row = rows.at(-1);
    if (!mine) announce(`${nameOf(message.user)}: ${row.querySelector(".text, .rich, .header")?.textContent.slice(0, 300) ?? ""}`);
    // What answers only this reader, or what they have just pressed, is shown as well: they have asked for it.
    if (!atEnd && !mine && !message.private && !isAwaited(message)) {
      this.acts.below?.(1);
      return undefined;
    }
    this.trim(all);
    this.view.toEnd();
    // A message taller than the list is read from its beginning.
    if (row.offsetHeight > this.element.clientHeight) this.view.bring(row);
    lead(this, row, message);
    return undefined;
  }

  /** Takes a message away. */
  drop() {
    const all = this.messages();
    this.last = Math.min(this.last, all.length);
    this.first = Math.min(this.first, Math.max(0, this.last - 1));
    this.draw(all);
  }

  /** Lets go of the oldest rows when many have been drawn and nobody looks at them. */
  trim(all) {
    if (all.length - this.first > MOST) this.drawEnd(all);
  }

  scrolled() {
    this.view.scrolled();
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    const all = this.messages();
    if (this.view.atEnd && this.last >= all.length) this.acts.below?.(0);
    if (scrollTop < NEAR_EDGE && this.first > 0) this.drawOlder(all);
    else if (scrollHeight - scrollTop - clientHeight < NEAR_EDGE && this.last < all.length) this.drawNewer(all);
  }

  drawOlder(all) {
    const top = this.element.firstElementChild;
    const from = top?.getBoundingClientRect().top;
    const was = this.first;
    this.first = Math.max(0, was - MORE);
    const rows = this.beginning();
    for (let at = this.first; at < was; at += 1) rows.push(...this.rowsFor(all[at], all[at - 1]));
    if (top?.classList.contains("day") && all[was] && isSameDay(all[was].ts, all[was - 1]?.ts ?? all[was].ts)) top.remove();
    this.element.prepend(...rows);
    const kept = top?.isConnected ? top : rows.at(-1).nextElementSibling;
    this.element.scrollTop += kept.getBoundingClientRect().top - from;
    if (this.last - this.first <= MOST || this.element.querySelector(EDITED)) return;
    this.last = this.first + MOST;
    let spare = this.rowOf(all[this.last].ts);
    while (spare?.previousElementSibling?.matches(".day, .new-line, .count")) spare = spare.previousElementSibling;
    while (spare) {
      const next = spare.nextElementSibling;
      spare.remove();
      spare = next;
    }
  }

  drawNewer(all) {
    const was = this.last;
    this.last = Math.min(all.length, was + MORE);
    for (let at = was; at < this.last; at += 1) this.element.append(...this.rowsFor(all[at], all[at - 1]));
    if (this.last - this.first <= MOST || this.element.querySelector(EDITED)) return;
    this.first = this.last - MOST;
    const kept = this.rowOf(all[this.first].ts);
    const from = kept.getBoundingClientRect().top;
    while (kept.previousElementSibling) kept.previousElementSibling.remove();
    this.element.scrollTop += kept.getBoundingClientRect().top - from;
  }

  /** Shows a message, drawing those around it when they were not. */
  show(ts) {
    const all = this.messages();
    const at = all.findIndex((message) => message.ts === ts);
    if (at < 0) return;
    if (at < this.first || at >= this.last) {
      this.first = Math.max(0, at - 10);
      this.last = Math.min(all.length, this.first + AT_ONCE);
      this.draw(all);
    }
    const row = this.rowOf(ts);
    row.classList.add("linked");
    this.view.center(row);
    row.focus({ preventScroll: true });
  }
}
