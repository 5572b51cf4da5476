// Standard Markdown, as the `markdown` block takes it: the parts of it that messages use.

import { h, link } from "./dom.js";
import { framed } from "./frame.js";

const INLINE = /`([^`\n]+)`|\[([^\]\n]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|(?<!\w)[*_](\S|\S.*?\S)[*_](?!\w)|~~(.+?)~~/g;

function inline(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) nodes.push(text.slice(from, found.index));
    const [, code, label, address, bold, italic, strike] = found;
    if (code) nodes.push(h("code", {}, code));
    else if (label) nodes.push(link(address, inline(label)));
    else if (bold) nodes.push(h("strong", {}, inline(bold)));
    else if (italic) nodes.push(h("em", {}, inline(italic)));
    else nodes.push(h("s", {}, inline(strike)));
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

const KINDS = [
  { kind: "code", starts: /^```/ },
  { kind: "heading", starts: /^(#{1,6})\s+(.*)$/ },
  { kind: "rule", starts: /^(-{3,}|\*{3,})$/ },
  { kind: "ul", starts: /^\s*[-*+]\s+(.*)$/ },
  { kind: "ol", starts: /^\s*\d+[.)]\s+(.*)$/ },
  { kind: "quote", starts: /^>\s?(.*)$/ },
  { kind: "table", starts: /^\|(.*)\|\s*$/ },
];

function kindOf(line) {
  return KINDS.find(({ starts }) => starts.test(line)) ?? { kind: line.trim() ? "text" : "blank", starts: /^(.*)$/ };
}

function table(rows) {
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  const ruled = cells[1]?.every((cell) => /^:?-+:?$/.test(cell));
  const body = ruled ? cells.slice(2) : cells;
  const head = ruled ? h("thead", {}, h("tr", {}, cells[0].map((cell) => h("th", { scope: "col" }, inline(cell))))) : null;
  return framed(h("table", {}, head, h("tbody", {}, body.map((row) => h("tr", {}, row.map((cell) => h("td", {}, inline(cell))))))), "Table");
}

function built(kind, parts) {
  if (kind === "ul" || kind === "ol") return h(kind, {}, parts.map((part) => h("li", {}, inline(part))));
  if (kind === "quote") return h("blockquote", {}, inline(parts.join(" ")));
  if (kind === "table") return table(parts);
  return h("p", {}, inline(parts.join(" ")));
}

/** Markdown text as nodes. */
export function markdown(text) {
  const lines = text.split("\n");
  const nodes = [];
  for (let at = 0; at < lines.length; at += 1) {
    const { kind, starts } = kindOf(lines[at]);
    if (kind === "code") {
      const end = lines.findIndex((line, number) => number > at && line.startsWith("```"));
      const last = end < 0 ? lines.length : end;
      nodes.push(h("pre", {}, h("code", {}, lines.slice(at + 1, last).join("\n"))));
      at = last;
    } else if (kind === "heading") {
      nodes.push(h("p", { class: "heading" }, inline(lines[at].match(starts)[2])));
    } else if (kind === "rule") {
      nodes.push(h("hr"));
    } else if (kind !== "blank") {
      const parts = [];
      while (at < lines.length && kindOf(lines[at]).kind === kind) {
        parts.push(lines[at].match(starts)[1]);
        at += 1;
      }
      at -= 1;
      nodes.push(built(kind, parts));
    }
  }
  return nodes;
}
