// Interactive elements. Each is drawn with what it holds now, and reports a plain answer when that changes:
// a text, a date, an option's value, the id of a person or conversation, or a list of those.
//
// `use` is how it reports: changed(value) at every change, chosen(value, control) when Slack would tell the app;
// `labelled` are the attributes that name it to a screen reader, suggest(words) asks the app for options.

import { choosing, isRich } from "./choosing.js";
import { freshId, h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { nothing } from "./nothing.js";
import { listed, named } from "./people.js";
import { humans, placeName, store } from "./store.js";
import { suggestions } from "./suggestions.js";

const TEXT_INPUTS = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "text" };
const MOMENTS = { datepicker: "date", timepicker: "time" };
const INITIAL = {
  datepicker: "initial_date",
  timepicker: "initial_time",
  users_select: "initial_user",
  channels_select: "initial_channel",
  conversations_select: "initial_conversation",
  multi_users_select: "initial_users",
  multi_channels_select: "initial_channels",
  multi_conversations_select: "initial_conversations",
};
const MANY = 8;
const PAUSE = 250;

/** What an element holds before anybody has touched it. */
export function initialAnswer(element, origin) {
  const own = element.type.includes("external") ? (option) => option : (option) => option.value;
  if (element.initial_option) return own(element.initial_option);
  if (element.initial_options) return element.initial_options.map(own);
  if (element.initial_date_time) return element.initial_date_time;
  const several = element.type.startsWith("multi_") || element.type === "checkboxes";
  const given = element[INITIAL[element.type] ?? "initial_value"];
  if (given !== undefined) return given;
  if (element.default_to_current_conversation && origin) return several ? [origin] : origin;
  return several ? [] : null;
}

function groups(element) {
  if (element.option_groups) {
    return element.option_groups.map((group) => ({ label: group.label.text, options: choices(group.options) }));
  }
  if (element.options) return [{ label: null, options: choices(element.options) }];
  if (element.type.includes("users")) {
    return [{ label: null, options: humans().map((person) => ({ value: person.id, words: named(person.id), plain: listed(person) })) }];
  }
  return [{ label: null, options: conversations(element) }];
}

function choices(options) {
  return options.map((option) => ({
    value: option.value,
    words: textObject(option.text),
    plain: option.text.text,
    more: option.description ? textObject(option.description) : null,
  }));
}

function conversations(element) {
  const include = element.filter?.include ?? (element.type.includes("channels") ? ["public"] : null);
  return [...store.channels.values()]
    .filter((channel) => !include || include.includes(channel.kind))
    .filter((channel) => !channel.archived && !(channel.kind === "im" && element.filter?.exclude_bot_users))
    .map((channel) => {
      const mark = { im: "@", private: "private: " }[channel.kind] ?? "#";
      return { value: channel.id, words: [mark + placeName(channel)], plain: mark + placeName(channel) };
    });
}

function select(element, answer, use) {
  const placeholder = element.placeholder?.text ?? "Choose …";
  const parts = groups(element);
  if (isRich(parts)) return choosing(parts, answer, placeholder, use);
  const list = parts.map((group) => {
    const options = group.options.map((one) => h("option", { value: one.value, selected: one.value === answer }, one.plain));
    return group.label ? h("optgroup", { label: group.label }, options) : options;
  });
  const empty = h("option", { value: "", selected: answer === null }, placeholder);
  const set = (event) => use.chosen(event.target.value || null, event.target);
  return h("select", { class: "control", onchange: set, ...use.labelled }, empty, list);
}

