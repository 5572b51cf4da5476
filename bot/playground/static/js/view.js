// What is in view of a list: how far it is scrolled, and how it is kept there or brought elsewhere.

const NEAR_END = 120;
const ROOM = 20; // above what is brought to the top: what can be done with a message stands over its edge

const views = new WeakMap();
const room = new ResizeObserver((changes) => {
  for (const { target } of changes) views.get(target)?.resized();
});

export class View {
  constructor(element) {
    this.element = element;
    this.stays = true; // whether the newest message is to stay in view
    this.height = element.clientHeight;
    views.set(element, this);
    room.observe(element);
  }

  /** Somebody scrolled, or something was brought into view. */
  scrolled() {
    // Measured by the height it had then: a list that has become lower meanwhile has not been scrolled by that.
    const { scrollHeight, scrollTop } = this.element;
    this.stays = scrollHeight - scrollTop - this.height < NEAR_END;
  }

  /** The list has become higher or lower, because what stands below it has grown, say. */
  resized() {
    if (this.element.clientHeight === this.height) return;
    this.height = this.element.clientHeight;
    if (this.stays) this.element.scrollTop = this.element.scrollHeight;
  }

  get atEnd() {
    return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < NEAR_END;
  }

  isAbove(element) {
    return element.offsetTop - this.element.offsetTop < this.element.scrollTop;
  }

  /** Notes what is at its top; what it returns scrolls so that it is there again. */
  hold() {
    const { top } = this.element.getBoundingClientRect();
    const shows = (one) => one.getBoundingClientRect().bottom > top;
    const row = [...this.element.children].find(shows);
    const parts = [...(row?.querySelectorAll(":scope > .row-body > *") ?? []), row?.nextElementSibling].filter((one) => one && shows(one));
    const places = parts.map((one) => [one, one.getBoundingClientRect().top]);
    return () => {
      const [stays, was] = places.find(([one]) => one.isConnected) ?? [];
      if (stays) this.element.scrollTop += stays.getBoundingClientRect().top - was;
    };
  }

  /** Puts something at the top of what is in view, and again in the next frames, when everything has its height. */
  bring(element, again = 2) {
    this.stays = false;
    this.aim(() => (this.element.scrollTop = element.offsetTop - this.element.offsetTop - ROOM), again);
  }

  /** Puts something in the middle of what is in view; what is higher than that is shown from its beginning. */
  center(element) {
    if (element.offsetHeight > this.element.clientHeight) return this.bring(element);
    this.stays = false;
    const above = (this.element.clientHeight - element.offsetHeight) / 2;
    return this.aim(() => (this.element.scrollTop = element.offsetTop - this.element.offsetTop - above), 2);
  }

  /** Shows the newest message. */
  toEnd(again = 2) {
    this.stays = true;
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
}
