/* One story: who had it when, why it counts as one report, and what each outlet made of it. */

import { all, get } from "../api.js";
import { chart } from "../charts.js";
import { fill, foreign, h, outward } from "../dom.js";
import { clock, count, day, instant, number, words } from "../format.js";
import { state } from "../frame.js";
import { address } from "../router.js";
import { subjectLink } from "../search.js";
import { table } from "../table.js";
import { comparisons } from "./comparison.js";

const SHAPES = { ORIGIN: "rectRot", COPY: "circle", REWRITE: "triangle" };
const OUTLETS_DRAWN = 30;
const HOUR = 3_600_000;
const STEPS = [1, 2, 3, 6, 12, 24, 48, 168, 720, 8760];
const MOST_TICKS = 7;

/** Opens the view; without an id, the stories that travelled furthest. */
export async function open(frame, { id }) {
  if (id === null) {
    await farthest(frame);
    return;
  }
  frame.title("Story");
  const { story, articles } = await get(["stories", id], {}, frame);
  const titles = new Map(articles.map((article) => [article.articleId, article]));
  const origin = titles.get(story.storyId);
  frame.title(foreign(origin?.title ?? story.storyId));
  const members = story.members.map((member) => ({ ...member, ...titles.get(member.articleId), member }));
  const listed = h("div");
  fill(frame.body,
    facts(story, origin),
    members.length > 1 && timeline(members, frame),
    h("section", { "aria-labelledby": "members" }, h("h2", { id: "members" }, "Members"), memberTable(story, members)),
    listed,
    comparisons(story, members, frame));
  const enriched = await get(["articles", story.storyId], {}, frame);
  fill(listed, names(enriched));
}

async function farthest(frame) {
  frame.title("Stories");
  const { items } = await all(["stories"], { minOutlets: 2 }, frame, 500);
  if (!items.length) {
    fill(frame.body, state("No report has been carried by two outlets yet",
      h("p", null, "All reports are on the ", h("a", { href: "#/front" }, "front"), ".")));
    return;
  }
  items.sort((a, b) => b.outlets.length - a.outlets.length || b.membersTotal - a.membersTotal);
  fill(frame.body, h("p", { class: "fine" }, "Reports that two or more outlets carry, the widest first."), table({
    caption: "Stories by reach", quiet: true, rows: items,
    columns: [
      {
        label: "Report", by: (row) => row.title ?? row.storyId,
        cell: (row) => h("a", { href: address("story", row.storyId) }, foreign(row.title ?? row.storyId)),
      },
      { label: "Outlets", numeric: true, by: (row) => row.outlets.length, cell: (row) => number(row.outlets.length) },
      { label: "Articles", numeric: true, by: (row) => row.membersTotal, cell: (row) => number(row.membersTotal) },
      { label: "Originators", numeric: true, by: (row) => row.originators.length, cell: (row) => number(row.originators.length) },
      { label: "First", by: (row) => row.firstSeen, cell: (row) => instant(row.firstSeen) },
    ],
  }));
}

function facts(story, origin) {
  return h("p", { class: "facts" },
    "Origin: ", outward(origin?.url, foreign(origin?.outlet ?? "unknown outlet")),
    `, ${instant(origin?.published ?? story.firstSeen)}. `,
    `${count(story.membersTotal, "article")} in ${count(story.outlets.length, "outlet")}, last ${instant(story.lastSeen)}.`,
    story.originators.length > 0 && [" Figures go back to ",
      story.originators.map((name, index) => [index > 0 && ", ", foreign(name)]), "."],
    story.membersTotal > story.members.length
      && ` The first ${number(story.members.length)} members are listed.`);
}

function names(article) {
  const entities = [...article.entities].sort((a, b) => b.salience - a.salience).slice(0, 20);
  return entities.length > 0 && h("section", { "aria-labelledby": "named" },
    h("h2", { id: "named" }, "Named in the origin"),
    h("ul", { class: "names" }, entities.map((entity) => h("li", null, subjectLink({
      subject: "ENTITY", id: entity.wikidata ?? entity.localId, name: entity.name,
    })))));
}

