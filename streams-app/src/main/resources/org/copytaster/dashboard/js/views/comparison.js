/* What an outlet added, cut or changed against the origin, word by word. */

import { get } from "../api.js";
import { fill, foreign, h } from "../dom.js";
import { count, number, words } from "../format.js";

const LIBRARY = "/assets/vendor/diff/lib/index.mjs";
/** Beyond that many changed words two texts have little in common, and comparing them takes long. */
const MOST_EDITS = 4000;
const LONGEST = 200_000;
/** Unchanged passages are folded to so many words at either end. */
const CONTEXT_WORDS = 12;
const FIRST_COMPARED = 8;

/** The section that compares each member with the origin; the first few at once. */
export function comparisons(story, members, frame) {
  const others = members.filter(({ relation }) => relation !== "ORIGIN");
  if (!others.length) {
    return null;
  }
  const origin = once(() => text(story.storyId, frame));
  const rows = others.map((member) => row(member, origin, frame));
  rows.slice(0, FIRST_COMPARED).reduce((before, one) => before.then(one.summarise), Promise.resolve());
  return h("section", { "aria-labelledby": "changes" },
    h("h2", { id: "changes" }, "What each made of it"),
    h("p", { class: "fine" }, "Against the text of the origin: ", h("ins", null, "added"), ", ", h("del", null, "cut"), "."),
    h("ul", { class: "changes" }, rows.map(({ element }) => element)));
}

function row(member, origin, frame) {
  const summary = h("span", { class: "fine" });
  const slot = h("div");
  const button = h("button", { type: "button", class: "quiet", "aria-expanded": "false", on: { click: turn } }, "Compare");
  const parts = once(async () => compare((await origin()).body, (await text(member.articleId, frame)).body));

  async function summarise() {
    try {
      fill(summary, describe(await parts()));
    } catch (cause) {
      if (cause.name !== "AbortError") {
        fill(summary, cause.status === 403 ? "this server gives no full texts" : cause.message);
      }
    }
  }

  async function turn() {
    const closed = slot.hasChildNodes();
    button.setAttribute("aria-expanded", String(!closed));
    fill(slot);
    if (!closed) {
      await summarise();
      try {
        fill(slot, shown(await parts()));
      } catch {
        // The summary says why.
      }
    }
  }

  return {
    summarise,
    element: h("li", null, h("b", null, foreign(member.outlet ?? "unknown outlet")),
      ` ${words(member.relation).toLowerCase()}: `, summary, " ", button, slot),
  };
}

function once(make) {
  let made = null;
  return () => (made ??= make());
}

function text(articleId, frame) {
  return get(["articles", articleId, "text"], {}, frame);
}

async function compare(before, after) {
  const { diffWords } = await import(LIBRARY);
  return diffWords(before.slice(0, LONGEST), after.slice(0, LONGEST), { maxEditLength: MOST_EDITS }) ?? null;
}

function describe(parts) {
  if (parts === null) {
    return "hardly a word in common";
  }
  const sum = (which) => parts.filter((part) => part[which]).reduce((total, part) => total + wordsIn(part.value), 0);
  const added = sum("added");
  const cut = sum("removed");
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((total, part) => total + wordsIn(part.value), 0);
  return added + cut === 0
    ? "word for word" : `${count(added, "word")} added, ${number(cut)} cut, ${number(kept)} kept`;
}

function wordsIn(value) {
  return value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function shown(parts) {
  if (parts === null) {
    return h("p", { class: "fine" }, "The texts are too different to set side by side.");
  }
  return h("div", { class: "text diff", dir: "auto", tabindex: "0", role: "region", "aria-label": "Differences" },
    parts.map((part, index) => {
      if (part.added) {
        return h("ins", null, part.value);
      }
      return part.removed ? h("del", null, part.value) : folded(part.value, index === 0, index === parts.length - 1);
    }));
}

function folded(value, first, last) {
  const pieces = value.split(/(\s+)/);
  if (pieces.length <= 6 * CONTEXT_WORDS) {
    return value;
  }
  return [
    first ? "" : pieces.slice(0, 2 * CONTEXT_WORDS).join(""),
    h("span", { class: "fine" }, ` [… ${count(Math.round(pieces.length / 2) - 2 * CONTEXT_WORDS, "word")} alike …] `),
    last ? "" : pieces.slice(-2 * CONTEXT_WORDS).join(""),
  ];
}
