/* An entity or outlet: how often it is in the news, with whom, and what is reported about it. */

import { all, get } from "../api.js";
import { chart } from "../charts.js";
import { fill, foreign, h, outward } from "../dom.js";
import { count, day, instant, number, words } from "../format.js";
import { state } from "../frame.js";
import { address } from "../router.js";
import { subjectLink } from "../search.js";
import { table } from "../table.js";
import { entryLine } from "./ledger-entry.js";

const DAY = 86_400_000;
const MOST_DAYS = 400;
const LATEST = 20;
const ENTRIES = 100;

/** Opens the view; without an id, the names that are most in the news. */
export async function open(frame, { view, id }) {
  if (id === null) {
    await index(frame);
    return;
  }
  const outlet = view === "outlet";
  frame.title(outlet ? "Outlet" : "Entity");
  const answer = await get([outlet ? "outlets" : "entities", id], {}, frame);
  const subject = outlet ? answer.outlet : answer.entity;
  frame.title(foreign(subject.name));
  const [articles, entries] = await Promise.all([
    get(["articles"], { [outlet ? "outlet" : "entity"]: id, limit: LATEST }, frame),
    outlet ? { items: [] } : all(["ledger"], { party: id }, frame, ENTRIES),
  ]);
  fill(frame.body,
    facts(subject, outlet),
    activity(answer.activity, frame, outlet),
    h("div", { class: "columns" },
      !outlet && together(answer.together),
      entries.items.length > 0 && h("section", { "aria-labelledby": "claims" },
        h("h2", { id: "claims" }, "Figures about it"),
        h("ul", { class: "plain" }, entries.items.slice(0, ENTRIES).map((entry) => h("li", null, entryLine(entry)))),
        (entries.more || entries.items.length > ENTRIES) && h("p", { class: "fine" }, "Others are in the ledger."))),
    latest(articles.items));
}

async function index(frame) {
  frame.title("Entities and outlets");
  const [entities, outlets] = await Promise.all([
    get(["entities"], { limit: 100 }, frame), get(["outlets"], { limit: 100 }, frame)]);
  if (!entities.items.length && !outlets.items.length) {
    fill(frame.body, state("No names yet", "They come with the first articles."));
    return;
  }
  fill(frame.body, h("p", { class: "fine" }, "The most named; the search box finds the others."),
    h("div", { class: "columns" },
      named("Entities", entities.items, (row) => words(row.type ?? "")),
      named("Outlets", outlets.items, null)));
}

function named(title, rows, kind) {
  return h("section", { "aria-label": title }, table({
    caption: title, rows,
    columns: [
      { label: "Name", by: (row) => row.name, cell: (row) => subjectLink(row) },
      kind && { label: "Kind", by: kind, cell: kind },
      { label: "Articles", numeric: true, by: (row) => row.articles, cell: (row) => number(row.articles) },
    ].filter(Boolean),
  }));
}

function facts(subject, outlet) {
  const wikidata = /^Q\d+$/.test(subject.id) ? `https://www.wikidata.org/wiki/${subject.id}` : null;
  const filter = outlet ? { outlet: subject.id } : { entity: subject.id };
  return h("p", { class: "facts" },
    outlet ? "Outlet" : words(subject.type ?? "entity"),
    `, ${outlet ? "published" : "named in"} ${count(subject.articles, "article")}. `,
    wikidata && [outward(wikidata, `Wikidata ${subject.id}`), " · "],
    h("a", { href: address("front", null, filter) }, "Its stories on the front"));
}

function activity(days, frame, outlet) {
  if (!days.length) {
    return state("No activity", "No article that stands has it.");
  }
  const shown = filled(days);
  const label = outlet ? "Articles published a day" : "Articles that name it, by day";
  return chart({
    id: "activity-chart", label, signal: frame.signal,
    table: table({
      caption: label, rows: days,
      columns: [
        { label: "Day", by: (row) => row.start, cell: (row) => day(row.start) },
        { label: "Own texts", numeric: true, by: (row) => row.originals, cell: (row) => number(row.originals) },
        { label: "Copies", numeric: true, by: (row) => row.copies, cell: (row) => number(row.copies) },
      ],
    }),
    config: (colours) => ({
      type: "bar",
      data: {
        labels: shown.map((one) => day(one.start)),
        datasets: [
          { label: "Own texts", data: shown.map((one) => one.originals), backgroundColor: colours.accent, maxBarThickness: 24 },
          { label: "Copies", data: shown.map((one) => one.copies), backgroundColor: colours.series[1], maxBarThickness: 24 },
        ],
      },
      options: {
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { maxTicksLimit: 10, maxRotation: 0 } },
          y: { stacked: true, beginAtZero: true, ticks: { precision: 0 }, title: { text: "articles" } },
        },
      },
    }),
  });
}

/** Days without articles are days too; only the last ones of a long time are drawn. */
function filled(days) {
  const found = new Map(days.map((one) => [Date.parse(one.start), one]));
  const last = Math.max(...found.keys());
  const first = Math.max(Math.min(...found.keys()), last - (MOST_DAYS - 1) * DAY);
  const all = [];
  for (let at = first; at <= last; at += DAY) {
    all.push(found.get(at) ?? { start: at, originals: 0, copies: 0 });
  }
  return all;
}

function together(subjects) {
  return subjects.length > 0 && h("section", { "aria-label": "Named together" }, table({
    caption: "Named together with", rows: subjects,
    columns: [
      { label: "Name", by: (row) => row.name, cell: (row) => subjectLink(row) },
      { label: "Kind", by: (row) => row.type, cell: (row) => words(row.type ?? "") },
      { label: "Articles", numeric: true, by: (row) => row.articles, cell: (row) => number(row.articles) },
    ],
  }));
}

function latest(articles) {
  return articles.length > 0 && h("section", { "aria-labelledby": "latest" },
    h("h2", { id: "latest" }, "Latest articles"),
    h("ul", { class: "plain" }, articles.map((article) => h("li", null,
      h("a", { href: address("story", article.storyId) }, foreign(article.title ?? article.articleId)),
      h("span", { class: "fine" }, " ", foreign(article.outlet ?? "unknown outlet"),
        `, ${instant(article.published)}, ${words(article.relation).toLowerCase()}`)))));
}
