/* The honesty panel: how each feed fares, and what it got wrong. */

import { get } from "../api.js";
import { fill, foreign, h } from "../dom.js";
import { ago, count, instant, number, words } from "../format.js";
import { state } from "../frame.js";
import { table } from "../table.js";

const BAD = ["failing", "broken", "gone", "unattended"];

/** Opens the view. */
export async function open(frame) {
  frame.title("Feeds");
  const { items } = await get(["feeds"], {}, frame);
  if (!items.length) {
    fill(frame.body, state("No live feeds",
      h("p", null, "List some in ", h("code", null, "feeds.yaml"), " and start ",
        h("code", null, "./copytaster feed --config feeds.yaml"), ". What they deliver, and what goes wrong, stands here.")));
    return;
  }
  const now = Date.now();
  const bad = items.filter(isBad);
  fill(frame.body,
    h("p", { class: "facts" }, bad.length === 0
      ? `${count(items.length, "feed")}, all answering.`
      : `${count(items.length, "feed")}; ${number(bad.length)} ${bad.length === 1 ? "does not answer as it should" : "do not answer as they should"}.`),
    table({
      caption: "Feeds: state and what they delivered", quiet: true, rows: items,
      columns: [
        { label: "Feed", by: (row) => row.feed, cell: (row) => foreign(row.feed) },
        { label: "Health", by: (row) => row.health, cell: (row) => h("span", { class: "health", "data-health": isBad(row) ? "bad" : "good" }, words(row.health)) },
        { label: "Last success", by: (row) => row.lastSuccess, cell: (row) => when(row.lastSuccess, now) },
        { label: "Last new", by: (row) => row.lastNew, cell: (row) => when(row.lastNew, now) },
        { label: "Accepted", numeric: true, by: (row) => row.accepted, cell: (row) => number(row.accepted) },
        { label: "Same again", numeric: true, by: (row) => row.same, cell: (row) => number(row.same) },
        { label: "Rejected", numeric: true, by: (row) => row.rejected, cell: (row) => number(row.rejected) },
        { label: "Undated", numeric: true, by: (row) => row.undated, cell: (row) => number(row.undated) },
        { label: "Misdated", numeric: true, by: (row) => row.implausible, cell: (row) => number(row.implausible) },
        { label: "Gaps", numeric: true, by: (row) => row.versionGaps, cell: (row) => number(row.versionGaps) },
        { label: "Failed requests", numeric: true, by: (row) => row.errors, cell: (row) => `${number(row.errors)} of ${number(row.requests)}` },
      ],
    }),
    items.map(details));
}

function isBad({ health }) {
  return BAD.includes(health);
}

function when(time, now) {
  return time === null ? "never" : h("time", { datetime: time, title: instant(time) }, ago(time, now));
}

function details(feed) {
  const lines = [
    ["Address", feed.configured],
    ["Moved to", feed.movedTo],
    ["Gone for good", feed.gone ? "yes" : null],
    ["Wrong at the last attempt", feed.lastError],
    ["Failures in a row", feed.failures || null],
    ["Asked last", feed.lastAttempt && instant(feed.lastAttempt)],
    ["Not to be asked before", feed.notBefore && instant(feed.notBefore)],
    ["Pushed by", feed.hub],
    ["Lease until", feed.leaseUntil && instant(feed.leaseUntil)],
    ["Unchanged answers", `${number(feed.notModified)} of ${number(feed.requests)}`],
  ].filter(([, value]) => value !== null && value !== undefined);
  return h("details", { class: "feed-details", open: isBad(feed) },
    h("summary", null, foreign(feed.feed)),
    h("dl", null, lines.map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, foreign(String(value)))))));
}
