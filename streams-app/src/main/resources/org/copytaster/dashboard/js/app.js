/* Shows the view that the address names, and keeps the page's own tools. */

import { Frame } from "./frame.js";
import { keys } from "./keys.js";
import { parse } from "./router.js";
import { search } from "./search.js";
import { themes } from "./themes.js";

const VIEWS = {
  front: () => import("./views/front.js"),
  ledger: () => import("./views/ledger.js"),
  story: () => import("./views/story.js"),
  entity: () => import("./views/entity.js"),
  outlet: () => import("./views/entity.js"),
  feeds: () => import("./views/feeds.js"),
  pipeline: () => import("./views/pipeline.js"),
};

const main = document.getElementById("main");
let shown = { place: null, frame: null, view: null };

async function show() {
  const place = parse(location.hash);
  const { place: before, frame: old, view } = shown;
  const same = before !== null && before.view === place.view && before.id === place.id;
  shown.place = place;
  if (same && view?.update) {
    view.update(place);
    return;
  }
  old?.leave();
  const frame = new Frame(main);
  shown = { place, frame, view: null };
  mark(place.view);
  try {
    const module = await (VIEWS[place.view] ?? VIEWS.front)();
    if (!frame.signal.aborted) {
      const opened = await module.open(frame, place);
      if (shown.frame === frame) {
        shown.view = opened ?? null;
        if (shown.place !== place) {
          shown.view?.update?.(shown.place);
        }
        frame.ready();
      }
    }
  } catch (cause) {
    frame.fail(cause);
  }
  // Who comes by a link inside the page starts to read at its heading.
  if (before !== null && shown.frame === frame && !main.contains(document.activeElement)) {
    frame.heading.focus();
  }
}

function mark(view) {
  const current = view === "outlet" ? "entity" : view;
  for (const link of document.querySelectorAll("#nav a")) {
    if (parse(link.hash).view === current) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", show);
themes(document.getElementById("theme"));
search(document.getElementById("search"));
keys(document.getElementById("help"));
show();
