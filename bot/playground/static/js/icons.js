// Small drawings for buttons: strokes on a 24 by 24 grid, in the colour of the text around them.

const DRAWN = {
  hash: "M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  box: "M3 5h18v4H3zM5 9v10h14V9M10 13h4",
  spark: "M12 3v18M3 12h18M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  back: "M15 5l-7 7 7 7",
  down: "M6 9l6 6 6-6",
  reply: "M4 5h16v11h-9l-4 4v-4H4z",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5",
  more: "M5.5 11.2a.8.8 0 1 0 .01 0M12 11.2a.8.8 0 1 0 .01 0M18.5 11.2a.8.8 0 1 0 .01 0",
  send: "M4 4l17 8-17 8 3-8zM7 12h7",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1",
  wire: "M4 8h13l-3.5-3.5M20 16H7l3.5 3.5",
  restart: "M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4 9.4M4 4v5.4h5.4",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21",
  window: "M4 5h16v14H4zM4 9h16M14 13h3v3",
  keys: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 14.5h8",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1",
  pencil: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  bin: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  eye: "M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6M12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5",
  building: "M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-4 2.5-6 6.500-6s6.500 2 6.500 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2.300.600 3.500 2.500 3.500 5.500",
  code: "M9 7l-5 5 5 5M15 7l5 5-5 5",
};

/** A drawing that says nothing of its own: whatever it stands in carries the words. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWN[name]);
  svg.append(path);
  return svg;
}
