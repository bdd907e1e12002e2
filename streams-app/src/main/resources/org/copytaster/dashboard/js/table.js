/* Tables that can be sorted, with the keyboard too. */

import { fill, h } from "./dom.js";

/**
 * A table in a region that scrolls by itself where it is too wide.
 *
 * @param caption what it lists
 * @param columns {label, cell: row => node or text, by: row => number or string to sort by, numeric}
 * @param rows in the order shown first
 * @param heading number of the column whose cells name the row
 */
export function table({ caption, columns, rows, heading = 0, quiet = false }) {
  const body = h("tbody");
  const head = h("tr");
  let sorted = { column: null, descending: false };

  function show() {
    const by = sorted.column === null ? null : columns[sorted.column].by;
    const shown = by ? [...rows].sort((a, b) => compare(by(a), by(b)) * (sorted.descending ? -1 : 1)) : rows;
    fill(body, shown.map((row) => h("tr", null, columns.map((column, index) =>
      h(index === heading ? "th" : "td", {
        scope: index === heading ? "row" : null,
        class: column.numeric ? "number" : null,
      }, column.cell(row))))));
    fill(head, columns.map((column, index) => header(column, index)));
  }

  function header(column, index) {
    const is = sorted.column === index;
    const attributes = { scope: "col", class: column.numeric ? "number" : null };
    if (!column.by) {
      return h("th", attributes, column.label);
    }
    return h("th", { ...attributes, "aria-sort": is ? (sorted.descending ? "descending" : "ascending") : "none" },
      h("button", { type: "button", class: "sort", on: { click: () => sort(index) } }, column.label));
  }

  function sort(index) {
    const again = sorted.column === index;
    sorted = { column: index, descending: again ? !sorted.descending : Boolean(columns[index].numeric) };
    show();
    head.children[index].querySelector("button").focus();
  }

  show();
  return h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption },
    h("table", null,
      h("caption", { class: quiet ? "hidden" : null }, caption),
      h("thead", null, head), body));
}

/** Unknown values last, numbers by size, all else by its words. */
function compare(a, b) {
  if (a === null || a === undefined || b === null || b === undefined) {
    return (a === null || a === undefined) - (b === null || b === undefined);
  }
  return typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
