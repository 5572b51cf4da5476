// Charts, as pictures with the numbers beside them: whoever cannot see the picture reads the table.

import { h } from "./dom.js";
import { framed } from "./frame.js";

const SVG = "http://www.w3.org/2000/svg";

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat(Infinity));
  return element;
}

function key(series) {
  return h("span", { class: `chart-key series-${series % 6}`, "aria-hidden": "true" });
}

/** How many letters the longest word has. */
const longest = (texts) => Math.max(1, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));

const rounded = (value) => (Math.round(value * 100) / 100).toLocaleString();

/** The numbers as a table, one row a category; bars are drawn in its cells. */
function numbers(rows, names, corner, drawn) {
  const head = h("tr", {}, h("th", { scope: "col" }, corner), names.map((name, at) => h("th", { scope: "col" }, h("span", { class: "chart-name" }, key(at), h("span", {}, name)))));
  const most = Math.max(0, ...rows.flatMap((row) => row.values));
  const cell = (value, at) => {
    if (!drawn) return h("td", {}, rounded(value));
    const bar = h("span", { class: `chart-bar series-${at % 6}`, "aria-hidden": "true" });
    bar.style.inlineSize = `${most > 0 ? Math.max(0, (value / most) * 100) : 0}%`;
    return h("td", { class: "chart-cell" }, h("span", { class: "chart-value" }, rounded(value)), bar);
  };
  const body = rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.label), row.values.map(cell)));
  const table = h("table", { class: drawn ? "chart-table" : "unseen" }, h("thead", {}, head), h("tbody", {}, body));
  table.style.setProperty("--columns", names.length);
  table.style.setProperty("--name", longest(names));
  table.style.setProperty("--label", longest(rows.map((row) => row.label)));
  return table;
}

function slice(from, to, at) {
  const point = (share) => [50 + 40 * Math.sin(share * 2 * Math.PI), 50 - 40 * Math.cos(share * 2 * Math.PI)].map((n) => n.toFixed(3));
  const classes = `slice series-${at % 6}`;
  if (to - from > 0.9999) return svg("circle", { cx: 50, cy: 50, r: 40, class: classes });
  const large = to - from > 0.5 ? 1 : 0;
  return svg("path", { d: `M50 50 L${point(from).join(" ")} A40 40 0 ${large} 1 ${point(to).join(" ")} Z`, class: classes });
}

function pie(chart) {
  const total = chart.segments.reduce((sum, one) => sum + one.value, 0);
  let from = 0;
  const slices = chart.segments.map((one, at) => {
    const to = from + one.value / total;
    const drawn = slice(from, to, at);
    from = to;
    return drawn;
  });
  const words = chart.segments.map((one, at) =>
    h("li", {}, key(at), `${one.label}: ${rounded(one.value)} `, h("span", { class: "share" }, `${Math.round((one.value / total) * 100)} %`)));
  return h("div", { class: "pie" }, svg("svg", { viewBox: "0 0 100 100", "aria-hidden": "true" }, slices), h("ul", {}, words));
}

/** Lines or areas over the categories, in a frame of 300 by 120. */
function lines(chart, rows) {
  const values = rows.flatMap((row) => row.values);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (at) => (rows.length > 1 ? 8 + (at / (rows.length - 1)) * 284 : 150);
  const y = (value) => 112 - ((value - least) / (most - least || 1)) * 104;
  const drawn = chart.series.map((series, number) => {
    const points = series.data.map((point, at) => `${x(at).toFixed(1)},${y(point.value).toFixed(1)}`);
    const line = svg("polyline", { points: points.join(" "), class: `line series-${number % 6}` });
    if (chart.type === "line") return [line];
    const ends = `${x(rows.length - 1)},${y(0)} ${x(0)},${y(0)}`;
    return [svg("polygon", { points: `${points.join(" ")} ${ends}`, class: `area series-${number % 6}` }), line];
  });
  const base = svg("line", { x1: 8, x2: 292, y1: y(0), y2: y(0), class: "axis" });
  const picture = svg("svg", { viewBox: "0 0 300 120", class: "plot", "aria-hidden": "true", preserveAspectRatio: "none" }, base, drawn);
  const ticks = h("div", { class: "ticks", "aria-hidden": "true" }, rows.map((row) => h("span", {}, row.label)));
  const legend = h("ul", { class: "legend", "aria-hidden": "true" }, chart.series.map((series, at) => h("li", {}, key(at), series.name)));
  return [picture, ticks, legend];
}

/** A `data_visualization` block. */
export function chart(block) {
  const { chart: asked, title } = block;
  const caption = h("figcaption", {}, title);
  if (asked.type === "pie") return h("figure", { class: "chart" }, caption, pie(asked));
  const rows = asked.axis_config.categories.map((label, at) => ({ label, values: asked.series.map((series) => series.data[at].value) }));
  const bars = asked.type === "bar";
  const { x_label: across, y_label: up } = asked.axis_config;
  const table = numbers(rows, asked.series.map((series) => series.name), across ?? "", bars);
  const all = rows.flatMap((row) => row.values);
  const span = bars ? null : `${rounded(Math.min(0, ...all))} to ${rounded(Math.max(0, ...all))}`;
  const words = [up, span].filter(Boolean).join(", ");
  const unit = words ? h("p", { class: "chart-unit" }, words) : null;
  return h("figure", { class: "chart" }, caption, unit, bars ? framed(table, title, "chart-frame") : [lines(asked, rows), table]);
}
