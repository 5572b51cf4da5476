// Slack's own message markup, to elements.

import { h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { nameOf, store } from "./store.js";

const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(\S|\S[^*\n]*\S)\*(?![\w*])|(?<!\w)_(\S|\S[^_\n]*\S)_(?!\w)|(?<!\w)~(\S|\S[^~\n]*\S)~(?!\w)|:([a-z0-9_+-]+):/g;

function decoded(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A channel that is named: a way there for whoever can see it. */
export function channelMention(id, label = null) {
  const known = store.channels.get(id);
  const words = `#${label || known?.name || "private channel"}`;
  return known ? h("a", { class: "mention", href: `/archives/${id}` }, words) : mention(words);
}

/** A person or channel that is named; `mine` when it is the reader, or everybody. */
export function mention(words, mine = false) {
  return h("span", { class: mine ? "mention mine" : "mention" }, words);
}

const SHAPES = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** A point in time as the reader's browser writes it; null for a shape that is not known here. */
function inReadersWay(target) {
  const [, seconds, shape] = target.split("^");
  const when = new Date(Number(seconds) * 1000);
  if (!shape || Number.isNaN(when.getTime())) return null;
  let known = true;
  const told = shape.replaceAll(/\{(\w+?)(?:_pretty)?\}/g, (_, name) => {
    known &&= name in SHAPES;
    return known ? new Intl.DateTimeFormat(undefined, SHAPES[name]).format(when) : "";
  });
  return known ? told : null;
}

function angled(inside) {
  const [target, label] = inside.split("|", 2);
  if (target.startsWith("@")) return mention(`@${label ?? nameOf(target.slice(1))}`, target.slice(1) === store.me);
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) return inReadersWay(target) ?? label ?? target;
  if (target.startsWith("!")) return mention(label ?? `@${target.slice(1).split("^")[0]}`, true);
  return link(decoded(target), decoded(label ?? target));
}

/** One line of markup, as nodes. */
export function inline(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) nodes.push(decoded(text.slice(from, found.index)));
    const [, code, angle, bold, italic, strike, name] = found;
    if (code) nodes.push(h("code", {}, decoded(code)));
    else if (angle) nodes.push(angled(angle));
    else if (bold) nodes.push(h("strong", {}, inline(bold)));
    else if (italic) nodes.push(h("em", {}, inline(italic)));
    else if (strike) nodes.push(h("s", {}, inline(strike)));
    else nodes.push(emoji(name));
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(decoded(text.slice(from)));
  return nodes;
}

function lines(text) {
  const nodes = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length) nodes.push(h("blockquote", {}, joined(quoted)));
    quoted = [];
  };
  const all = text.split("\n");
  all.forEach((line, number) => {
    const quote = line.match(/^(?:&gt;|>) ?(.*)$/);
    if (quote) {
      quoted.push(quote[1]);
      return;
    }
    endQuote();
    nodes.push(...inline(line));
    if (number < all.length - 1) nodes.push(h("br"));
  });
  endQuote();
  return nodes;
}

function joined(parts) {
  return parts.flatMap((part, number) => (number ? [h("br"), ...inline(part)] : inline(part)));
}

/** A whole text of markup, with quotes and code blocks, as nodes. */
export function mrkdwn(text) {
  return text.split("```").flatMap((part, number) => {
    if (number % 2) return [h("pre", {}, h("code", {}, decoded(part.replace(/^\n|\n$/g, ""))))];
    return part ? lines(part) : [];
  });
}

/** Text with markup as somebody would type it again. */
export function asTyped(text) {
  const plain = text.replace(/<([^<>\n]+)>/g, (whole, inside) => {
    const [target, label] = inside.split("|", 2);
    if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
    return target.startsWith("#") ? `#${label ?? store.channels.get(target.slice(1))?.name ?? ""}` : target;
  });
  return decoded(plain);
}

/** A text object: plain or marked up. */
export function textObject(object) {
  if (!object) return [];
  if (object.type !== "plain_text") return mrkdwn(object.text);
  return [object.text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => (object.emoji === false ? whole : emoji(name)))];
}
