// Blocks, to elements. `use` is how a block's controls work where it stands:
// { answers: what they hold by block and action id, press(block, element, value), changed(block, element, value),
//   suggest(block, element, words), redraw(): shows again what is held when a question was answered with no, origin }.

import { alertBlock, card, plan, taskCard, video } from "./cards.js";
import { chart } from "./chart.js";
import { confirmed } from "./dialogs.js";
import { freshId, h, link } from "./dom.js";
import { field, initialAnswer } from "./fields.js";
import { icon } from "./icons.js";
import { markdown } from "./markdown.js";
import { openMenu } from "./menu.js";
import { mrkdwn, textObject } from "./mrkdwn.js";
import { drawnFrom } from "./patch.js";
import { richText } from "./rich.js";
import { table } from "./table.js";

function image(element, classes) {
  if (!/^https?:/i.test(element.image_url ?? "")) return h("p", { class: "unknown" }, `Image: ${element.alt_text}`);
  const missing = (event) => event.currentTarget.replaceWith(h("span", { class: "unknown" }, `Image: ${element.alt_text}`));
  return h("img", { class: classes, src: element.image_url, alt: element.alt_text, loading: "lazy", onerror: missing });
}

function held(block, element, use) {
  const answers = use.answers?.[block.block_id] ?? {};
  return element.action_id in answers ? answers[element.action_id] : initialAnswer(element, use.origin);
}

/** Presses, once the app's question was answered; the control waits meanwhile. */
async function pressed(control, block, element, value, use) {
  if (!(await confirmed(element.confirm))) return false;
  control.setAttribute("aria-busy", "true");
  control.setAttribute("aria-disabled", "true");
  await use.press(block, element, value);
  control.removeAttribute("aria-busy");
  control.removeAttribute("aria-disabled");
  return true;
}

function button(block, element, use) {
  const press = (event) => {
    const control = event.currentTarget;
    if (!control.hasAttribute("aria-busy")) pressed(control, block, element, null, use);
  };
  const named = { "aria-label": element.accessibility_label ?? (element.icon ? element.text.text : null) };
  const words = element.icon === "trash" ? icon("bin") : textObject(element.text);
  const made = h("button", { class: `button ${element.style ?? ""}`.trim(), type: "button", ...named, onclick: press }, words);
  return element.url ? h("span", { class: "button-pair" }, made, link(element.url, "Open link ↗")) : made;
}

function overflow(block, element, use) {
  const open = (event) => {
    const anchor = event.currentTarget;
    openMenu(anchor, "More actions", element.options.map((option) => ({
      words: textObject(option.text),
      act: () => pressed(anchor, block, element, option.value, use),
    })));
  };
  return h("button", { class: "button overflow", type: "button", "aria-label": "More actions", "aria-haspopup": "menu", onclick: open }, icon("more"));
}

function feedback(block, element, use) {
  const one = (part) => {
    const press = (event) => pressed(event.currentTarget, block, element, part.value, use);
    return h("button", { class: "button", type: "button", "aria-label": part.accessibility_label, onclick: press }, textObject(part.text));
  };
  return h("span", { class: "actions" }, one(element.positive_button), one(element.negative_button));
}

