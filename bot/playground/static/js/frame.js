// A frame in which something wide scrolls sideways by itself, and which says that there is more to see.

import { h } from "./dom.js";

const boxes = new WeakMap();
const watching = new ResizeObserver((seen) => {
  for (const { target } of seen) tell(target.closest(".table-wrap"));
});

/** Says on which side there is more, if there is. */
function tell(frame) {
  const { scrollLeft, scrollWidth, clientWidth } = frame;
  const left = scrollLeft > 1;
  const right = scrollLeft + clientWidth < scrollWidth - 1;
  const hint = boxes.get(frame);
  hint.parentElement.classList.toggle("more-left", left);
  hint.parentElement.classList.toggle("more-right", right);
  hint.textContent = left || right ? `${left ? "← " : ""}More columns${right ? " →" : ""}` : "";
}

/** `table` in a frame called `name`. */
export function framed(table, name) {
  const frame = h("div", { class: "table-wrap", tabindex: 0, role: "region", "aria-label": name, onscroll: () => tell(frame) }, table);
  const hint = h("p", { class: "table-more" });
  boxes.set(frame, hint);
  watching.observe(frame);
  watching.observe(table);
  return h("div", { class: "table-box" }, frame, hint);
}
