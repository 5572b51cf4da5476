// The drawer that lists everything sent to the app and everything it called, with what was wrong about it.

import { act, show } from "./api.js";
import { conditions } from "./conditions.js";
import { h, iconButton } from "./dom.js";
import { json } from "./json.js";

const byId = (id) => document.getElementById(id);
const KEPT = 500;
const REASONS = { http_timeout: "no answer within 3 s", connection_failed: "cannot be reached", http_error: "error" };
const SHOWS = { all: "Everything", to: "To the app", from: "From the app", wrong: "What failed" };

const entries = new Map();
let version = 0;
let chosen = null;
let filter = "all";
let words = "";
let tab = "traffic";
let asking = false;

export const isOpen = () => !byId("inspector").hidden;

function ofDelivery(one) {
  const last = one.answers.at(-1);
  const { payload } = one;
  const event = payload.event?.type === "message" && payload.event.subtype ? `message: ${payload.event.subtype}` : payload.event?.type;
  const name = { event, command: `${payload.command} ${payload.text ?? ""}`.trim(), interaction: payload.type, url_verification: "url_verification" }[one.kind];
  const wrong = Boolean(one.problem || last?.failure);
  const status = one.problem.split(" ")[0] || REASONS[last?.failure] || (last ? String(last.status) : "…");
  return { id: `d${one.id}`, order: one.id, to: true, at: one.at, name, kind: one.kind, status, wrong, took: last?.took ?? 0, tries: one.answers.length, one };
}

function ofCall(one) {
  const error = one.answer.error ?? (one.answer.ok ? "" : "error");
  return { id: `c${one.id}`, order: one.id, to: false, at: one.at, name: one.method, kind: "call", status: error || "ok", wrong: Boolean(error), took: one.took, tries: 1, one };
}

/** Reads what is new and draws it, if the drawer is open. */
export async function refreshInspector() {
  if (!isOpen() || asking) return;
  asking = true;
  const news = await show("wire", { after: version }).catch(() => null);
  asking = false;
  if (!news) return;
  version = news.version;
  for (const one of [...news.deliveries.map(ofDelivery), ...news.calls.map(ofCall)]) entries.set(one.id, one);
  const spare = [...entries.values()].sort((a, b) => b.order - a.order).slice(KEPT);
  for (const old of spare) entries.delete(old.id);
  drawList();
  if (chosen && news.deliveries.some((one) => `d${one.id}` === chosen)) drawDetail();
}

function fits(entry) {
  const wanted = { all: true, to: entry.to, from: !entry.to, wrong: entry.wrong }[filter];
  return wanted && (!words || `${entry.name} ${entry.status}`.toLowerCase().includes(words) || JSON.stringify(entry.one).toLowerCase().includes(words));
}

function clock(at) {
  return new Date(at * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

function drawList() {
  if (tab !== "traffic") return;
  const list = byId("wire-list");
  const shown = [...entries.values()].filter(fits).sort((a, b) => b.order - a.order);
  const held = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  const top = list.scrollTop;
  const rows = shown.map((entry) => {
    const tries = entry.tries > 1 ? h("span", { class: "tries" }, `×${entry.tries}`) : null;
    return h("li", {}, h("button", {
      type: "button",
      "data-id": entry.id,
      "aria-current": entry.id === chosen ? "true" : null,
      class: entry.wrong ? "wire wrong" : "wire",
      onclick: () => choose(entry.id),
    },
    h("span", { class: "wire-way" }, h("span", { class: "unseen" }, entry.to ? "to the app: " : "from the app: "), h("span", { "aria-hidden": "true" }, entry.to ? "→" : "←")),
    h("span", { class: "wire-name" }, entry.name ?? entry.kind),
    tries,
    h("span", { class: "wire-status" }, entry.status),
    h("span", { class: "wire-took" }, `${Math.round(entry.took)} ms`)));
  });
  const nothing = h("li", { class: "hint" }, entries.size ? "Nothing fits." : "Nothing yet. Write something, or type a command.");
  list.replaceChildren(...(rows.length ? rows : [nothing]));
  list.scrollTop = top;
  if (held) list.querySelector(`[data-id="${held}"]`)?.focus();
}

function choose(id) {
  chosen = id;
  drawList();
  drawDetail();
}

/** What was refused, a line each, and the places in the payload it speaks of. */
function refusals(text) {
  const lines = Array.isArray(text) ? text : [text];
  const pointers = lines.flatMap((line) => [...line.matchAll(/\[json-pointer:([^\]]*)\]/g)].map((found) => found[1]));
  return { lines: lines.map((line) => line.replaceAll("[ERROR] ", "")), pointers };
}

function parsed(value) {
  try {
    return typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

const inJson = (payload) => Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, parsed(value)]));

function problems(lines) {
  return lines.length ? h("ul", { class: "problems" }, lines.map((line) => h("li", {}, line))) : null;
}

