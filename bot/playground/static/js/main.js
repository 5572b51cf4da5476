// The page: puts its parts together, and hears of changes as they happen.

import { show } from "./api.js";
import { onAssistant } from "./assistant.js";
import { refreshConditions } from "./conditions.js";
import { atHome, onDeleted, onMessage, openChannel, refreshPlace, reload, showMessage, wireConversation } from "./conversation.js";
import { leaveDialogs, showModal } from "./dialogs.js";
import { toast } from "./dom.js";
import { renewHint, setHint } from "./hints.js";
import { drawHome } from "./home.js";
import { drawHealth, forgetTraffic, isOpen, refreshInspector, toggleInspector } from "./inspector.js";
import { openHelp, openSwitcher, wireKeys } from "./keys.js";
import { drawSidebar } from "./sidebar.js";
import { loadState, nameOf, placeName, store } from "./store.js";
import { openThread } from "./thread.js";
import { hasSaid, onTyping } from "./typing.js";
import { isHere, name } from "./windows.js";

const byId = (id) => document.getElementById(id);
const PAUSE = 80;
let events = null;
let title = "";
let soon = null;

const sidebarActs = {
  openChannel: go,
  become,
  openInspector: () => {
    toggleMenu(false);
    toggleInspector();
  },
  openHelp,
  goTo: () => openSwitcher(go),
};

function sidebar() {
  drawSidebar(sidebarActs);
  const news = [...store.channels.values()].reduce((sum, channel) => sum + channel.mentions, 0);
  const channel = store.channels.get(store.channel);
  const where = channel ? `${channel.kind === "im" ? "" : "#"}${placeName(channel)} · ${nameOf(store.me)} · ` : "";
  document.title = `${news ? `(${news}) ` : ""}${where}${title}`;
}

async function go(id, thread) {
  toggleMenu(false);
  await openChannel(id, thread);
}

async function refreshViews() {
  const { modal, depth, anywhere, home } = await show("views", { as: store.me, window: name });
  showModal(modal && (!anywhere || isHere(modal)) ? modal : null, depth);
  drawHome(home);
}

async function refreshState() {
  const state = await loadState();
  setHint(state.hint);
  title = state.title;
  byId("title").textContent = state.title;
  drawHealth(state.health, store.app.name);
  sidebar();
}

/** Everything anew: at the start, as somebody else, after a reset, and when the playground answers again. */
async function refresh() {
  await refreshState();
  const linked = takeLink();
  const open = { channel: store.channel };
  const wanted = [linked?.channel, store.channel, sessionStorage.getItem("channel")].find((id) => store.channels.has(id));
  const id = wanted ?? store.channels.keys().next().value;
  const isOpen = id === open.channel && !linked;
  if (!isOpen) store.messages.clear();
  else for (const other of [...store.messages.keys()]) if (other !== id) store.messages.delete(other);
  await Promise.all([isOpen ? reload() : openChannel(id), refreshViews()]);
  if (linked?.ts) showMessage(linked.ts, linked.root);
  forgetTraffic();
}

/** What a permalink leads to, a channel or a message in it; null when the address is none. */
function linkedBy({ pathname, search }) {
  const found = pathname.match(/^\/archives\/([^/]+)(?:\/p(\d+)(\d{6}))?$/);
  const ts = found?.[2] ? `${found[2]}.${found[3]}` : null;
  return found && { channel: found[1], ts, root: new URLSearchParams(search).get("thread_ts") };
}

/** The permalink in the address bar, if it is one; the address is then an ordinary one again. */
function takeLink() {
  const linked = linkedBy(location);
  if (location.pathname !== "/" || location.search) history.replaceState(null, "", "/");
  return linked;
}

/** A permalink that is followed here needs no new page. */
async function follow(event) {
  const address = event.target.closest?.("a[href]");
  const linked = address && address.origin === location.origin && linkedBy(address);
  if (!linked || !store.channels.has(linked.channel) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (address.closest("dialog") && !(await leaveDialogs())) return;
  // A channel that is named leads out of a thread that covers it, too.
  if (linked.channel !== store.channel || !linked.ts || atHome()) await go(linked.channel);
  if (linked.ts) showMessage(linked.ts, linked.root);
}

async function become(id) {
  store.me = id;
  store.channel = null;
  store.thread = null;
  sessionStorage.setItem("as", id);
  listen();
}

function onRead({ channel: id, ts }) {
  const channel = store.channels.get(id);
  if (!channel || ts <= channel.read) return;
  Object.assign(channel, { read: ts, unread: 0, mentions: 0 });
  sidebar();
}

function onWire({ app }) {
  drawHealth(app, store.app.name);
  if (!isOpen() || soon) return;
  soon = setTimeout(() => {
    soon = null;
    refreshInspector();
  }, PAUSE);
}

const HANDLERS = {
  message: (change) => {
    hasSaid(change.message);
    return store.channels.has(change.message.channel) ? onMessage(change.message) : refreshState();
  },
  deleted: onDeleted,
  assistant: onAssistant,
  view: refreshViews,
  channels: () => refreshState().then(refreshPlace),
  read: onRead,
  typing: onTyping,
  wire: onWire,
  conditions: refreshConditions,
  reset: () => {
    store.thread = null;
    store.channel = null;
    sessionStorage.removeItem("channel");
    renewHint();
    toast("Somebody has begun anew: everything is as it was at first.");
    refresh();
  },
};

/** Hears of changes first and reads everything then, so that nothing falls between; the same after a break. */
function listen() {
  events?.close();
  events = new EventSource(`/playground/events?as=${store.me}`);
  events.onopen = async () => {
    byId("lost").hidden = true;
    await refresh();
    document.body.dataset.ready = "yes";
  };
  events.onerror = () => {
    byId("lost").hidden = false;
    document.body.dataset.ready = "no";
    // Closed for good: the server refused, because it no longer knows this person, say.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => refreshState().catch(() => {}).then(listen), 2000);
  };
  events.onmessage = (event) => {
    const change = JSON.parse(event.data);
    HANDLERS[change.kind]?.(change);
  };
}

function toggleMenu(open) {
  const wasIn = !byId("scrim").hidden && byId("sidebar").contains(document.activeElement);
  byId("shell").classList.toggle("menu-open", open);
  byId("menu").setAttribute("aria-expanded", String(open));
  byId("scrim").hidden = !open;
  if (open) byId("lists").querySelector("[aria-current]")?.focus();
  else if (wasIn) byId("menu").focus();
}

function escape() {
  if (byId("shell").classList.contains("menu-open")) toggleMenu(false);
  else if (isOpen()) toggleInspector(false);
  else if (store.thread) openThread(null);
  else return false;
  return true;
}

wireConversation({ drawSidebar: sidebar });
wireKeys({ openChannel: go, escape });
byId("menu").addEventListener("click", () => toggleMenu(!byId("shell").classList.contains("menu-open")));
document.addEventListener("click", follow);
byId("scrim").addEventListener("click", () => toggleMenu(false));
await refreshState();
listen();
