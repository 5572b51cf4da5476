// Rich text blocks, to elements.

import { h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { channelMention, mention } from "./mrkdwn.js";
import { nameOf, store } from "./store.js";

const STYLES = { code: "code", bold: "strong", italic: "em", strike: "s", underline: "u", highlight: "mark" };

function piece(element) {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return link(element.url, element.text ?? element.url);
    case "emoji":
      return emoji(element.name);
    case "user":
      return mention(`@${nameOf(element.user_id)}`, element.user_id === store.me);
    case "channel":
      return channelMention(element.channel_id);
    case "broadcast":
      return mention(`@${element.range}`);
    case "date":
      return element.fallback ?? new Date(element.timestamp * 1000).toLocaleDateString();
    case "color":
      return h("code", {}, element.value);
    default:
      return `[${element.type}]`;
  }
}

function inked(element) {
  let node = piece(element);
  for (const [style, tag] of Object.entries(STYLES)) if (element.style?.[style]) node = h(tag, {}, node);
  return node;
}

function part(element) {
  const inside = element.type === "rich_text_list" ? [] : element.elements.map(inked);
  switch (element.type) {
    case "rich_text_preformatted":
      return h("pre", {}, h("code", {}, inside));
    case "rich_text_quote":
      return h("blockquote", {}, inside);
    case "rich_text_list": {
      const items = element.elements.map((item) => h("li", {}, item.elements.map(inked)));
      return h(element.style === "ordered" ? "ol" : "ul", { class: `indent-${element.indent ?? 0}` }, items);
    }
    default:
      return h("div", { class: "rich-section" }, inside);
  }
}

export function richText(block) {
  return h("div", { class: "rich" }, block.elements.map(part));
}
