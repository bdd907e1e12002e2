/* How the pipeline itself fares: speed, lag, restoring, balance, and what it could not take. */

import { get, pause, redrive } from "../api.js";
import { chart } from "../charts.js";
import { announce, fill, foreign, h } from "../dom.js";
import { count, instant, number } from "../format.js";
import { state } from "../frame.js";
import { table } from "../table.js";

const EVERY = 5000;
const SAMPLES = 60;
const NO_THREAD = { name: "–", state: "none", tasks: [] };
const BALANCE = ["current", "superseded", "duplicate", "withheld", "killed", "embargoed"];

/** Opens the view; it looks again every few seconds while the page is in sight. */
export async function open(frame) {
  frame.title("Pipeline");
  const slots = { top: h("div"), speed: h("div"), rest: h("div"), dead: h("div") };
  fill(frame.body, slots.top, slots.speed, slots.rest, slots.dead);
  const samples = [];
  let drawn = new AbortController();
  frame.signal.addEventListener("abort", () => drawn.abort(), { once: true });

  async function look() {
    frame.anew();
    const now = await get(["pipeline"], {}, frame);
    samples.push({ at: Date.now(), speed: now.articlesPerSecond, lag: now.topics.reduce((sum, { lag }) => sum + lag, 0) });
    samples.splice(0, samples.length - SAMPLES);
    fill(slots.top, facts(now));
    if (!slots.speed.contains(document.activeElement)) {
      drawn.abort();
      drawn = new AbortController();
      fill(slots.speed, speed(samples, drawn.signal));
    }
    if (!slots.rest.contains(document.activeElement)) {
      fill(slots.rest, restoring(now.instances), topics(now.topics), instances(now.instances));
    }
  }

  await look();
  await deadLetters(slots.dead, frame);
  again(look, frame);
}

async function again(look, frame) {
  try {
    for (;;) {
      await pause(EVERY, frame.signal);
      if (!document.hidden) {
        await look();
      }
    }
  } catch (cause) {
    frame.fail(cause);
  }
}

function facts(now) {
  // Before the first clock record there are no counts.
  const balance = { delivered: 0, ...Object.fromEntries(BALANCE.map((name) => [name, 0])), ...now.balance };
  const settled = BALANCE.reduce((sum, name) => sum + balance[name], 0);
  return [
    h("dl", { class: "tiles" },
      tile("Articles a second", number(Math.round(now.articlesPerSecond * 10) / 10)),
      tile("Delivered", number(balance.delivered)),
      tile("Standing", number(balance.current)),
      tile("Dead letters", number(now.deadLetters)),
      tile("Clock", balance.clock ? instant(balance.clock) : "not set"),
      tile("Version", now.version)),
    h("p", { class: "fine" },
      `${number(balance.delivered)} delivered: `,
      BALANCE.map((name) => `${number(balance[name])} ${name}`).join(", "),
      settled === balance.delivered ? ". Nothing is lost." : `; ${number(balance.delivered - settled)} under way.`),
  ];
}

function tile(name, value) {
  return h("div", null, h("dt", null, name), h("dd", null, value));
}

function speed(samples, signal) {
  const label = "Articles a second and records behind, since the page was opened";
  const time = ({ at }) => new Date(at).toISOString().slice(11, 19);
  return chart({
    id: "pipeline-chart", label, signal,
    table: table({
      caption: label, rows: samples,
      columns: [
        { label: "Time (UTC)", cell: time },
        { label: "Articles a second", numeric: true, cell: (row) => number(row.speed) },
        { label: "Records behind", numeric: true, cell: (row) => number(row.lag) },
      ],
    }),
    config: (colours) => ({
      type: "line",
      data: {
        labels: samples.map(time),
        datasets: [
          { label: "Articles a second", data: samples.map(({ speed: value }) => value), borderColor: colours.accent, backgroundColor: colours.accent, pointRadius: 2, borderWidth: 2 },
          { label: "Records behind", data: samples.map(({ lag }) => lag), borderColor: colours.series[0], backgroundColor: colours.series[0], pointRadius: 2, borderWidth: 2, yAxisID: "behind" },
        ],
      },
      options: {
        scales: {
          x: { grid: { display: false }, ticks: { maxTicksLimit: 8, maxRotation: 0 } },
          y: { beginAtZero: true, title: { text: "articles a second" } },
          behind: { position: "right", beginAtZero: true, grid: { drawOnChartArea: false }, ticks: { precision: 0 }, title: { text: "records behind" } },
        },
      },
    }),
  });
}

