/* The search box: entities and outlets by the beginning of a word of their name. */

import { get } from "./api.js";
import { fill, foreign, h } from "./dom.js";
import { count, words } from "./format.js";
import { address, go } from "./router.js";

const DELAY = 150;
const MOST = 8;

/** Makes a combobox in `place`. */
export function search(place) {
  const list = h("ul", { id: "found", role: "listbox", "aria-label": "Found", hidden: true });
  const input = h("input", {
    type: "search", id: "query", role: "combobox", autocomplete: "off", spellcheck: "false",
    placeholder: "Entity or outlet", "aria-label": "Search for an entity or outlet",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "found",
    on: { input: changed, keydown: pressed, blur: () => setTimeout(close, DELAY) },
  });
  const told = h("span", { class: "hidden", role: "status" });
  let timer = null;
  let asked = new AbortController();
  let found = [];
  let at = -1;

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  }

  async function ask() {
    asked.abort();
    asked = new AbortController();
    const q = input.value.trim();
    if (!q) {
      close();
      return;
    }
    const view = { signal: asked.signal, fresh: () => {}, waiting: () => {} };
    try {
      const answer = await get(["search"], { q, limit: MOST }, view);
      offer([...answer.entities, ...answer.outlets]);
    } catch (cause) {
      if (cause.name !== "AbortError") {
        offer([], cause.message);
      }
    }
  }

  function offer(subjects, wrong) {
    found = subjects;
    at = -1;
    input.removeAttribute("aria-activedescendant");
    const none = wrong ?? "Nothing begins like that.";
    fill(list, subjects.length
      ? subjects.map((subject, index) => option(subject, index))
      : h("li", { role: "option", "aria-disabled": "true", class: "fine" }, none));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    told.textContent = subjects.length ? `${count(subjects.length, "suggestion")}, arrow keys choose` : none;
  }

  function option(subject, index) {
    const kind = subject.subject === "OUTLET" ? "Outlet" : words(subject.type ?? "entity");
    return h("li", {
      role: "option", id: `found-${index}`, "aria-selected": "false",
      on: { mousedown: (event) => { event.preventDefault(); open(index); } },
    }, foreign(subject.name), h("span", { class: "fine" }, ` ${kind}, ${count(subject.articles, "article")}`));
  }

  function pressed(event) {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && found.length && !list.hidden) {
      event.preventDefault();
      open(Math.max(0, at));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
      event.preventDefault();
      select((at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    }
  }

  function select(index) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = index;
    const chosen = list.children[at];
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen.id);
  }

  function open(index) {
    const subject = found[index];
    input.value = "";
    close();
    input.blur();
    go(subject.subject === "OUTLET" ? "outlet" : "entity", subject.id);
  }

  function close() {
    found = [];
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  fill(place, input, list, told);
}

/** A link to an entity's or outlet's view. */
export function subjectLink(subject, ...more) {
  return h("a", { href: address(subject.subject === "OUTLET" ? "outlet" : "entity", subject.id) },
    foreign(subject.name), more);
}
