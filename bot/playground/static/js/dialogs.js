// The modal an app has opened, and the question before a dangerous button.

import { act } from "./api.js";
import { drawBlocks } from "./blocks.js";
import { h, iconButton } from "./dom.js";
import { textObject } from "./mrkdwn.js";

/** Asks first when the app wants that. */
export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return ask(textObject(confirm.title), textObject(confirm.text), textObject(confirm.confirm), textObject(confirm.deny), confirm.style ?? "primary");
}

/** Asks a question with two answers. */
export function ask(title, text, yes, no, style) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { class: "modal small", "aria-labelledby": "question", onclose: () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    } });
    const answer = (value) => () => dialog.close(value);
    dialog.append(
      h("header", {}, h("h2", { id: "question" }, title)),
      h("div", { class: "modal-body" }, h("p", {}, text)),
      h("footer", {},
        h("button", { class: "button", type: "button", onclick: answer("no") }, no),
        h("button", { class: `button ${style}`, type: "button", onclick: answer("yes") }, yes)));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Something long that has nothing to fill in is scrolled by key only once it can have the focus, under the name of its title. */
export function scrolling(body, title = "modal-title") {
  if (body.querySelector("input, select, textarea, .control")) return body;
  body.tabIndex = 0;
  body.setAttribute("role", "region");
  body.setAttribute("aria-labelledby", title);
  return body;
}

let open = null;

/** The answers of a view, keyed by block and action id: what its state holds. */
export function answersOf(view) {
  const answers = {};
  const external = new Set(view.blocks.flatMap((block) => [block.element, block.accessory, ...(block.elements ?? [])]
    .filter((element) => element?.type?.includes("external")).map((element) => element.action_id)));
  for (const [block, fields] of Object.entries(view.state.values)) {
    for (const [action, state] of Object.entries(fields)) {
      const [[, value]] = Object.entries(state).filter(([key]) => key !== "type");
      const plain = (one) => (external.has(action) ? one : (one?.value ?? one));
      (answers[block] ??= {})[action] = Array.isArray(value) ? value.map(plain) : plain(value);
    }
  }
  return answers;
}

/** Shows this view, or none; `depth` is how many are on top of each other. A view that is already shown keeps what was typed. */
export function showModal(view, depth) {
  if (!view) {
    if (open) putAway(open);
    open = null;
    return;
  }
  if (open && open.view.id === view.id && open.view.hash === view.hash) return;
  const typed = open && open.view.id === view.id ? open.answers : {};
  const given = answersOf(view);
  const answers = Object.fromEntries(Object.entries(given).map(([block, fields]) => [
    block,
    Object.fromEntries(Object.entries(fields).map(([action, value]) => [action, action in (typed[block] ?? {}) ? typed[block][action] : value])),
  ]));
  const dialog = open?.dialog ?? h("dialog", { class: "modal" });
  const isNew = !open;
  const isOther = open?.view.id !== view.id;
  open = { view, answers, dialog, depth, opener: open?.opener ?? opener() };
  draw({}, isOther);
  if (isNew) {
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(false);
    });
    document.body.append(dialog);
    dialog.showModal();
    focusFirst({}); // showing a dialog puts the focus on its first button, which closes it
  }
}

/** What had the focus before a form came: an element, and where its like is found should it be drawn anew. */
function opener() {
  const element = document.activeElement;
  return { element, row: element?.closest(".row")?.id, words: element?.textContent };
}

function putAway({ dialog, opener: { element, row, words } }) {
  dialog.close();
  dialog.remove();
  const place = row && document.getElementById(row);
  const like = place && [...place.querySelectorAll("button")].find((one) => one.textContent === words);
  const next = element?.isConnected && element !== document.body ? element : (like ?? place ?? document.querySelector("#composer textarea"));
  // What was behind the dialog is still inert here: a text box would have the focus, and no cursor to type at.
  document.activeElement?.blur();
  requestAnimationFrame(() => next?.focus());
}

function close(whole) {
  return act("close", { view: open.view.id, whole });
}

