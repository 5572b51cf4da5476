// A part of the page drawn anew, put in place of how it was: what says the same stays the very same element, so that
// nothing flickers and focus, scrolling and open menus stay.

const made = new WeakMap();

/** Notes what an element was drawn from; equal data means that the element need not change. */
export function drawnFrom(element, data) {
  made.set(element, JSON.stringify(data));
  return element;
}

/** Whether one can stand where the other stood. */
function same(old, fresh) {
  const [before, after] = [made.get(old), made.get(fresh)];
  return before || after ? before === after : old.isEqualNode(fresh);
}

/** Gives `parent` the children `fresh`, keeping those it has that are the same. */
export function patch(parent, fresh) {
  const left = [...parent.children];
  const kept = fresh.map((child) => {
    const at = left.findIndex((old) => same(old, child));
    return at < 0 ? child : left.splice(0, at + 1).at(-1);
  });
  for (const old of [...parent.children]) if (!kept.includes(old)) old.remove();
  kept.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}

/** Focus goes to what is called as `held` was in what took its place, or to that itself. */
export function refocus(place, held) {
  const words = held.getAttribute("aria-label") ?? held.textContent;
  const found = [...place.querySelectorAll(held.tagName)].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === words);
  (found ?? place).focus({ preventScroll: true });
}
