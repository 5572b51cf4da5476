// The app's home tab. What stays the same when it is published anew stays the very same part of the page.

import { act } from "./api.js";
import { drawBlocks } from "./blocks.js";
import { answersOf } from "./dialogs.js";
import { h } from "./dom.js";
import { patch, refocus } from "./patch.js";
import { store } from "./store.js";

const place = document.getElementById("home");
let shown = null;
let answers = {};

const where = (block, element) => ({ view: shown.id, block: block.block_id, action: element.action_id });
const use = {
  get answers() {
    return answers;
  },
  press: (block, element, value) => act("press", { ...where(block, element), value, answers }),
  changed: (block, element, value) => ((answers[block.block_id] ??= {})[element.action_id] = value),
  suggest: async (block, element, words) => (await act("suggest", { ...where(block, element), words }))?.options,
  redraw: () => place.replaceChildren(...drawBlocks(shown.blocks, use)),
};

/** Shows the home as it is now; null when the app has published none. */
export function drawHome(home) {
  shown = home;
  answers = home ? answersOf(home) : {};
  const held = place.contains(document.activeElement) && document.activeElement !== place ? document.activeElement : null;
  const nothing = () => [h("p", { class: "closed" }, `${store.app.name} has not put anything here yet.`)];
  patch(place, home ? drawBlocks(home.blocks, use) : nothing());
  if (held && document.activeElement !== held) refocus(place, held);
}
