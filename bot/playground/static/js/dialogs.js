// The modal an app has opened, and the question before a dangerous button.

import { act } from "./api.js";
import { drawBlocks } from "./blocks.js";
import { h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { store } from "./store.js";

/** Asks first when the app wants that. */
export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (value) => () => {
      dialog.remove();
      resolve(value);
    };
    const style = confirm.style ?? "primary";
    const dialog = h("dialog", { class: "modal small", oncancel: answer(false) },
      h("header", {}, h("h2", {}, textObject(confirm.title))),
      h("div", { class: "modal-body" }, h("p", {}, textObject(confirm.text))),
      h("footer", {},
        h("button", { class: "button", type: "button", onclick: answer(false) }, textObject(confirm.deny)),
        h("button", { class: `button ${style}`, type: "button", onclick: answer(true) }, textObject(confirm.confirm))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

let open = null;

/** The answers of a view, keyed by block and action id: what its state holds. */
function answersOf(view) {
  const answers = {};
  for (const [block, fields] of Object.entries(view.state.values)) {
    for (const [action, state] of Object.entries(fields)) {
      const [[, value]] = Object.entries(state).filter(([key]) => key !== "type");
      const plain = Array.isArray(value) ? value.map((one) => one.value ?? one) : (value?.value ?? value);
      (answers[block] ??= {})[action] = plain;
    }
  }
  return answers;
}

/** Shows this view, or none. A view that is already shown keeps what was typed. */
export function showModal(view) {
  if (!view) {
    open?.dialog.remove();
    open = null;
    return;
  }
  if (open && open.view.id === view.id && open.view.hash === view.hash) return;
  const typed = open && open.view.id === view.id ? open.answers : {};
  const given = answersOf(view);
  const answers = Object.fromEntries(Object.entries(given).map(([block, fields]) => [
    block,
    Object.fromEntries(Object.entries(fields).map(([action, value]) => [action, typed[block]?.[action] ?? value])),
  ]));
  const dialog = open?.dialog ?? h("dialog", { class: "modal" });
  const isNew = !open;
  open = { view, answers, dialog };
  draw({});
  if (isNew) {
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    document.body.append(dialog);
    dialog.showModal();
    focusFirst({}); // showing a dialog puts the focus on its first button, which closes it
  }
}

function close() {
  act("close", { as: store.me, view: open.view.id });
}

async function submit(event) {
  event.preventDefault();
  const { view, answers, dialog } = open;
  dialog.setAttribute("aria-busy", "true");
  const answer = await act("submit", { as: store.me, view: view.id, answers });
  dialog.removeAttribute("aria-busy");
  if (answer && Object.keys(answer.errors).length && open?.view.id === view.id) draw(answer.errors);
}

function draw(errors) {
  const { view, answers, dialog } = open;
  const use = {
    answers,
    errors,
    press: (block, element, value) =>
      act("press", { as: store.me, view: view.id, block: block.block_id, action: element.action_id, value, answers }),
    changed: (block, element, value) => ((answers[block.block_id] ??= {})[element.action_id] = value),
  };
  const whole = errors[""] ? h("p", { class: "error", role: "alert" }, errors[""]) : null;
  const closing = h("button", { class: "button", type: "button", onclick: close }, view.close ? textObject(view.close) : "Cancel");
  const sending = view.submit ? h("button", { class: "button primary", type: "submit" }, textObject(view.submit)) : null;
  const form = h("form", { onsubmit: submit, noValidate: true },
    h("header", {},
      h("h2", { id: "modal-title" }, textObject(view.title)),
      h("button", { class: "icon-button", type: "button", "aria-label": "Close", onclick: close }, "✕")),
    h("div", { class: "modal-body" }, whole, drawBlocks(view.blocks, use)),
    h("footer", {}, closing, sending));
  dialog.setAttribute("aria-labelledby", "modal-title");
  dialog.replaceChildren(form);
  focusFirst(errors);
}

/** Puts the cursor into the first field, or the first that is wrong. */
function focusFirst(errors) {
  const first = open.dialog.querySelector(Object.keys(errors).length ? "[aria-invalid], .wrong input, [role=alert]" : "[autofocus], .modal-body .control, .modal-body input");
  first?.focus();
}