function control(block, element, use, labelled) {
  if (element.type === "button" || element.type === "icon_button") return button(block, element, use);
  if (element.type === "overflow") return overflow(block, element, use);
  if (element.type === "feedback_buttons") return feedback(block, element, use);
  if (element.type === "image") return image(element, "accessory-image");
  const dispatches = block.type !== "input" || Boolean(block.dispatch_action);
  const changed = (value) => use.changed?.(block, element, value);
  const chosen = async (value, made) => {
    const before = held(block, element, use);
    changed(value);
    if (!dispatches || (await pressed(made, block, element, value, use))) return;
    changed(before);
    use.redraw?.();
  };
  const suggest = async (words) => (await use.suggest?.(block, element, words)) ?? [];
  return field(element, held(block, element, use), { labelled, changed, chosen, suggest, dispatches });
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

/** What was wrong with an input is no longer said once somebody has changed it. */
function settled({ target, currentTarget }) {
  if (target.matches(".filter")) return;
  currentTarget.classList.remove("wrong");
  currentTarget.querySelector(".error")?.classList.add("settled");
  currentTarget.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}

function input(block, use) {
  const id = freshId("field");
  const error = use.errors?.[block.block_id];
  const described = [block.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || null;
  const labelled = { "aria-labelledby": `${id}-label`, "aria-label": null, "aria-describedby": described, "aria-invalid": error ? "true" : null };
  const optional = block.optional ? h("span", { class: "optional" }, " (optional)") : null;
  const mending = error ? { oninput: settled, onchange: settled } : {};
  return h("div", { class: error ? "input wrong" : "input", ...mending },
    h("p", { class: "label", id: `${id}-label` }, textObject(block.label), optional),
    control(block, block.element, use, labelled),
    error ? h("p", { class: "error", id: `${id}-error`, role: "alert" }, error) : null,
    block.hint ? h("p", { class: "hint", id: `${id}-hint` }, textObject(block.hint)) : null);
}

function cardParts(block, use) {
  return {
    hero: block.hero_image ? image(block.hero_image, "card-hero") : null,
    icon: block.icon ? image(block.icon, "context-image") : null,
    actions: block.actions?.map((one) => control(block, one, use)),
  };
}

function container(block, use) {
  const title = block.title ? textObject(block.title) : richText(block.rich_text_title);
  const more = block.subtitle ? h("div", { class: "hint" }, textObject(block.subtitle)) : null;
  const inside = drawBlocks(block.child_blocks, use);
  const classes = `container container-${block.width ?? "standard"}`;
  if (block.is_collapsible) return h("details", { class: classes, open: !block.default_collapsed }, h("summary", {}, title), more, inside);
  return h("section", { class: classes }, h("div", { class: "card-title" }, title), more, block.has_header_divider ? h("hr") : null, inside);
}

const SEEN = "hr, img, svg, input, select, textarea";

const DRAWN = {
  section,
  context,
  input,
  divider: () => h("hr"),
  header: (block) => h("p", { class: "header" }, textObject(block.text)),
  actions: (block, use) => h("div", { class: "actions" }, block.elements.map((one) => control(block, one, use))),
  image: (block) => h("figure", { class: "image" }, block.title ? h("figcaption", {}, textObject(block.title)) : null, image(block, "block-image")),
  context_actions: (block, use) => h("div", { class: "actions" }, block.elements.map((one) => control(block, one, use))),
  rich_text: richText,
  markdown: (block) => h("div", { class: "text markdown" }, markdown(block.text)),
  alert: alertBlock,
  card: (block, use) => card(block, cardParts(block, use)),
  carousel: (block, use) => h("div", { class: "carousel", tabindex: 0, role: "region", "aria-label": "Cards" }, drawBlocks(block.elements, use)),
  container,
  plan,
  task_card: taskCard,
  video,
  table,
  data_table: table,
  data_visualization: chart,
};

/** One block. What this page does not know, or finds nothing to show of, is shown as what it is, never as nothing. */
export function drawBlock(block, use) {
  const draw = DRAWN[block.type];
  try {
    const drawn = draw && h("div", { class: `block block-${block.type}` }, draw(block, use));
    if (drawn && (drawn.textContent.trim() || drawn.querySelector(SEEN))) return drawn;
  } catch (error) {
    console.error("could not draw a block", block, error);
  }
  const raw = h("details", {}, h("summary", {}, `A ${block.type} block, which this playground cannot draw`), h("pre", {}, JSON.stringify(block, null, 2)));
  return h("div", { class: "block unknown" }, raw);
}

/** A message's or view's blocks. */
export function drawBlocks(blocks, use) {
  return blocks.map((block) => drawnFrom(drawBlock(block, use), [block, use.answers?.[block.block_id], use.errors?.[block.block_id]]));
}

/** What a message without blocks says. */
export function drawText(text) {
  return h("div", { class: "text" }, mrkdwn(text));
}
