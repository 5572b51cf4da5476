// A file under a message: its name and size, how it begins, and a way to download it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { store } from "./store.js";

const LINES = 8;

function size(bytes) {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return bytes < 1000000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1000000).toFixed(1)} MB`;
}

function preview(file) {
  if (!file.preview) return null;
  const lines = file.preview.split("\n");
  const first = h("pre", { tabindex: 0, "aria-label": `The beginning of ${file.name}` }, lines.slice(0, LINES).join("\n"));
  if (lines.length <= LINES) return first;
  const more = h("button", {
    type: "button",
    class: "file-more",
    "aria-expanded": "false",
    onclick: () => {
      const open = more.getAttribute("aria-expanded") === "true";
      first.textContent = open ? lines.slice(0, LINES).join("\n") : file.preview;
      more.setAttribute("aria-expanded", String(!open));
      more.textContent = open ? "Show more" : "Show less";
    },
  }, "Show more");
  return [first, more];
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
