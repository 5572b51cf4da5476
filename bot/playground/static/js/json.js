// JSON as a tree that opens and closes; the place something was wrong at is open and marked.

import { h } from "./dom.js";

const SHORT = 60;
const LONG_TEXT = 400;

function scalar(value) {
  const kind = value === null ? "null" : typeof value;
  return h("span", { class: `json-${kind}` }, JSON.stringify(value));
}

function named(key) {
  return key === null ? null : h("span", { class: "json-key" }, `${key}: `);
}

function summary(value) {
  const inside = Array.isArray(value) ? `[ ${value.length} ]` : `{ ${Object.keys(value).join(", ")} }`;
  return inside.length > SHORT ? `${inside.slice(0, SHORT)}…` : inside;
}

/** One value. `wrong` are JSON pointers of what was refused, `at` is where this value is. */
export function json(value, wrong = [], key = null, at = "", depth = 0) {
  const isWrong = wrong.includes(at);
  const classes = isWrong ? "json wrong" : "json";
  if (typeof value === "string" && value.length > LONG_TEXT) {
    return h("details", { class: classes, open: isWrong }, h("summary", {}, named(key), `"${value.slice(0, SHORT)}…" (${value.length.toLocaleString()} characters)`), h("pre", {}, value));
  }
  if (value === null || typeof value !== "object") return h("div", { class: classes }, named(key), scalar(value));
  const entries = Object.entries(value);
  if (!entries.length) return h("div", { class: classes }, named(key), Array.isArray(value) ? "[ ]" : "{ }");
  const inside = wrong.some((path) => path.startsWith(`${at}/`));
  const children = () => entries.map(([name, one]) => json(one, wrong, Array.isArray(value) ? `${name}` : name, `${at}/${name}`, depth + 1));
  const isOpen = isWrong || inside || depth < 2;
  const details = h("details", { class: classes, open: isOpen }, h("summary", {}, named(key), h("span", { class: "json-summary" }, summary(value))));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(h("div", { class: "json-inside" }, children()));
  };
  details.addEventListener("toggle", fill);
  fill();
  return details;
}
