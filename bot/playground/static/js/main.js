// The page: which conversation is shown, what changes, and who is acting.

import { act, show } from "./api.js";
import { drawBlocks } from "./blocks.js";
import { composer } from "./composer.js";
import { showModal } from "./dialogs.js";
import { h } from "./dom.js";
import { fillList, upsert } from "./messages.js";
import { loadMessages, loadState, placeName, replies, roots, store } from "./store.js";

const byId = (id) => document.getElementById(id);
const HINT_DONE = "hint-done";
let hintText = "";
let tab = "messages";
let events = null;

function icon(channel) {
  if (channel.kind === "im") return "◆";
  if (channel.archived) return "▣";
  return channel.kind === "private" ? "🔒" : "#";
}

function drawSidebar() {
  const item = (channel) => {
    const unread = store.unread.has(channel.id);
    const note = unread ? h("span", { class: "unread" }, "new") : null;
    const outside = !channel.app_is_member && !channel.archived ? h("span", { class: "outside" }, "app not added") : null;
    return h("li", {}, h("button", {
      type: "button",
      class: `place${unread ? " has-news" : ""}`,
      "aria-current": channel.id === store.channel ? "page" : null,
      onclick: () => openChannel(channel.id),
    }, h("span", { class: "place-icon", "aria-hidden": "true" }, icon(channel)), h("span", { class: "place-name" }, placeName(channel)), note ?? outside));
  };
  const all = [...store.channels.values()];
  const list = (title, channels) => [h("h3", {}, title), h("ul", {}, channels.map(item))];
  byId("lists").replaceChildren(
    ...list("Channels", all.filter((channel) => channel.kind !== "im")),
    ...list("Direct messages", all.filter((channel) => channel.kind === "im")),
  );
  const humans = [...store.people.values()].filter((person) => !person.is_bot);
  byId("acting").replaceChildren(...humans.map((person) => h("option", { value: person.id, selected: person.id === store.me }, person.real_name)));
}

function drawBar(channel) {
  byId("place").textContent = (channel.kind === "im" ? "" : "# ") + placeName(channel);
  byId("topic").textContent = channel.kind === "im" ? "A direct message, and the app's home" : channel.topic;
  const isDirect = channel.id === store.direct;
  const choose = (name, words) => h("button", { type: "button", "aria-pressed": String(tab === name), onclick: () => openTab(name) }, words);
  byId("tabs").hidden = !isDirect;
  byId("tabs").replaceChildren(choose("messages", "Messages"), choose("home", "Home"));
}