/** Closes whatever dialog is open, since somebody goes elsewhere; false when they would rather stay and fill it in. */
export async function leaveDialogs() {
  const fills = open?.dialog.querySelector(".modal-body :is(input, select, textarea, .control)");
  if (fills && !(await ask("Leave this form?", "What you have filled in is not kept.", "Leave it", "Stay", "primary"))) return false;
  if (open) await close(true);
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  return true;
}

async function submit(event) {
  event.preventDefault();
  const { view, answers, dialog } = open;
  if (dialog.getAttribute("aria-busy")) return;
  dialog.setAttribute("aria-busy", "true");
  const answer = await act("submit", { view: view.id, answers });
  dialog.removeAttribute("aria-busy");
  if (answer && Object.keys(answer.errors).length && open?.view.id === view.id) draw(answer.errors, true);
}

/** Draws the view anew. The focus stays in the field it was in, unless it is another view or something is wrong. */
function draw(errors, refocus) {
  const { view, answers, dialog, depth } = open;
  const where = (block, element) => ({ view: view.id, block: block.block_id, action: element.action_id });
  const use = {
    answers,
    errors,
    press: (block, element, value) => act("press", { ...where(block, element), value, answers }),
    changed: (block, element, value) => ((answers[block.block_id] ??= {})[element.action_id] = value),
    suggest: async (block, element, words) => (await act("suggest", { ...where(block, element), words }))?.options,
    redraw: () => draw({}, false),
  };
  const whole = errors[""] ? h("p", { class: "error", role: "alert" }, errors[""]) : null;
  const closing = h("button", { class: "button", type: "button", onclick: () => close(false) }, view.close ? textObject(view.close) : "Cancel");
  const sending = view.submit ? h("button", { class: "button primary", type: "submit" }, textObject(view.submit)) : null;
  const body = scrolling(h("div", { class: "modal-body" }, whole, drawBlocks(view.blocks, use)));
  const form = h("form", { onsubmit: submit, noValidate: true },
    h("header", {},
      depth > 1 ? iconButton("back", "Back to what was before", { onclick: () => close(false) }) : null,
      h("h2", { id: "modal-title" }, textObject(view.title)),
      iconButton("close", depth > 1 ? "Close them all" : "Close", { onclick: () => close(depth > 1) })),
    body,
    h("footer", {}, closing, sending));
  const scrolled = dialog.querySelector(".modal-body")?.scrollTop ?? 0;
  const held = refocus ? null : place(dialog);
  dialog.setAttribute("aria-labelledby", "modal-title");
  dialog.replaceChildren(form);
  if (refocus || !putBack(dialog, held)) focusFirst(errors);
  if (!refocus) body.scrollTop = scrolled;
}

const FOCUSABLE = ".modal-body :is(input, select, textarea, button)";

/** Which field has the focus, by its place among all, and where the cursor is in it. */
function place(dialog) {
  const at = [...dialog.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
  const { selectionStart } = document.activeElement ?? {};
  return at < 0 ? null : { at, label: document.activeElement.getAttribute("aria-labelledby"), cursor: selectionStart };
}

function putBack(dialog, held) {
  const field = held && dialog.querySelectorAll(FOCUSABLE)[held.at];
  if (!field) return false;
  field.focus({ preventScroll: true });
  if (held.cursor !== null && held.cursor !== undefined && field.type !== "email") field.setSelectionRange?.(held.cursor, held.cursor);
  return true;
}

/** Puts the cursor into the first field, or the first that is wrong. */
function focusFirst(errors) {
  const wrong = "[aria-invalid], .wrong input, [role=alert]";
  const first = Object.keys(errors).length ? open.dialog.querySelector(wrong) : open.dialog.querySelector("[autofocus], .modal-body .control, .modal-body input");
  (first ?? open.dialog.querySelector(".modal-body[tabindex]"))?.focus({ preventScroll: !first });
  if (first?.matches("input:is([type=text], [type=url])") && first.scrollWidth > first.clientWidth) readFromBeginning(first);
}

/** A text that is longer than its field is read from its beginning, not from its end. */
function readFromBeginning(field) {
  field.setSelectionRange(0, 0);
  field.scrollLeft = 0;
}
