/* The folded wire: what was reported, newest first, each report once. */

import { get } from "../api.js";
import { announce, fill, foreign, h, outward } from "../dom.js";
import { count, instant, lately } from "../format.js";
import { follow } from "../live.js";
import { address, go } from "../router.js";
import { subjectLink } from "../search.js";
import { Windowed } from "../windowed.js";

const PAGE = 50;
const FILTERS = ["entity", "outlet", "minOutlets", "from", "to"];
const NAMES_SHOWN = 6;

/** Opens the view. */
export async function open(frame, place) {
  frame.title("Front");
  const button = h("button", { type: "button", class: "new", "data-key": "n", hidden: true });
  const slot = h("div");
  fill(frame.body, filters(place.params), h("div", { class: "newline" }, button), slot);

  let params = ask(place.params);
  let list = null;
  const fresh = new Set();
  button.addEventListener("click", () => load().then(() => {
    scrollTo({ top: 0, behavior: "instant" });
    slot.querySelector("article")?.focus({ preventScroll: true });
  }));

  async function load() {
    fresh.clear();
    button.hidden = true;
    frame.anew();
    const made = new Windowed({
      label: "Stories, newest first",
      signal: frame.signal,
      fetchPage: (cursor) => get(["stories"], { ...params, limit: PAGE, cursor }, frame),
      render: story,
      fail: (cause) => frame.fail(cause),
    });
    await made.more();
    list = made;
    fill(slot, list.length || !list.ended ? list.element : nothing(place.params));
  }

  /** A story has changed: one that is listed changes where it stands, others are announced. */
  function take(type, event) {
    if (type === "reset") {
      load();
      return;
    }
    const value = event.value;
    if (type !== "story" || value === null || !fits(value, params)) {
      return;
    }
    const changed = { membersTotal: value.membersTotal, outlets: value.outlets, originators: value.originators };
    if (!list.replace((item) => item.storyId === event.key, (item) => ({ ...item, ...changed }))) {
      fresh.add(event.key);
      button.hidden = false;
      button.textContent = `${count(fresh.size, "new story", "new stories")}: show`;
      announce(count(fresh.size, "new story", "new stories"));
    }
  }

  await load();
  const live = { topics: "stories", entity: params.entity, outlet: params.outlet };
  follow(live, frame.signal, take, connection);
  frame.signal.addEventListener("abort", () => connection(null), { once: true });
}

/** What to ask for: days are whole days of UTC, the last one included. */
function ask(given) {
  const params = Object.fromEntries(FILTERS.map((name) => [name, given.get(name)]));
  const to = params.to && Date.parse(`${params.to}T00:00:00Z`);
  return {
    ...params,
    from: params.from && `${params.from}T00:00:00Z`,
    to: to ? new Date(to + 86_400_000).toISOString() : null,
  };
}

function fits(story, params) {
  return story.outlets.length >= Number(params.minOutlets ?? 0)
    && (!params.from || Date.parse(story.lastSeen) >= Date.parse(params.from))
    && (!params.to || Date.parse(story.lastSeen) < Date.parse(params.to));
}

function connection(state) {
  const sign = document.getElementById("connection");
  sign.dataset.state = state ?? "";
  fill(sign, state === "live" ? "Live" : state === "waiting" ? "Reconnecting" : "");
}

function filters(given) {
  const field = (label, name, attributes) => h("label", null, label,
    h("input", { name, value: given.get(name), ...attributes }));
  const form = h("form", { class: "filters", role: "search", "aria-label": "Filter the front", on: { submit } },
    field("Entity", "entity", { placeholder: "Q159", autocomplete: "off" }),
    field("Outlet", "outlet", { autocomplete: "off" }),
    field("Outlets, at least", "minOutlets", { type: "number", min: 1, max: 99, inputmode: "numeric" }),
    field("From", "from", { type: "date" }),
    field("To", "to", { type: "date" }),
    h("span", { class: "actions" },
      h("button", { type: "submit", class: "main" }, "Filter"),
      FILTERS.some((name) => given.get(name)) && h("a", { href: "#/front" }, "Show all")));
  const filtered = FILTERS.some((name) => given.get(name));

  function submit(event) {
    event.preventDefault();
    const entries = [...new FormData(form)].filter(([, value]) => value.trim() !== "");
    go("front", null, Object.fromEntries(entries));
  }

  return h("details", { class: "filterbox", open: filtered },
    h("summary", null, filtered ? "Filter (on)" : "Filter"), form);
}

function nothing(given) {
  const filtered = FILTERS.some((name) => given.get(name));
  return h("div", { class: "state" },
    h("h2", null, filtered ? "No story fits the filter" : "Nothing has arrived yet"),
    h("p", null, filtered
      ? ["Widen it, or ", h("a", { href: "#/front" }, "show all"), "."]
      : ["Bring articles in with ", h("code", null, "./copytaster feed"), " or ",
        h("code", null, "./copytaster replay"), "; they show up here as they are folded."]));
}

function story(item) {
  const id = `story-${item.storyId}`;
  const place = address("story", item.storyId);
  return h("article", { class: "story", tabindex: "-1", "aria-labelledby": id },
    h("p", { class: "when" },
      h("time", { datetime: item.lastSeen, title: instant(item.lastSeen) }, lately(item.lastSeen, Date.now()))),
    h("div", null,
      h("h2", { id }, h("a", { href: place }, foreign(item.title ?? item.storyId, { lang: item.language }))),
      h("p", { class: "spread" },
        h("b", null, count(item.outlets.length, "outlet")), ", ",
        item.originators.length > 0 ? count(item.originators.length, "originator") : "no figures",
        item.membersTotal > 1 && `, ${count(item.membersTotal, "article")}`,
        item.claims > 0 && `, ${count(item.claims, "figure")} in the origin`),
      h("p", { class: "first" }, "Origin: ",
        outward(item.url, foreign(item.outlet ?? "unknown outlet")), ", first seen ", instant(item.firstSeen),
        item.originators.length > 0 && [" · goes back to ",
          item.originators.slice(0, NAMES_SHOWN).map((name, index) => [index > 0 && ", ", foreign(name)])]),
      item.entities.length > 0 && h("ul", { class: "names", "aria-label": "Names" },
        item.entities.slice(0, NAMES_SHOWN).map((entity) => h("li", null, subjectLink(entity))))));
}