function drawFoot(channel) {
  const name = placeName(channel);
  const dismiss = () => {
    sessionStorage.setItem(HINT_DONE, "yes");
    drawFoot(channel);
  };
  const fresh = hintText && !channel.archived && !sessionStorage.getItem(HINT_DONE);
  const hint = fresh
    ? h("div", { class: "first-step" }, h("p", {}, hintText), h("button", { class: "icon-button", type: "button", "aria-label": "Hide this hint", onclick: dismiss }, "✕"))
    : null;
  const writing = channel.archived
    ? h("p", { class: "closed" }, "This channel is archived. Its messages can be read, nobody can write here.")
    : composer(channel.id, null, `Message ${channel.kind === "im" ? name : `#${name}`}`, (what) => what === "command" && dismiss());
  byId("foot").replaceChildren(...[hint, writing].filter(Boolean));
  const box = byId("foot").querySelector("textarea");
  if (box) box.closest(".composer").id = "composer";
}

async function openChannel(id, thread = null) {
  const channel = store.channels.get(id);
  store.channel = id;
  store.unread.delete(id);
  sessionStorage.setItem("channel", id);
  byId("shell").classList.remove("menu-open");
  byId("menu").setAttribute("aria-expanded", "false");
  byId("scrim").hidden = true;
  tab = "messages";
  if (!store.messages.has(id)) await loadMessages(id);
  openThread(store.messages.get(id).has(thread) ? thread : null);
  drawSidebar();
  drawBar(channel);
  showTab();
  drawFoot(channel);
  fillList(byId("messages"), roots(id), openThread, false);
  byId("foot").querySelector("textarea")?.focus({ preventScroll: true });
  if (id === store.direct) act("home", { as: store.me, tab: "messages" });
}

function showTab() {
  byId("home").hidden = tab !== "home";
  byId("messages").hidden = tab === "home";
  byId("foot").hidden = tab === "home";
}

async function openTab(name) {
  tab = name;
  drawBar(store.channels.get(store.channel));
  showTab();
  await act("home", { as: store.me, tab: name });
  refreshViews();
}

function openThread(root) {
  store.thread = root;
  const pane = byId("thread");
  pane.hidden = !root;
  byId("shell").classList.toggle("thread-open", Boolean(root));
  if (!root) return;
  const list = h("ol", { class: "messages", "aria-label": "Replies", id: "thread-messages", tabindex: 0 });
  const close = h("button", { class: "icon-button", type: "button", "aria-label": "Close the thread", onclick: () => openThread(null) }, "✕");
  const channel = store.channels.get(store.channel);
  pane.replaceChildren(
    h("header", { class: "bar" }, h("div", { class: "bar-words" }, h("h2", {}, "Thread"), h("p", {}, placeName(channel))), close),
    list,
    channel.archived ? "" : composer(store.channel, root, "Reply …"),
  );
  drawThread();
  pane.querySelector("textarea")?.focus({ preventScroll: true });
}

function drawThread() {
  const all = store.messages.get(store.channel);
  const first = all?.get(store.thread);
  fillList(byId("thread-messages"), [first, ...replies(store.channel, store.thread)].filter(Boolean), openThread, true);
}

function onMessage(message) {
  const known = store.messages.get(message.channel);
  if (known) {
    known.set(message.ts, message);
    store.messages.set(message.channel, new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  if (message.channel !== store.channel) {
    if (message.user !== store.me) store.unread.add(message.channel);
    if (store.channels.has(message.channel)) drawSidebar();
    else refreshState();
    return;
  }
  const list = byId("messages");
  if (!message.thread_ts) upsert(list, message, openThread, false);
  else if (known.get(message.thread_ts)) upsert(list, known.get(message.thread_ts), openThread, false);
  if (store.thread && (message.thread_ts ?? message.ts) === store.thread) upsert(byId("thread-messages"), message, openThread, true);
}

function onDeleted({ channel, ts }) {
  store.messages.get(channel)?.delete(ts);
  if (channel !== store.channel) return;
  fillList(byId("messages"), roots(channel), openThread, false);
  if (store.thread === ts) openThread(null);
  else if (store.thread) drawThread();
}

async function refreshViews() {
  const { modal, home } = await show("views", { as: store.me });
  showModal(modal);
  const press = (block, element, value) =>
    act("press", { as: store.me, view: home.id, block: block.block_id, action: element.action_id, value, answers: {} });
  const nothing = h("p", { class: "closed" }, `${store.app.name} has not put anything here yet.`);
  byId("home").replaceChildren(...(home ? drawBlocks(home.blocks, { answers: {}, press }) : [nothing]));
}

async function refreshState() {
  const state = await loadState();
  hintText = state.hint;
  document.title = state.title;
  byId("title").textContent = state.title;
  drawSidebar();
  return state;
}

/** Everything anew: at the start, as somebody else, and when the playground answers again. */
async function refresh() {
  await refreshState();
  store.messages.clear();
  const linked = takeLink();
  const open = { channel: store.channel, thread: store.thread };
  const wanted = [linked?.channel, store.channel, sessionStorage.getItem("channel")].find((id) => store.channels.has(id));
  await openChannel(wanted ?? store.channels.keys().next().value, wanted === open.channel ? open.thread : null);
  if (linked) showLinked(linked);
  await refreshViews();
}

/** What a permalink in the address bar leads to; the address is then an ordinary one again. */
function takeLink() {
  const found = location.pathname.match(/^\/archives\/([^/]+)\/p(\d+)(\d{6})$/);
  const root = new URLSearchParams(location.search).get("thread_ts");
  if (location.pathname !== "/") history.replaceState(null, "", "/");
  return found && { channel: found[1], ts: `${found[2]}.${found[3]}`, root };
}

function showLinked({ ts, root }) {
  if (root) openThread(root);
  const row = byId(`m${ts}${root ? "t" : ""}`);
  row?.classList.add("linked");
  row?.scrollIntoView({ block: "center" });
}

const HANDLERS = {
  message: (change) => onMessage(change.message),
  deleted: onDeleted,
  view: refreshViews,
  channels: refreshState,
};

/** Hears of changes first and reads everything then, so that nothing falls between; the same after a break. */
function listen() {
  events?.close();
  events = new EventSource(`/playground/events?as=${store.me}`);
  events.onopen = () => {
    byId("lost").hidden = true;
    refresh();
  };
  events.onerror = () => {
    byId("lost").hidden = false;
  };
  events.onmessage = (event) => {
    const change = JSON.parse(event.data);
    HANDLERS[change.kind]?.(change);
  };
}

function wire() {
  const toggle = (open) => {
    byId("shell").classList.toggle("menu-open", open);
    byId("menu").setAttribute("aria-expanded", String(open));
    byId("scrim").hidden = !open;
  };
  byId("menu").addEventListener("click", () => toggle(!byId("shell").classList.contains("menu-open")));
  byId("scrim").addEventListener("click", () => toggle(false));
  byId("acting").addEventListener("change", async (event) => {
    sessionStorage.setItem("as", event.target.value);
    store.unread.clear();
    store.messages.clear();
    await refreshState();
    listen();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    for (const menu of document.querySelectorAll("details.overflow[open]")) menu.open = false;
    if (byId("shell").classList.contains("menu-open")) toggle(false);
    else if (store.thread) openThread(null);
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.overflow[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
}

wire();
await refreshState();
listen();
