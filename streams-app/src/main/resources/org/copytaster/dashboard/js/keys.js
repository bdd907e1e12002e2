/* Keys of the page, and the dialog that lists them. They can be turned off. */

import { h } from "./dom.js";
import { go } from "./router.js";

const SWITCH = "copytaster.keys";
const PLACES = { f: "front", l: "ledger", s: "story", e: "entity", d: "feeds", p: "pipeline" };
const LIST = [
  ["?", "this list"],
  ["/", "search for entities and outlets"],
  ["g then f", "front"],
  ["g then l", "ledger"],
  ["g then s", "stories"],
  ["g then e", "entities"],
  ["g then d", "feeds"],
  ["g then p", "pipeline"],
  ["j, k", "next, previous story of the front"],
  ["n", "show what is new on the front"],
  ["t", "next theme"],
];
const CHORD_MILLIS = 1500;

let switchedOn = localStorage.getItem(SWITCH) !== "off";

/** Listens for keys; `button` opens the list. */
export function keys(button) {
  let chordUntil = 0;
  const acts = {
    "?": help,
    "/": () => document.querySelector("#search input").focus(),
    t: () => document.getElementById("theme").click(),
    n: () => document.querySelector("[data-key=n]")?.click(),
    j: () => step(1),
    k: () => step(-1),
    g: (event) => {
      chordUntil = event.timeStamp + CHORD_MILLIS;
    },
  };

  document.addEventListener("keydown", (event) => {
    if (!switchedOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)
        || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.timeStamp < chordUntil && PLACES[event.key]) {
      chordUntil = 0;
      event.preventDefault();
      go(PLACES[event.key]);
    } else if (acts[event.key]) {
      event.preventDefault();
      acts[event.key](event);
    }
  });
  button.addEventListener("click", help);
}

function isTyping(target) {
  return target.isContentEditable
    || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range])");
}

/** Moves the focus to the next or previous article of the list. */
function step(by) {
  const articles = [...document.querySelectorAll("[role=feed] article")];
  if (!articles.length) {
    return;
  }
  const at = articles.findIndex((article) => article.contains(document.activeElement));
  const next = at < 0 ? firstInSight(articles) : articles[at + by];
  next?.focus();
}

function firstInSight(articles) {
  return articles.find((article) => article.getBoundingClientRect().top >= 0) ?? articles[0];
}

function help() {
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "help-title" },
    h("h2", { id: "help-title" }, "Keys"),
    h("dl", { class: "keys" }, LIST.map(([key, what]) => [
      h("dt", null, key.split(/( then |, )/).map((part, index) => (index % 2 ? part : h("kbd", null, part)))),
      h("dd", null, what),
    ])),
    h("p", null, h("label", null,
      h("input", { type: "checkbox", checked: switchedOn, on: { change: turn } }),
      " Single keys do something")),
    h("p", { class: "fine" }, "Tab, Enter and Escape work everywhere. Lists and charts also stand as tables."),
    h("form", { class: "actions", on: { submit: shut } }, h("button", { type: "submit", class: "main" }, "Close")));
  const back = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    back?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();

  function shut(event) {
    event.preventDefault();
    dialog.close();
  }
}

function turn(event) {
  switchedOn = event.target.checked;
  localStorage.setItem(SWITCH, switchedOn ? "on" : "off");
}
