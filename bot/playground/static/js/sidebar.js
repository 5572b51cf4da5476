// The list of conversations, and who one is.

import { act } from "./api.js";
import { ask } from "./dialogs.js";
import { h, toast } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { avatar, named, outsider } from "./people.js";
import { humans, nameOf, placeIcon, placeName, store } from "./store.js";

const byId = (id) => document.getElementById(id);

function note(channel) {
  if (channel.unread && channel.mentions) {
    const count = channel.mentions > 99 ? "99+" : String(channel.mentions);
    return h("span", { class: "unread", "aria-label": `${count} new for you` }, count);
  }
  if (channel.unread) return h("span", { class: "dot", role: "img", "aria-label": "new messages" });
  if (channel.kind !== "im" && !channel.app_is_member && !channel.archived) return h("span", { class: "outside" }, "app not added");
  if (channel.shared) return h("span", { class: "outside" }, "shared");
  return channel.archived ? h("span", { class: "outside" }, "archived") : null;
}

function place(channel, acts) {
  const isOpen = channel.id === store.channel;
  const press = () => acts.openChannel(channel.id);
  return h("li", {}, h("button", {
    type: "button",
    class: `place${channel.unread && !isOpen ? " has-news" : ""}`,
    "aria-current": isOpen ? "page" : null,
    onclick: press,
  }, channel.kind === "im" ? avatar(store.app.id, "face") : icon(placeIcon(channel)), h("span", { class: "place-name" }, placeName(channel)), isOpen ? null : note(channel)));
}

function me(acts) {
  const open = (event) => openMenu(event.currentTarget, "Who you are", [
    ...humans().filter((person) => person.id !== store.me).map((person) => ({ words: ["Be ", named(person.id, true)], act: () => acts.become(person.id) })),
    null,
    ...humans().filter((person) => person.id !== store.me).map((person) => ({
      words: ["Another window as ", named(person.id, true)],
      drawing: "window",
      act: () => window.open(`/?as=${person.id}`, "_blank", "noopener"),
    })),
  ]);
  return h("button", { type: "button", id: "acting", class: "me", "aria-haspopup": "menu", onclick: open },
    avatar(store.me, "avatar small"),
    h("span", { class: "me-words" }, h("small", {}, "You are"), h("span", { class: "me-name" }, h("span", {}, nameOf(store.me)), outsider(store.me))),
    icon("down"));
}

async function reset() {
  const kept = store.kept ? ` What is kept in ${store.kept} is forgotten, decisions included.` : "";
  const sure = await ask("Begin anew?", `Every channel goes back to how it was at first, for everybody.${kept}`, "Reset", "Keep everything", "danger");
  if (!sure) return;
  toast("Beginning anew; the app is starting again …");
  await act("reset");
}

function tool(drawing, words, about, properties) {
  return h("button", { type: "button", title: about, ...properties }, icon(drawing), words);
}

/** Draws the list. `acts` are { openChannel, become, openInspector, openHelp, goTo }. */
export function drawSidebar(acts) {
  const held = byId("sidebar").contains(document.activeElement) ? document.activeElement.textContent : null;
  const all = [...store.channels.values()];
  const list = (title, channels) => [h("h2", {}, title), h("ul", {}, channels.map((channel) => place(channel, acts)))];
  byId("lists").replaceChildren(
    ...list("Channels", all.filter((channel) => channel.kind !== "im")),
    ...list("Direct messages", all.filter((channel) => channel.kind === "im")),
  );
  byId("go-to").onclick = acts.goTo;
  byId("me").replaceChildren(
    me(acts),
    h("div", { class: "me-tools" },
      tool("wire", "Inspector", "What goes to the app and comes from it", { id: "inspect", onclick: acts.openInspector }),
      tool("keys", "Help", "Keys and hints", { onclick: acts.openHelp }),
      tool("restart", "Reset", "Begin anew", { id: "reset", onclick: reset })));
  if (held) [...byId("sidebar").querySelectorAll("button")].find((one) => one.textContent === held)?.focus();
}