/** Boxes to tick: all of them for checkboxes and radio buttons, in a list with a filter for the menus that take several. */
function boxes(element, answer, use) {
  const several = element.type !== "radio_buttons";
  const isMenu = element.type.startsWith("multi_");
  const name = freshId("choice");
  const held = new Set(several ? answer : [answer]);
  const most = element.max_selected_items ?? Infinity;
  const chosen = h("p", { class: "chosen", "aria-live": "polite" });
  const tell = () => {
    const words = `${held.size} chosen${most < Infinity ? `, at most ${most}` : ""}`;
    chosen.textContent = isMenu && held.size ? words : "";
  };
  const picked = (event) => {
    const box = event.target;
    if (!several) held.clear();
    if (box.checked) held.add(box.value);
    else held.delete(box.value);
    if (held.size > most) {
      held.delete(box.value);
      box.checked = false;
      chosen.textContent = `At most ${most} can be chosen.`;
      return;
    }
    tell();
    use.chosen(several ? [...held] : box.value, box);
  };
  const parts = groups(element);
  const sections = parts.map((group) => h("div", { class: "box-group" }, [
    group.label ? h("p", { class: "group" }, group.label) : null,
    ...group.options.map((one) => {
      const box = h("input", { type: several ? "checkbox" : "radio", name, value: one.value, checked: held.has(one.value), onchange: picked });
      const more = one.more ? h("small", {}, one.more) : null;
      return h("label", { class: "box" }, box, h("span", {}, one.words, more));
    }),
  ]));
  const list = h("div", { class: isMenu ? "boxes scrolling" : "boxes", role: several ? "group" : "radiogroup", ...use.labelled }, sections);
  tell();
  if (!isMenu) return list;
  const many = parts.reduce((sum, group) => sum + group.options.length, 0) > MANY;
  return h("div", {}, many ? filtering(list, sections) : null, list, chosen);
}

/** A box that leaves only those options of `list` in view that have what is typed in it. */
function filtering(list, sections) {
  const filter = () => {
    const words = search.value.trim().toLowerCase();
    for (const label of list.querySelectorAll(".box")) label.hidden = !label.textContent.toLowerCase().includes(words);
    for (const section of sections) section.hidden = !section.querySelector(".box:not([hidden])");
    none.tell(sections.every((section) => section.hidden));
  };
  const search = h("input", { class: "control filter", type: "search", placeholder: "Filter", "aria-label": "Filter the options", oninput: filter, onkeydown: noSubmit });
  const none = nothing(search);
  return [search, none.line];
}

/** Enter in a box that only filters must not send the form it stands in; it goes to what was found. Escape empties it. */
function noSubmit(event) {
  if (event.key === "Escape" && event.target.value) event.stopPropagation();
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.target.parentElement.querySelector(".box:not([hidden]) input")?.focus();
}

function typed(element, answer, use) {
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  let waiting = null;
  const input = (event) => {
    const { target } = event;
    use.changed(target.value);
    if (!triggers.includes("on_character_entered")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => use.chosen(target.value, target), PAUSE);
  };
  const keydown = (event) => {
    if (event.key !== "Enter" || event.isComposing || element.multiline || !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    use.chosen(event.target.value, event.target);
  };
  const more = {
    placeholder: element.placeholder?.text ?? "",
    maxLength: element.max_length ?? 3000,
    value: answer ?? "",
    oninput: input,
    autofocus: element.focus_on_load,
    ...use.labelled,
  };
  if (element.multiline) return h("textarea", { class: "control", rows: 4, ...more });
  const numeric = element.type === "number_input" ? { inputMode: "decimal" } : {};
  return h("input", { class: "control", type: TEXT_INPUTS[element.type], onkeydown: use.dispatches ? keydown : null, ...numeric, ...more });
}

function moment(element, answer, use) {
  if (element.type !== "datetimepicker") {
    const set = (event) => use.chosen(event.target.value || null, event.target);
    return h("input", { class: "control", type: MOMENTS[element.type], value: answer ?? "", onchange: set, ...use.labelled });
  }
  const local = answer ? new Date(answer * 1000 - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16) : "";
  const set = ({ target }) => use.chosen(target.value ? Math.floor(new Date(target.value).getTime() / 1000) : null, target);
  return h("input", { class: "control", type: "datetime-local", value: local, onchange: set, ...use.labelled });
}

/** The control for an element. */
export function field(element, answer, use) {
  const { type } = element;
  const named = { ...use, labelled: { "aria-label": element.placeholder?.text ?? element.action_id, ...use.labelled } };
  if (type.includes("external")) return suggestions(element, answer, named);
  if (type in MOMENTS || type === "datetimepicker") return moment(element, answer, named);
  if (type === "checkboxes" || type === "radio_buttons" || type.startsWith("multi_")) return boxes(element, answer, named);
  if (type.endsWith("_select")) return select(element, answer, named);
  if (type in TEXT_INPUTS) return typed(element, answer, named);
  return h("p", { class: "unknown" }, `This playground cannot show a ${type}.`);
}
