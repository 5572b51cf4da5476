// A frame in which something wide scrolls sideways by itself, and which says that there is more to see.

import { h } from "./dom.js";

const hints = new WeakMap();
const watching = new ResizeObserver((seen) => {
  for (const { target } of seen) tell(target.closest("[data-scrolls]"));
});

/** Says on which side there is more, if there is; Tab stops only where there is something to scroll to. */
function tell(frame) {
  const { scrollLeft, scrollWidth, clientWidth } = frame;
  const left = scrollLeft > 1;
  const right = scrollLeft + clientWidth < scrollWidth - 1;
  const hint = hints.get(frame);
  frame.tabIndex = left || right ? 0 : -1;
  hint.parentElement.classList.toggle("more-left", left);
  hint.parentElement.classList.toggle("more-right", right);
  hint.textContent = left || right ? `${left ? "← " : ""}More columns${right ? " →" : ""}` : "";
}

/** `table` in a frame called `name`; `classes` are those of a frame that does not look like one of a table. */
export function framed(table, name, classes = "table-wrap") {
  const frame = h("div", { class: classes, tabindex: -1, role: "region", "aria-label": name, "data-scrolls": true, onscroll: () => tell(frame) }, table);
  const hint = h("p", { class: "table-more" });
  hints.set(frame, hint);
  watching.observe(frame);
  watching.observe(table);
  return h("div", { class: "table-box" }, hint, frame);
}