function restoring(list) {
  const rows = list.flatMap(({ address, restoring: stores }) => stores.map((store) => ({ address, ...store })));
  return rows.length > 0 && h("section", { "aria-labelledby": "restoring" },
    h("h2", { id: "restoring" }, "Restoring"),
    h("p", { class: "fine" }, "Answers from these stores may be incomplete until they are back."),
    h("ul", { class: "plain" }, rows.map((row) => {
      const name = `${row.store}, partition ${row.partition}`;
      const bar = h("progress", { max: Math.max(1, row.total), value: row.total - row.remaining, "aria-label": name });
      return h("li", null, `${name} at `, foreign(row.address), " ", bar, ` ${number(row.remaining)} to go`);
    })));
}

function topics(rows) {
  return h("section", { "aria-label": "Topics" }, table({
    caption: "Topics", rows,
    columns: [
      { label: "Topic", by: (row) => row.topic, cell: (row) => row.topic },
      { label: "Records", numeric: true, by: (row) => row.end, cell: (row) => number(row.end) },
      { label: "Behind", numeric: true, by: (row) => row.lag, cell: (row) => number(row.lag) },
    ],
  }));
}

function instances(list) {
  const rows = list.flatMap(({ address, state: is, views, threads }) =>
    (threads.length ? threads : [NO_THREAD]).map((thread) => ({ address, is, views, ...thread })));
  return h("section", { "aria-label": "Instances" }, table({
    caption: "Instances and threads", rows,
    columns: [
      { label: "Instance", by: (row) => row.address, cell: (row) => foreign(row.address) },
      { label: "State", cell: (row) => said(row.is) },
      { label: "Views", cell: (row) => said(row.views) },
      { label: "Thread", cell: (row) => row.name },
      { label: "Thread state", cell: (row) => said(row.state) },
      { label: "Tasks", cell: (row) => row.tasks.join(", ") },
    ],
  }));
}

function said(value) {
  return value === null ? "does not answer" : value.toLowerCase();
}

async function deadLetters(slot, frame) {
  const { items, next } = await get(["dead-letters"], { limit: 100 }, frame);
  fill(slot, h("section", { "aria-labelledby": "dead" },
    h("h2", { id: "dead" }, "Dead letters"),
    items.length === 0
      ? state("None", "Everything that came could be read.")
      : h("ul", { class: "dead" }, items.map((letter) => deadLetter(letter, frame))),
    next && h("p", { class: "fine" }, "The newest 100 are shown; the API has the others.")));
}

function deadLetter(letter, frame) {
  const place = [letter.file && [foreign(letter.file), letter.line !== null && `, line ${letter.line}`],
    letter.topic && foreign(letter.topic), letter.field && ["field ", foreign(letter.field)]].filter(Boolean);
  const told = h("span", { role: "status", class: "fine" });
  const button = h("button", { type: "button", on: { click: send } }, "Send again");

  async function send() {
    button.disabled = true;
    try {
      await redrive(letter.partition, letter.offset, frame);
      fill(told, " Sent to its topic again.");
      announce("Sent to its topic again");
    } catch (cause) {
      button.disabled = false;
      fill(told, ` ${cause.message}`);
    }
  }

  return h("li", null,
    h("p", null, h("b", null, foreign(letter.reason ?? "No reason given")), " ",
      h("span", { class: "fine" }, place.map((part) => [part, " · "]), `${instant(letter.at)}, ${count(letter.bytes, "byte")}`)),
    h("details", null, h("summary", null, "Its beginning"), h("pre", { tabindex: "0", "aria-label": "Beginning of the record" }, letter.preview)),
    letter.redrive ? h("p", null, button, told) : h("p", { class: "fine" }, "Cannot be sent again: ", foreign(letter.why)));
}
