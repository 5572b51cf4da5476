// Blocks, to elements. `use` is how a block's controls work where it stands:
// { answers: what they hold by block and action id, press(block, element, value), changed(block, element, value), origin }.

import { chart, table } from "./chart.js";
import { confirmed } from "./dialogs.js";
import { freshId, h, link } from "./dom.js";
import { field, initialAnswer } from "./fields.js";
import { markdown } from "./markdown.js";
import { mrkdwn, textObject } from "./mrkdwn.js";
import { richText } from "./rich.js";

function image(element, classes) {
  if (!/^https?:/i.test(element.image_url ?? "")) return h("p", { class: "unknown" }, `Image: ${element.alt_text}`);
  return h("img", { class: classes, src: element.image_url, alt: element.alt_text, loading: "lazy" });
}

function held(block, element, use) {
  const answers = use.answers?.[block.block_id] ?? {};
  return element.action_id in answers ? answers[element.action_id] : initialAnswer(element, use.origin);
}

async function pressed(event, block, element, value, use) {
  const control = event.currentTarget;
  if (!(await confirmed(element.confirm))) return;
  control.disabled = true;
  control.setAttribute("aria-busy", "true");
  await use.press(block, element, value);
  control.disabled = false;
  control.removeAttribute("aria-busy");
}

function button(block, element, use) {
  const style = element.style ? ` ${element.style}` : "";
  const press = (event) => pressed(event, block, element, null, use);
  const properties = { class: `button${style}`, type: "button", "aria-label": element.accessibility_label, onclick: press };
  const made = h("button", properties, textObject(element.text));
  return element.url ? h("span", { class: "button-pair" }, made, link(element.url, "Open link ↗")) : made;
}

function overflow(block, element, use) {
  const items = element.options.map((option) =>
    h("button", { type: "button", onclick: (event) => {
      event.currentTarget.closest("details").open = false;
      pressed(event, block, element, option.value, use);
    } }, textObject(option.text)));
  return h("details", { class: "overflow" }, h("summary", { "aria-label": "More actions" }, "⋯"), h("div", { class: "overflow-menu" }, items));
}

function control(block, element, use, labelled) {
  if (element.type === "button" || element.type === "icon_button") return button(block, element, use);
  if (element.type === "overflow") return overflow(block, element, use);
  if (element.type === "image") return image(element, "accessory-image");
  const changed = (value) => {
    use.changed?.(block, element, value);
    if (block.type !== "input" || block.dispatch_action) use.press(block, element, value);
  };
  return field(element, held(block, element, use), changed, labelled);
}

function section(block, use) {
  const text = block.text ? h("div", { class: "text" }, textObject(block.text)) : null;
  const fields = block.fields ? h("div", { class: "fields" }, block.fields.map((one) => h("div", { class: "text" }, textObject(one)))) : null;
  const accessory = block.accessory ? h("div", { class: "accessory" }, control(block, block.accessory, use)) : null;
  return h("div", { class: "section" }, h("div", { class: "section-words" }, text, fields), accessory);
}

function context(block) {
  return h("div", { class: "context" }, block.elements.map((one) =>
    one.type === "image" ? image(one, "context-image") : h("span", { class: "text" }, textObject(one))));
}

function input(block, use) {
  const id = freshId("field");
  const error = use.errors?.[block.block_id];
  const described = [block.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || null;
  const labelled = { "aria-labelledby": `${id}-label`, "aria-label": null, "aria-describedby": described, "aria-invalid": error ? "true" : null };
  const optional = block.optional ? h("span", { class: "optional" }, " (optional)") : null;
  return h("div", { class: error ? "input wrong" : "input" },
    h("p", { class: "label", id: `${id}-label` }, textObject(block.label), optional),
    control(block, block.element, use, labelled),
    error ? h("p", { class: "error", id: `${id}-error`, role: "alert" }, error) : null,
    block.hint ? h("p", { class: "hint", id: `${id}-hint` }, textObject(block.hint)) : null);
}

const DRAWN = {
  section,
  context,
  input,
  divider: () => h("hr"),
  header: (block) => h("p", { class: "header" }, textObject(block.text)),
  actions: (block, use) => h("div", { class: "actions" }, block.elements.map((one) => control(block, one, use))),
  image: (block) => h("figure", { class: "image" }, block.title ? h("figcaption", {}, textObject(block.title)) : null, image(block, "block-image")),
  rich_text: richText,
  markdown: (block) => h("div", { class: "text markdown" }, markdown(block.text)),
  table,
  data_table: table,
  data_visualization: chart,
};

/** One block. A type this page does not know is shown as what it is, never as nothing. */
export function drawBlock(block, use) {
  const draw = DRAWN[block.type];
  if (draw) return h("div", { class: `block block-${block.type}` }, draw(block, use));
  const raw = h("details", {}, h("summary", {}, `A ${block.type} block, which this playground cannot draw`), h("pre", {}, JSON.stringify(block, null, 2)));
  return h("div", { class: "block unknown" }, raw);
}

/** A message's or view's blocks. */
export function drawBlocks(blocks, use) {
  return blocks.map((block) => drawBlock(block, use));
}

/** What a message without blocks says. */
export function drawText(text) {
  return h("div", { class: "text" }, mrkdwn(text));
}
