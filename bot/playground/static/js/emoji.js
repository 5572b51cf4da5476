// Emoji by Slack's names, and what people look for when they mean one.

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

/** Other names of the same one; a picker shows the name on the right. */
const ALIASES = { balance_scale: "scales", party_popper: "tada", pencil: "memo", thumbsdown: "-1", thumbsup: "+1" };

const MEANT = {
  "+1": "thumbs up yes ok agree like approve good lgtm", "-1": "thumbs down no disagree dislike", "100": "perfect agree full marks",
  alarm_clock: "time late urgent", beers: "cheers drink", bell: "remind notify", boom: "explosion crash", bug: "error defect broken",
  bulb: "idea light", calendar: "date meeting schedule", checkered_flag: "finish done goal", clap: "bravo applause well done",
  coffee: "break tea", confused: "unsure puzzled", construction: "work in progress wip", cry: "sad sorry", dart: "target goal exactly",
  exclamation: "important attention", eyes: "look seen watching reading", fire: "hot great urgent", gear: "settings configure",
  grimacing: "awkward oops", hammer: "build tool", handshake: "deal agreed", heart: "love like thanks", hourglass: "wait",
  hourglass_flowing_sand: "wait later", joy: "lol laugh haha funny", laughing: "lol haha funny", lock: "secure private",
  mag: "search look find", mega: "announce", memo: "note write", no_entry: "stop forbidden", no_entry_sign: "stop no forbidden",
  ok_hand: "fine perfect", pray: "thanks please", pushpin: "pin remember", question: "what why unsure", raised_hands: "hooray praise yes",
  robot_face: "bot machine", rocket: "ship launch deploy fast", rotating_light: "alarm urgent incident", scales: "weigh decide compare fair",
  seedling: "grow start new", shield: "safe secure protect", shrug: "dunno whatever no idea", slightly_smiling_face: "smile fine",
  smile: "happy glad", sparkles: "new shiny clean", speech_balloon: "talk discuss comment", star: "favourite best", sunglasses: "cool",
  sweat_smile: "phew relief", tada: "party celebrate hooray congratulations", thinking_face: "hmm think unsure consider",
  trophy: "win best prize", warning: "careful danger risk", wave: "hello hi bye", white_check_mark: "done yes ok approved tick",
  x: "no wrong cancel", zap: "fast lightning quick",
};

const SHOWN = Object.keys(NAMED).filter((name) => !(name in ALIASES));

/** What an emoji is found by, as words. */
const FOUND_BY = new Map(SHOWN.map((name) => {
  const others = Object.keys(ALIASES).filter((alias) => ALIASES[alias] === name);
  return [name, [name, ...others, MEANT[name] ?? ""].join(" ").replaceAll("_", " ")];
}));

/** The emoji of a name, or the name between colons. */
export function emoji(name) {
  return NAMED[name.split("::")[0]] ?? `:${name}:`;
}

/** Names that begin with some letters, or have them inside. */
export function emojiNamed(letters) {
  const all = Object.keys(NAMED);
  return [...new Set([...all.filter((name) => name.startsWith(letters)), ...all.filter((name) => name.includes(letters))])];
}

/** Every emoji once; or those that some words name or mean, the best first. */
export function emojiFor(words) {
  const asked = words.toLowerCase().replaceAll(/[:_]/g, " ").split(" ").filter(Boolean);
  if (!asked.length) return SHOWN;
  const begin = (name) => asked.every((one) => ` ${FOUND_BY.get(name)}`.includes(` ${one}`));
  const rank = (name) => (name.replaceAll("_", " ").startsWith(asked.join(" ")) ? 0 : begin(name) ? 1 : 2);
  const found = SHOWN.filter((name) => begin(name) || asked.every((one) => FOUND_BY.get(name).includes(one)));
  return found.sort((one, other) => rank(one) - rank(other));
}
