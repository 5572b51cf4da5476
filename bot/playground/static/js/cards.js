// Cards, alerts, videos, and the steps of an agent's plan.

import { h, link } from "./dom.js";
import { mrkdwn, textObject } from "./mrkdwn.js";
import { richText } from "./rich.js";

const STATES = { pending: "to do", in_progress: "under way", complete: "done", error: "failed" };

/** A card; `parts` are its pictures and buttons, already drawn: { hero, icon, actions }. */
export function card(block, parts) {
  const line = (object, classes) => (object ? h("div", { class: classes }, mrkdwn(object.text)) : null);
  return h("article", { class: "card" },
    parts.hero,
    parts.icon,
    line(block.title, "card-title"),
    line(block.subtitle, "hint"),
    line(block.body, "text"),
    parts.actions ? h("div", { class: "actions" }, parts.actions) : null);
}

export function alertBlock(block) {
  return h("div", { class: `alert alert-${block.level ?? "default"}`, role: "note" }, textObject(block.text));
}

export function taskCard(block) {
  const sources = block.sources?.length ? h("p", { class: "hint" }, block.sources.flatMap((one, at) => [at ? " · " : "", link(one.url, one.text)])) : null;
  return h("div", { class: "task" },
    h("p", {}, h("strong", {}, block.title), h("span", { class: `task-state task-${block.status}` }, STATES[block.status])),
    block.details ? richText(block.details) : null,
    block.output ? richText(block.output) : null,
    sources);
}

export function plan(block) {
  return h("section", { class: "container" }, h("div", { class: "card-title" }, block.title), block.tasks?.map(taskCard));
}

/** Nothing is played from elsewhere: a video is a link beside its picture. */
export function video(block) {
  const picture = h("img", { class: "block-image", src: block.thumbnail_url, alt: block.alt_text, loading: "lazy" });
  const about = block.description ? h("p", { class: "hint" }, textObject(block.description)) : null;
  const by = [block.author_name, block.provider_name].filter(Boolean).join(" · ");
  return h("figure", { class: "image" },
    h("figcaption", {}, link(block.title_url ?? block.video_url, textObject(block.title)), by ? h("span", { class: "hint" }, ` ${by}`) : null),
    picture,
    about);
}
