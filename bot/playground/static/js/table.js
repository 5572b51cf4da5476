// Tables: real ones, that scroll sideways in a frame of their own and turn pages when the app wants that.

import { h } from "./dom.js";
import { framed } from "./frame.js";
import { richText } from "./rich.js";

function words(cell) {
  if (cell.type === "rich_text") return [richText(cell)];
  return [cell.type === "raw_number" ? (cell.text ?? cell.value.toLocaleString()) : cell.text];
}

const SHORT = 16;
const LONG = 60;

/** Whether a cell holds a figure or two, which stay on one line, or sentences, which need some width. */
function lengthOf(cell) {
  const { length } = cell.type === "rich_text" ? "" : String(words(cell)[0]);
  if (!length) return "";
  return length <= SHORT ? " short" : length > LONG ? " long" : "";
}

function row(cells, block, isHead) {
  return h("tr", {}, cells.map((cell, column) => {
    const settings = block.column_settings?.[column];
    const right = cell.type === "raw_number" && !settings?.align;
    const classes = `align-${right ? "right" : (settings?.align ?? "left")}${settings?.is_wrapped ? " wrapped" : ""}${lengthOf(cell)}`;
    if (isHead) return h("th", { scope: "col", class: classes }, words(cell));
    return column === block.row_header_column_index ? h("th", { scope: "row", class: classes }, words(cell)) : h("td", { class: classes }, words(cell));
  }));
}

/** A `table` or `data_table` block; the first row is its head. */
export function table(block) {
  const [head, ...rest] = block.rows;
  const size = block.page_size ?? rest.length;
  const body = h("tbody");
  const where = h("span", { "aria-live": "polite" });
  let page = 0;
  const turn = (to) => {
    page = to;
    body.replaceChildren(...rest.slice(page * size, (page + 1) * size).map((cells) => row(cells, block, false)));
    where.textContent = `${page * size + 1}–${Math.min(rest.length, (page + 1) * size)} of ${rest.length}`;
    back.disabled = page === 0;
    on.disabled = (page + 1) * size >= rest.length;
  };
  const back = h("button", { class: "button", type: "button", onclick: () => turn(page - 1) }, "Earlier rows");
  const on = h("button", { class: "button", type: "button", onclick: () => turn(page + 1) }, "More rows");
  turn(0);
  const caption = block.caption ? h("caption", {}, block.caption) : null;
  const name = block.caption ?? "Table";
  const made = framed(h("table", {}, caption, h("thead", {}, row(head, block, true)), body), name);
  return rest.length > size ? [made, h("div", { class: "paging" }, back, on, where)] : made;
}
