/* The ledger's chart, its table and the strip of periods. */

import { chart, whiskers } from "../charts.js";
import { foreign, h } from "../dom.js";
import { number, originator, party, period as periodName, quantity, unitName } from "../format.js";
import { table } from "../table.js";
import { axis, bySource, spans } from "./ledger-model.js";

/** The figure: rival originators side by side, the range of all that is reported, the headline. */
export function drawing({ measure, pair, entries, points, signal, choose }) {
  const periods = axis(entries.map(({ period }) => period));
  const sources = bySource(entries, periods);
  const ranges = spans(entries, periods);
  const headlines = new Map(points.map((point) => [point.period, point]));
  const label = `${measure.label} as reported, ${pair.actorName ?? "nobody named"} in `
    + `${pair.aboutName ?? "no place named"}, by period and originator`;
  return chart({
    id: "ledger-chart", label, signal,
    table: data(label, measure, periods, sources, ranges, headlines),
    config: (colours) => ({
      type: "bar",
      plugins: [whiskers],
      data: {
        labels: periods.map(periodName),
        datasets: [
          {
            label: "Headline", type: "line", showLine: false, order: 0,
            data: periods.map((one) => headlines.get(one)?.value ?? null),
            pointStyle: "rectRot", pointRadius: 5, pointHoverRadius: 6,
            backgroundColor: colours.accent, borderColor: colours.paper, borderWidth: 1,
          },
          ...sources.map((source, index) => ({
            label: name(source), order: 1, pointStyle: "rect",
            data: source.cells.map(([first]) => first?.value ?? null),
            intervals: source.cells.map(interval),
            backgroundColor: colours.series[index % colours.series.length],
            maxBarThickness: 26, categoryPercentage: 0.8, barPercentage: 0.92,
          })),
          {
            label: "Range of all figures", order: 2, pointStyle: "rect", grouped: false, data: ranges,
            backgroundColor: colours.band, categoryPercentage: 0.94, barPercentage: 1, minBarLength: 2,
          },
        ],
      },
      options: options({ measure, periods, entries, choose, plugins: { whiskers: { colour: colours.ink } } }),
    }),
  });
}

/** A period that has an entry opens it where it is pressed. */
function options({ measure, periods, entries, choose, plugins = {} }) {
  return {
    onClick: (_, [hit]) => hit && entries.some(({ period }) => period === periods[hit.index])
      && choose(periods[hit.index]),
    interaction: { mode: "index", intersect: false },
    scales: {
      x: { grid: { display: false } },
      y: { beginAtZero: true, title: { text: unitName(measure.unit) }, ticks: { callback: number } },
    },
    plugins: {
      ...plugins,
      legend: { labels: { usePointStyle: true } },
      tooltip: { callbacks: { label: (item) => tip(item, measure) } },
    },
  };
}

/** Headlines added up over so many months that each have one, by the last of them. */
export function sums({ measure, pair, points, months, signal, choose, entries }) {
  const periods = axis(points.map(({ period }) => period));
  const found = new Map(points.map((point) => [point.period, point]));
  const at = (period) => found.get(period) ?? null;
  const label = `${measure.label} as reported, ${pair.actorName ?? "nobody named"} in `
    + `${pair.aboutName ?? "no place named"}, sums of ${months} months`;
  return chart({
    id: "ledger-chart", label, signal,
    table: table({
      caption: `${label} (${unitName(measure.unit)})`, rows: periods.map((period) => ({ period, point: at(period) })),
      columns: [
        { label: "Months to", cell: ({ period }) => periodName(period), by: ({ period }) => period },
        { label: "Sum", numeric: true, by: ({ point }) => point?.value ?? null, cell: ({ point }) => number(point?.value) },
        { label: "At least", numeric: true, by: ({ point }) => point?.low ?? null, cell: ({ point }) => number(point?.low) },
        { label: "At most", numeric: true, by: ({ point }) => point?.high ?? null, cell: ({ point }) => number(point?.high) },
      ],
    }),
    config: (colours) => ({
      type: "bar",
      data: {
        labels: periods.map(periodName),
        datasets: [
          {
            label: `Sum of ${months} months`, type: "line", order: 0, spanGaps: false,
            data: periods.map((period) => at(period)?.value ?? null),
            pointRadius: 4, backgroundColor: colours.accent, borderColor: colours.accent, borderWidth: 2,
          },
          {
            label: "Range of all figures", order: 1, pointStyle: "rect", grouped: false,
            data: periods.map((period) => at(period) && [at(period).low, at(period).high]),
            backgroundColor: colours.band, categoryPercentage: 0.94, barPercentage: 1, minBarLength: 2,
          },
        ],
      },
      options: options({ measure, periods, entries, choose }),
    }),
  });
}

function tip({ dataset, raw }, measure) {
  return raw === null ? null : `${dataset.label}: ${Array.isArray(raw)
    ? `${number(raw[0])} to ${quantity(raw[1], measure.unit)}` : quantity(raw, measure.unit)}`;
}

function name(source) {
  return source.others ? "Others" : originator(source.name);
}

/** From the lowest to the highest end of the figures of a cell; null where there is none. */
function interval(cell) {
  return cell.length
    ? [Math.min(...cell.map(({ low }) => low)), Math.max(...cell.map(({ high }) => high))] : null;
}

function data(caption, measure, periods, sources, ranges, headlines) {
  const rows = periods.map((period, index) => ({ period, index, headline: headlines.get(period) ?? null }));
  return table({
    caption: `${caption} (${unitName(measure.unit)})`,
    rows,
    columns: [
      { label: "Period", cell: ({ period }) => periodName(period), by: ({ period }) => period },
      {
        label: "Headline", numeric: true, by: ({ headline }) => headline?.value ?? null,
        cell: ({ headline }) => number(headline?.value),
      },
      { label: "Why", cell: ({ headline }) => headline?.basis ?? "–" },
      ...sources.map((source) => ({
        label: name(source), numeric: true, by: ({ index }) => source.cells[index][0]?.value ?? null,
        cell: ({ index }) => source.cells[index].map(({ value }) => number(value)).join(" / ") || "–",
      })),
      {
        label: "Range", numeric: true,
        cell: ({ index }) => (ranges[index] ? ranges[index].map(number).join("–") : "–"),
      },
    ],
  });
}

/** The periods as links, each with its headline; the way into them for all who use no mouse. */
export function strip(entries, points, chosen, link) {
  const headlines = new Map(points.map((point) => [point.period, point]));
  return h("nav", { "aria-label": "Periods" }, h("ol", { class: "strip" },
    [...entries].sort((a, b) => (a.period < b.period ? -1 : 1)).map((entry) => {
      const head = headlines.get(entry.period);
      const value = head?.value ?? entry.figures[0].value;
      return h("li", null, h("a", {
        href: link(entry.period), "data-period": entry.period, "data-status": entry.status,
        "aria-current": entry.period === chosen ? "true" : null,
      },
      h("span", null, periodName(entry.period)),
      h("b", null, quantity(value, entry.figures[0].unit)),
      h("small", null, entry.status === "DISPUTED" ? `${entry.figuresTotal} figures differ` : entry.status.toLowerCase())));
    })));
}

/** Who acts and who is affected, for a heading. */
export function parties(entry) {
  return [foreign(party(entry.actor)), " in ", foreign(party(entry.about))];
}
