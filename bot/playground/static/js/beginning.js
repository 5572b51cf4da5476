// What stands at the top of a conversation, above its first message: what this place is, and who sees it.

import { act } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { placeIcon, placeName, store } from "./store.js";

const SEEN = {
  im: () => `This is the beginning of what you and ${store.app.name} write to each other. Nobody else sees it.`,
  private: () => "This is the very beginning of this private channel. Only its members see it.",
  public: () => "This is the very beginning of this channel. Everybody in the workspace can read it.",
};

/** For a channel the app hears nothing in: why it is silent there, and the way to change that. */
function invitation(channel) {
  if (channel.kind === "im" || channel.app_is_member || channel.archived) return null;
  const { name } = store.app;
  const invite = () => act("command", { channel: channel.id, thread: null, text: `/invite @${name}` });
  return h("div", { class: "invitation" },
    h("p", {}, `${name} is not in this channel: it answers ${store.command.name} here, and hears nothing else.`),
    h("button", { class: "button", type: "button", onclick: invite }, `Add ${name}`));
}

export function beginning(channel) {
  const isDirect = channel.kind === "im";
  const picture = isDirect ? avatar(store.app.id, "avatar large") : h("span", { class: "place-mark", "aria-hidden": "true" }, icon(placeIcon(channel)));
  return h("li", { class: "beginning" },
    picture,
    h("h3", {}, `${isDirect ? "" : "#"}${placeName(channel)}`),
    h("p", {}, SEEN[channel.kind](), channel.shared ? " It is shared with another organisation, whose people see it, too." : ""),
    invitation(channel));
}
