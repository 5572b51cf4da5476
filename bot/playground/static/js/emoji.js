// Emoji by Slack's names, and the picker for reactions.

import { h } from "./dom.js";
import { openPopover } from "./menu.js";

const NAMED = {
  "+1": "👍", "-1": "👎", "100": "💯", alarm_clock: "⏰", angry: "😠", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️",
  arrow_up: "⬆️", balance_scale: "⚖️", ballot_box_with_check: "☑️", bangbang: "‼️", bar_chart: "📊", beers: "🍻", bell: "🔔",
  blue_heart: "💙", blush: "😊", bookmark: "🔖", books: "📚", boom: "💥", bug: "🐛", bulb: "💡", calendar: "📅",
  chart_with_upwards_trend: "📈", checkered_flag: "🏁", clap: "👏", clipboard: "📋", coffee: "☕", confused: "😕",
  construction: "🚧", cry: "😢", dart: "🎯", electric_plug: "🔌", exclamation: "❗", eyes: "👀", fire: "🔥", gear: "⚙️",
  grimacing: "😬", grin: "😁", hammer: "🔨", handshake: "🤝", heart: "❤️", heavy_check_mark: "✔️", heavy_minus_sign: "➖",
  heavy_plus_sign: "➕", hourglass: "⌛", hourglass_flowing_sand: "⏳", information_source: "ℹ️", joy: "😂", key: "🔑",
  laughing: "😆", link: "🔗", lock: "🔒", mag: "🔍", mega: "📣", memo: "📝", mute: "🔇", neutral_face: "😐", no_entry: "⛔",
  no_entry_sign: "🚫", ok_hand: "👌", package: "📦", page_facing_up: "📄", paperclip: "📎", party_popper: "🎉",
  pencil: "📝", pencil2: "✏️", point_down: "👇", point_right: "👉", pray: "🙏", pushpin: "📌", question: "❓",
  raised_hands: "🙌", red_circle: "🔴", repeat: "🔁", robot_face: "🤖", rocket: "🚀", rotating_light: "🚨",
  round_pushpin: "📍", scales: "⚖️", scroll: "📜", see_no_evil: "🙈", seedling: "🌱", shield: "🛡️", shrug: "🤷",
  slightly_smiling_face: "🙂", smile: "😄", sparkles: "✨", speech_balloon: "💬", star: "⭐", sunglasses: "😎", sweat_smile: "😅",
  tada: "🎉", thinking_face: "🤔", thumbsdown: "👎", thumbsup: "👍", toolbox: "🧰", trophy: "🏆", unlock: "🔓",
  vertical_traffic_light: "🚦", warning: "⚠️", wave: "👋", white_check_mark: "✅", white_circle: "⚪", x: "❌", zap: "⚡",
};
const OFTEN = ["+1", "white_check_mark", "eyes", "tada", "heart", "joy", "thinking_face", "rocket"];

/** The emoji of a name, or the name between colons. */
export function emoji(name) {
  return NAMED[name.split("::")[0]] ?? `:${name}:`;
}

/** Names that begin with some letters, or have them inside. */
export function emojiNamed(letters) {
  const all = Object.keys(NAMED);
  return [...new Set([...all.filter((name) => name.startsWith(letters)), ...all.filter((name) => name.includes(letters))])];
}

/** Arrow keys go from one to the next, and from row to row. */
function across(event, all) {
  const columns = Math.max(1, all.findIndex((one) => one.offsetTop > all[0].offsetTop));
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (!step) return;
  event.preventDefault();
  all[all.indexOf(document.activeElement) + step]?.focus();
}

/** Lets somebody pick one; `picked` is called with its name. */
export function pickEmoji(anchor, picked) {
  let close;
  const grid = h("div", { class: "emoji-grid", onkeydown: (event) => across(event, [...grid.querySelectorAll("button")]) });
  const fill = (letters) => {
    const names = letters ? emojiNamed(letters) : [...OFTEN, ...Object.keys(NAMED).filter((name) => !OFTEN.includes(name))];
    const buttons = names.map((name) =>
      h("button", { type: "button", "aria-label": name, title: `:${name}:`, onclick: () => {
        close();
        picked(name);
      } }, NAMED[name]));
    grid.replaceChildren(...(buttons.length ? buttons : [h("p", {}, "No emoji of that name here.")]));
  };
  const search = h("input", {
    class: "control",
    type: "search",
    placeholder: "Find an emoji",
    "aria-label": "Find an emoji",
    oninput: (event) => fill(event.target.value.trim().toLowerCase().replaceAll(":", "")),
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      const first = grid.querySelector("button");
      if (event.key === "Enter") first?.click();
      else first?.focus();
    },
  });
  fill("");
  close = openPopover(anchor, [search, grid], { class: "popover emoji-picker", role: "dialog", "aria-label": "Pick an emoji" });
  search.focus();
}