function drawCall({ one }) {
  const { lines, pointers } = refusals(one.answer.errors ?? one.answer.response_metadata?.messages ?? []);
  const needs = one.answer.needed ? [`needs the scope ${one.answer.needed}`] : [];
  return [
    problems([...needs, ...lines]),
    h("h4", {}, "Asked"), json(inJson(one.arguments), pointers),
    h("h4", {}, "Answered"), json(one.answer),
  ];
}

function drawDelivery({ one }) {
  const { lines, pointers } = refusals(one.problem ? [one.problem] : []);
  const waits = one.next_try ? h("p", { class: "hint" }, `Will be sent again at ${clock(one.next_try)}.`) : null;
  const lost = one.state === "given_up" && one.kind === "event" ? h("p", { class: "hint" }, "Every attempt failed; Slack would give up here.") : null;
  const answers = one.answers.map((answer, at) =>
    h("div", {}, h("p", { class: answer.failure ? "wrong" : "" }, `Attempt ${at + 1}: ${answer.status || REASONS[answer.failure]}, ${Math.round(answer.took)} ms`), answer.body ? json(parsed(answer.body), pointers) : null));
  return [problems(lines), waits, lost, h("h4", {}, "Answered"), answers, h("h4", {}, "Sent"), json(inJson(one.payload))];
}

function drawDetail() {
  const entry = entries.get(chosen);
  if (!entry) return;
  const back = iconButton("back", "Back to the list", { class: "detail-back", onclick: () => {
    byId("inspector").classList.remove("showing");
    byId("wire-list").querySelector(`[data-id="${chosen}"]`)?.focus();
  } });
  const head = h("header", {}, back, h("h3", {}, entry.name ?? entry.kind), h("p", {}, `${clock(entry.at)} · ${entry.status}`));
  byId("wire-detail").replaceChildren(head, ...(entry.to ? drawDelivery(entry) : drawCall(entry)).flat().filter(Boolean));
  byId("inspector").classList.add("showing");
}

function traffic() {
  const shows = h("select", { class: "control", "aria-label": "What to list", onchange: (event) => {
    filter = event.target.value;
    drawList();
  } }, Object.entries(SHOWS).map(([value, label]) => h("option", { value, selected: value === filter }, label)));
  const search = h("input", { class: "control", type: "search", placeholder: "Find in it", "aria-label": "Find in what was sent", value: words, oninput: (event) => {
    words = event.target.value.trim().toLowerCase();
    drawList();
  } });
  return h("div", { class: "traffic" },
    h("div", { class: "wire-side" }, h("div", { class: "wire-tools" }, shows, search), h("ol", { id: "wire-list", "aria-label": "Deliveries and calls, newest first" })),
    h("div", { id: "wire-detail", tabindex: 0, role: "region", "aria-label": "One of them" }, h("p", { class: "hint" }, "Choose one to read what was sent and what was answered.")));
}

function draw() {
  const choice = (name, label) => h("button", { type: "button", "aria-pressed": String(tab === name), onclick: () => {
    tab = name;
    draw();
    byId("inspector").querySelector("[aria-pressed=true]").focus();
  } }, label);
  const head = h("header", {},
    h("h2", {}, "Inspector"),
    h("div", { class: "tabs", role: "group", "aria-label": "What to show" }, choice("traffic", "Traffic"), choice("conditions", "Conditions")),
    iconButton("close", "Close the inspector", { onclick: () => toggleInspector(false) }));
  byId("inspector").replaceChildren(head, tab === "traffic" ? traffic() : conditions());
  if (tab === "traffic") {
    drawList();
    refreshInspector();
  }
}

/** Opens or closes the drawer. */
export function toggleInspector(open = !isOpen()) {
  byId("inspector").hidden = !open;
  byId("shell").classList.toggle("inspector-open", open);
  if (open) draw();
  byId("inspector").classList.remove("showing");
  (open ? byId("inspector").querySelector("select, input, button") : byId("inspect"))?.focus();
}

/** After a reset nothing is known any more. */
export function forgetTraffic() {
  entries.clear();
  version = 0;
  chosen = null;
  if (isOpen()) draw();
}

/** Says on the page how the app is, when something waits for it. */
export function drawHealth(app, name) {
  const { trouble, waiting, given_up: lost, next_try: next } = app;
  const line = byId("trouble");
  line.hidden = !(waiting || lost);
  if (line.hidden) return;
  const why = { http_timeout: "does not answer in time", connection_failed: "cannot be reached", http_error: "answers with an error" }[trouble] ?? "missed something";
  const kept = waiting ? `${waiting} ${waiting === 1 ? "delivery waits" : "deliveries wait"} for it${next ? `, next attempt at ${clock(next)}` : ""}.` : `${lost} ${lost === 1 ? "delivery was" : "deliveries were"} given up after every attempt.`;
  const again = h("button", { type: "button", class: "button", onclick: () => act("retry") }, waiting ? "Try now" : "Send again");
  line.replaceChildren(h("span", {}, `${name} ${why}. ${kept}`), again, h("button", { type: "button", class: "button", onclick: () => toggleInspector(true) }, "Look"));
}
