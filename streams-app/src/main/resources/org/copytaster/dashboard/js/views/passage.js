/* A claim in the text of its article: the sentence with the figure marked, then the whole text. */

import { get } from "../api.js";
import { fill, foreign, h } from "../dom.js";

/** Whole texts longer than this are shown up to here. */
const LONGEST = 200_000;
/** How far from a figure the ends of its sentence are looked for. */
const REACH = 600;

/** A place for the sentence; it fetches the text and shows it. */
export function passage(articleId, spans, printed, frame) {
  const box = h("div", { class: "passage", "aria-busy": "true" }, h("p", { class: "fine" }, "Reading the article …"));
  show(box, articleId, spans, printed, frame).catch((cause) => {
    if (cause.name !== "AbortError") {
      fill(box, h("p", { class: "notice" }, cause.status === 403
        ? "This server gives no full text of articles; the link leads to the outlet's page."
        : `The text could not be read: ${cause.message}`));
    }
  }).finally(() => box.removeAttribute("aria-busy"));
  return box;
}

async function show(box, articleId, spans, printed, frame) {
  const text = await get(["articles", articleId, "text"], {}, frame);
  const [first] = spans;
  if (!first || text.body.slice(first.start, first.end) !== printed) {
    fill(box, h("p", { class: "notice" },
      "The article has changed since the figure was read, so its place cannot be shown. Reload to see the new one."));
    return;
  }
  const [from, to] = sentenceAround(text.body, first.start, first.end);
  const quote = h("blockquote", { dir: "auto" }, marked(text.body, from, to, spans));
  const whole = h("div", { class: "whole", hidden: true });
  const button = h("button", { type: "button", class: "quiet", "aria-expanded": "false", on: { click: turn } }, "Whole text");
  fill(box, quote, h("p", { class: "actions" }, button), whole);

  function turn() {
    if (!whole.hasChildNodes()) {
      const end = Math.min(text.body.length, LONGEST);
      fill(whole,
        text.title && h("p", { class: "headline" }, foreign(text.title)),
        h("div", { class: "text", dir: "auto", tabindex: "0", role: "region", "aria-label": "Whole text" },
          marked(text.body, 0, end, spans)),
        end < text.body.length && h("p", { class: "fine" }, "The rest is left out here; the text is very long."),
        text.rightsHolder && h("p", { class: "fine" }, "© ", foreign(text.rightsHolder)));
    }
    whole.hidden = !whole.hidden;
    button.setAttribute("aria-expanded", String(!whole.hidden));
    button.textContent = whole.hidden ? "Whole text" : "Sentence only";
  }
}

/** The part of a text from one place to another, with the spans inside it marked. */
export function marked(body, from, to, spans) {
  const parts = [];
  let at = from;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= at && end <= to) {
      parts.push(body.slice(at, start), h("mark", null, body.slice(start, end)));
      at = end;
    }
  }
  parts.push(body.slice(at, to));
  return parts;
}

/** Start and end of the sentence around a span; a piece of the text where it has none in reach. */
export function sentenceAround(body, start, end) {
  const before = body.lastIndexOf("\n\n", Math.max(0, start - 2));
  const from = Math.max(start - REACH, before < 0 ? 0 : before + 2, 0);
  const blank = body.indexOf("\n\n", end);
  const to = Math.min(body.length, end + REACH, blank < 0 ? body.length : blank);
  const piece = body.slice(from, to);
  const bounds = { first: from, last: to };
  if (typeof Intl.Segmenter === "function") {
    for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(piece)) {
      if (from + index <= start) {
        bounds.first = from + index;
      }
      if (from + index + segment.length >= end) {
        bounds.last = from + index + segment.length;
        break;
      }
    }
  }
  return [bounds.first, bounds.last];
}
