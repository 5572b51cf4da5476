// Small helpers to build elements. Text only ever becomes text nodes, never markup.

/** An element with properties (`class`, `on…`, attributes) and children; null and false children are left out. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== "list" && key !== "form") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link that leaves the page, or plain text when the address is none that is safe to follow. */
export function link(address, ...words) {
  const safe = /^(https?|mailto):/i.test(address);
  return safe ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words) : h("span", {}, words);
}

let count = 0;

/** An id no other element has. */
export function freshId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** A short notice at the edge of the page. */
export function toast(text) {
  const note = h("p", { class: "toast" }, text);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 6000);
}