function timeline(members, frame) {
  const outlets = [...new Set(members.map(outletOf))].slice(0, OUTLETS_DRAWN);
  const drawn = members.filter((member) => outlets.includes(outletOf(member)));
  const label = `When each outlet had the report: ${count(drawn.length, "article")} along time`;
  return chart({
    id: "story-chart", label, signal: frame.signal,
    table: table({
      caption: label, rows: drawn,
      columns: [
        { label: "Outlet", by: outletOf, cell: (row) => foreign(outletOf(row)) },
        { label: "Published", by: (row) => row.published, cell: (row) => instant(row.published) },
        { label: "Relation", by: (row) => row.relation, cell: (row) => words(row.relation) },
      ],
    }),
    config: (colours) => ({
      type: "scatter",
      data: {
        datasets: Object.keys(SHAPES).map((relation, index) => ({
          label: words(relation), pointStyle: SHAPES[relation], pointRadius: relation === "ORIGIN" ? 8 : 5,
          backgroundColor: [colours.accent, colours.series[0], colours.series[1]][index],
          borderColor: [colours.accent, colours.series[0], colours.series[1]][index],
          data: drawn.filter((member) => member.relation === relation)
            .map((member) => ({ x: Date.parse(member.published), y: outletOf(member) })),
        })),
      },
      options: {
        scales: {
          x: { type: "linear", ticks: { stepSize: step(drawn), maxRotation: 0, callback: (time) => `${day(time).slice(0, -5)} ${clock(time)}` } },
          y: { type: "category", labels: outlets, offset: true },
        },
        plugins: {
          legend: { labels: { usePointStyle: true } },
          tooltip: { callbacks: { label: ({ raw }) => `${raw.y}: ${instant(raw.x)}` } },
        },
      },
    }),
  });
}

/** A whole number of hours or days between ticks, so that at most eight fit. */
function step(members) {
  const times = members.map(({ published }) => Date.parse(published));
  const length = Math.max(...times) - Math.min(...times);
  return (STEPS.find((hours) => length / (hours * HOUR) <= MOST_TICKS) ?? STEPS.at(-1)) * HOUR;
}

function outletOf(member) {
  return member.outlet ?? "unknown outlet";
}

function memberTable(story, members) {
  return table({
    caption: `Members of the story, ${story.members.length} of ${number(story.membersTotal)}`, quiet: true, rows: members, heading: 1,
    columns: [
      { label: "Published", by: (row) => row.published, cell: (row) => [instant(row.published), row.publishedInferred && " (worked out)"] },
      { label: "Outlet", by: outletOf, cell: (row) => foreign(outletOf(row)) },
      { label: "Headline", by: (row) => row.title, cell: (row) => outward(row.url, foreign(row.title ?? row.articleId)) },
      { label: "Relation", by: (row) => row.relation, cell: (row) => words(row.relation) },
      {
        label: "Match", numeric: true, by: (row) => row.similarity,
        cell: (row) => (row.relation === "ORIGIN" ? "–" : `${Math.round(row.similarity * 100)}%`),
      },
      { label: "Evidence", cell: (row) => evidence(row.evidence) },
    ],
  });
}

function evidence(found) {
  if (!found) {
    return "–";
  }
  const list = (name, items) => items.length > 0 && h("span", null, `${name}: `,
    items.map((item, index) => [index > 0 && ", ", foreign(item)]), ". ");
  return h("details", { class: "evidence" },
    h("summary", null, `shares ${Math.round(found.sharedOfThis * 100)}% of its text, `
      + `${Math.round(found.sharedOfOther * 100)}% of the other`),
    list("Figures", found.figures), list("Quotes", found.quotes), list("Names", found.names));
}
