// A file under a message: its name and size, how it begins, and a way to download it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { markdown } from "./markdown.js";
import { store } from "./store.js";

const LINES = 12;

function size(bytes) {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return bytes < 1000000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1000000).toFixed(1)} MB`;
}

const MARKDOWN = /\.(md|markdown)$/i;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n?/;

/** Text of a file as it is read: Markdown with its headings and lists, anything else as it was written. */
function drawn(file, text) {
  if (!MARKDOWN.test(file.name)) return [text];
  const front = text.match(FRONT_MATTER);
  const rest = front ? text.slice(front[0].length) : text;
  return [front ? h("pre", {}, h("code", {}, front[1])) : null, ...markdown(rest)].filter(Boolean);
}

function preview(file) {
  if (!file.preview) return null;
  const lines = file.preview.split("\n");
  const isMarkdown = MARKDOWN.test(file.name);
  const words = h(isMarkdown ? "div" : "pre", {
    class: isMarkdown ? "file-text markdown" : "file-text",
    tabindex: 0,
    role: "region",
    "aria-label": `The beginning of ${file.name}`,
  });
  const show = (open) => words.replaceChildren(...drawn(file, (open ? lines : lines.slice(0, LINES)).join("\n")));
  show(false);
  if (lines.length <= LINES) return words;
  const more = h("button", {
    type: "button",
    class: "file-more",
    "aria-expanded": "false",
    onclick: () => {
      const open = more.getAttribute("aria-expanded") !== "true";
      show(open);
      words.scrollTop = 0;
      more.setAttribute("aria-expanded", String(open));
      more.textContent = open ? "Show less" : "Show more";
    },
  }, "Show more");
  return [words, more];
}

/** The files of a message. */
export function drawFiles(files) {
  return files.map((file) => h("figure", { class: "file" },
    h("figcaption", {},
      icon("file"),
      h("span", { class: "file-words" }, h("strong", {}, file.title), h("span", { class: "file-about" }, `${size(file.size)} · ${file.name}`)),
      h("a", { class: "file-get", href: `/playground/files/${file.id}?as=${store.me}`, download: file.name }, "Download")),
    preview(file)));
}
