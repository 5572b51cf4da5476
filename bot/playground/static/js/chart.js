// Charts and tables: each is a real table, so that everybody can read the numbers; bars are drawn beside them.

import { h } from "./dom.js";
import { richText } from "./rich.js";

function cellNodes(cell) {
  if (cell.type === "rich_text") return [richText(cell)];
  return [cell.type === "raw_number" ? (cell.text ?? String(cell.value)) : cell.text];
}

export function table(block) {
  const aligned = (column) => `align-${block.column_settings?.[column]?.align ?? "left"}`;
  const wrapped = (column) => (block.column_settings?.[column]?.is_wrapped ? " wrapped" : "");
  const [head, ...rest] = block.rows.map((row, number) =>
    h(
      "tr",
      {},
      row.map((cell, column) =>
        number === 0
          ? h("th", { scope: "col", class: aligned(column) }, cellNodes(cell))
          : h("td", { class: aligned(column) + wrapped(column) }, cellNodes(cell)),
      ),
    ),
  );
  const caption = block.caption ? h("caption", {}, block.caption) : null;
  return h("div", { class: "table-wrap", tabindex: 0 }, h("table", {}, caption, h("thead", {}, head), h("tbody", {}, rest)));
}

function bar(value, most, series) {
  const drawn = h("span", { class: `chart-bar series-${series % 6}`, "aria-hidden": "true" });
  drawn.style.inlineSize = `${most > 0 ? Math.max(0, (value / most) * 100) : 0}%`;
  return h("td", { class: "chart-cell" }, drawn, h("span", { class: "chart-value" }, value.toLocaleString()));
}

function rowsOf(chart) {
  if (chart.type === "pie") {
    const total = chart.segments.reduce((sum, one) => sum + one.value, 0);
    return chart.segments.map((one, number) => ({ label: one.label, values: [[(one.value / total) * 100, number]] }));
  }
  return chart.axis_config.categories.map((label, at) => ({
    label,
    values: chart.series.map((series, number) => [series.data[at].value, number]),
  }));
}

export function chart(block) {
  const { chart: drawn, title } = block;
  const rows = rowsOf(drawn);
  const most = drawn.type === "pie" ? 100 : Math.max(...rows.flatMap((row) => row.values.map(([value]) => value)));
  const names = drawn.type === "pie" ? ["%"] : drawn.series.map((series) => series.name);
  const head = h("tr", {}, h("th", { scope: "col" }, drawn.axis_config?.x_label ?? ""), names.map((name, number) =>
    h("th", { scope: "col" }, h("span", { class: `chart-key series-${number % 6}`, "aria-hidden": "true" }), name)));
  const body = rows.map((row) =>
    h("tr", {}, h("th", { scope: "row" }, row.label), row.values.map(([value, series]) => bar(Math.round(value * 10) / 10, most, series))));
  return h("figure", { class: "chart" }, h("figcaption", {}, title), h("table", {}, h("thead", {}, head), h("tbody", {}, body)));
}
