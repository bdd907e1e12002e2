/* Where reports differ, and figures that look miscopied. */

import { fill, foreign, h } from "../dom.js";
import { number, originator, period, quantity } from "../format.js";
import { table } from "../table.js";
import { passage } from "./passage.js";

/** The disputed periods; nothing where there is none. */
export function disputes(entries, link) {
  const rows = entries.filter(({ status }) => status === "DISPUTED");
  return rows.length > 0 && h("section", { "aria-labelledby": "disputes" },
    h("h2", { id: "disputes" }, "Disputes"),
    table({
      caption: "Periods on which reports differ", quiet: true, rows,
      columns: [
        { label: "Period", by: (row) => row.period, cell: (row) => h("a", { href: link(row.period) }, period(row.period)) },
        {
          label: "Figures", cell: ({ figures }) => figures.map((figure, index) => [
            index > 0 && " · ", number(figure.value), " ", h("span", { class: "fine" }, foreign(originator(figure.originator)))]),
        },
        {
          label: "Apart by", numeric: true, by: (row) => row.spread,
          cell: (row) => quantity(row.spread, row.figures[0].unit),
        },
        { label: "Originators", numeric: true, by: (row) => row.independentOriginators, cell: (row) => number(row.independentOriginators) },
      ],
    }));
}

/** Figures that look miscopied, each with both sentences on demand; nothing where there is none. */
export function copyErrors(entries, frame) {
  const found = entries.flatMap((entry) => entry.copyErrors.map((error) => ({ entry, error })));
  return found.length > 0 && h("section", { "aria-labelledby": "copy-errors" },
    h("h2", { id: "copy-errors" }, "Look like copying errors"),
    h("ul", { class: "copy-errors" }, found.map(({ entry, error }) => copyError(entry, error, frame))));
}

function copyError(entry, error, frame) {
  const unit = entry.figures[0].unit;
  const slot = h("div", { class: "both" });
  const button = h("button", { type: "button", class: "quiet", "aria-expanded": "false", on: { click: turn } }, "Both sentences");

  function turn() {
    const closed = slot.hasChildNodes();
    fill(slot, !closed && [
      side(error.carrier, error.start, error.end, error.text, frame),
      error.againstCarrier && side(error.againstCarrier, error.againstStart, error.againstEnd, error.againstText, frame),
    ]);
    button.setAttribute("aria-expanded", String(!closed));
  }

  return h("li", null,
    `${period(entry.period)}: `, foreign(error.carrier), " has ", h("b", null, quantity(error.value, unit)),
    " where ", error.againstCarrier ? foreign(error.againstCarrier) : "others", " has ",
    h("b", null, quantity(error.against, unit)), ": ", error.why, " ", button, slot);
}

function side(articleId, start, end, text, frame) {
  return h("div", null, h("p", { class: "fine" }, foreign(articleId)),
    start === null ? h("p", { class: "fine" }, "Its place in the text is not known.")
      : passage(articleId, [{ start, end }], text, frame));
}
