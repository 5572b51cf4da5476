// Interactive elements. Each is drawn with what it holds now, and reports a plain answer when that changes:
// a text, a date, an option's value, the id of a person or conversation, or a list of those.

import { freshId, h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { placeName, store } from "./store.js";

const TEXT_INPUTS = { email_text_input: "email", url_text_input: "url", number_input: "text", datepicker: "date", timepicker: "time" };
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

/** What an element holds before anybody has touched it. */
export function initialAnswer(element, origin) {
  if (element.initial_option) return element.initial_option.value;
  if (element.initial_options) return element.initial_options.map((option) => option.value);
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
    const people = [...store.people.values()].filter((person) => !person.is_bot);
    return [{ label: null, options: people.map((person) => ({ value: person.id, words: [person.real_name] })) }];
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
  const include = element.filter?.include;
  const kinds = { public: "public", private: "private", im: "im" };
  const marks = { im: "@", private: "🔒 " };
  return [...store.channels.values()]
    .filter((channel) => !include || include.includes(kinds[channel.kind]))
    .filter((channel) => !channel.archived && !(channel.kind === "im" && element.filter?.exclude_bot_users))
    .map((channel) => ({ value: channel.id, words: [(marks[channel.kind] ?? "#") + placeName(channel)] }));
}

function select(element, answer, changed, labelled) {
  const placeholder = element.placeholder?.text ?? "Choose …";
  const list = groups(element).map((group) => {
    const options = group.options.map((one) => h("option", { value: one.value, selected: one.value === answer }, one.plain ?? one.words));
    return group.label ? h("optgroup", { label: group.label }, options) : options;
  });
  const empty = h("option", { value: "", selected: answer === null }, placeholder);
  return h("select", { class: "control", onchange: (event) => changed(event.target.value || null), ...labelled }, empty, list);
}

function boxes(element, answer, changed, labelled) {
  const several = element.type !== "radio_buttons";
  const name = freshId("choice");
  const held = new Set(several ? answer : [answer]);
  const most = element.max_selected_items ?? Infinity;
  const picked = (event) => {
    if (!several) held.clear();
    if (event.target.checked) held.add(event.target.value);
    else held.delete(event.target.value);
    if (held.size > most) {
      held.delete(event.target.value);
      event.target.checked = false;
    }
    changed(several ? [...held] : event.target.value);
  };
  const rows = groups(element).flatMap((group) => [
    group.label ? h("p", { class: "group" }, group.label) : null,
    ...group.options.map((one) => {
      const box = h("input", { type: several ? "checkbox" : "radio", name, value: one.value, checked: held.has(one.value), onchange: picked });
      const more = one.more ? h("small", {}, one.more) : null;
      return h("label", { class: "box" }, box, h("span", {}, one.words, more));
    }),
  ]);
  const scrolling = element.type.startsWith("multi_") ? " scrolling" : "";
  return h("div", { class: `boxes${scrolling}`, role: several ? "group" : "radiogroup", ...labelled }, rows);
}

function typed(element, answer, changed, labelled) {
  const more = {
    placeholder: element.placeholder?.text ?? "",
    maxLength: element.max_length ?? 3000,
    value: answer ?? "",
    oninput: (event) => changed(event.target.value),
    autofocus: element.focus_on_load,
    ...labelled,
  };
  if (element.multiline) return h("textarea", { class: "control", rows: 4, ...more });
  return h("input", { class: "control", type: TEXT_INPUTS[element.type] ?? "text", ...more });
}

function moment(element, answer, changed, labelled) {
  const local = answer ? new Date(answer * 1000 - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16) : "";
  const set = (event) => changed(event.target.value ? Math.floor(new Date(event.target.value).getTime() / 1000) : null);
  return h("input", { class: "control", type: "datetime-local", value: local, onchange: set, ...labelled });
}

/** The control for an element; `labelled` are the attributes that name it to a screen reader. */
export function field(element, answer, changed, labelled = {}) {
  const named = { "aria-label": element.placeholder?.text ?? element.action_id, ...labelled };
  if (element.type === "datetimepicker") return moment(element, answer, changed, named);
  if (element.type === "checkboxes" || element.type === "radio_buttons" || element.type.startsWith("multi_")) {
    return boxes(element, answer, changed, named);
  }
  if (element.type.endsWith("_select")) return select(element, answer, changed, named);
  if (element.type === "plain_text_input" || element.type in TEXT_INPUTS) return typed(element, answer, changed, named);
  return h("p", { class: "unknown" }, `This playground cannot show a ${element.type}.`);
}
