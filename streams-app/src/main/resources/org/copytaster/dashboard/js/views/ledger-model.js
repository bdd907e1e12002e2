/* What the ledger's chart and tables show, worked out from entries, claims and points of a series. */

import { grain } from "../format.js";

const OTHERS = 6;

/** The parts of a ledger key: measure, actor, about, period. */
export function keyParts(key) {
  const parts = [""];
  for (let at = 0; at < key.length; at++) {
    if (key[at] === "\\") {
      at++;
      parts[parts.length - 1] += key[at] ?? "";
    } else if (key[at] === "|") {
      parts.push("");
    } else {
      parts[parts.length - 1] += key[at];
    }
  }
  return parts;
}

/** Pairs of actor and about of some entries, the one with most entries first. */
export function pairs(entries) {
  const found = new Map();
  for (const entry of entries) {
    const [, actor, about] = keyParts(entry.ledgerKey);
    const id = JSON.stringify([actor, about]);
    const pair = found.get(id)
      ?? { actor, about, actorName: entry.actor?.name ?? null, aboutName: entry.about?.name ?? null, entries: 0 };
    pair.entries++;
    found.set(id, pair);
  }
  return [...found.values()].sort((a, b) => b.entries - a.entries);
}

/** The grain that most entries have; months before others at a tie. */
export function usualGrain(entries) {
  const counts = new Map([["month", 0]]);
  entries.forEach(({ period }) => counts.set(grain(period), (counts.get(grain(period)) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

/** All periods from the first to the last of some; months are filled up, so that gaps show. */
export function axis(periods) {
  const sorted = [...new Set(periods)].sort();
  if (sorted.length === 0 || grain(sorted[0]) !== "month") {
    return sorted;
  }
  const filled = [];
  for (let month = sorted[0]; month <= sorted.at(-1); month = nextMonth(month)) {
    filled.push(month);
  }
  return filled;
}

function nextMonth(month) {
  const [year, number] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/**
 * The figures of entries as series, one an originator, those with most figures first; past a
 * handful the rest is one series. `cells[i]` are the figures of the i-th period, largest carried
 * first as the ledger orders them.
 */
export function bySource(entries, periods) {
  const place = new Map(periods.map((period, index) => [period, index]));
  const sources = new Map();
  for (const entry of entries) {
    for (const figure of entry.figures) {
      const cells = sources.get(figure.originator) ?? periods.map(() => []);
      cells[place.get(entry.period)].push(figure);
      sources.set(figure.originator, cells);
    }
  }
  const size = ([, cells]) => cells.filter((cell) => cell.length).length;
  const ranked = [...sources].sort((a, b) => size(b) - size(a) || compare(a[0], b[0]))
    .map(([name, cells]) => ({ name, cells }));
  if (ranked.length <= OTHERS + 1) {
    return ranked.map((source) => ({ ...source, others: false }));
  }
  const rest = ranked.slice(OTHERS);
  return [
    ...ranked.slice(0, OTHERS).map((source) => ({ ...source, others: false })),
    { name: null, others: true, cells: periods.map((_, index) => rest.flatMap(({ cells }) => cells[index])) },
  ];
}

function compare(a, b) {
  return (a === null) - (b === null) || String(a).localeCompare(String(b), "en");
}

/** Lowest and highest end of all figures by period; null where there is none. */
export function spans(entries, periods) {
  const found = new Map(entries.map(({ period, figures }) => [period, [
    Math.min(...figures.map(({ low }) => low)), Math.max(...figures.map(({ high }) => high)),
  ]]));
  return periods.map((period) => found.get(period) ?? null);
}

/**
 * When the picture changed: first reports of figures, and what recalls say was reported and taken
 * back; sorted instants, as sent.
 */
export function stops(entries, recalls) {
  const keys = new Set(entries.map(({ ledgerKey }) => ledgerKey));
  const times = entries.flatMap(({ figures }) => figures.map(({ firstReportedAt }) => firstReportedAt));
  recalls.flatMap(({ claims }) => claims).filter(({ ledgerKey }) => keys.has(ledgerKey))
    .forEach(({ reportedAt, withdrawnAt }) => times.push(reportedAt, withdrawnAt));
  return [...new Set(times)].sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** The claims behind a figure: they overlap it, and name its originator or, as its carriers, nobody. */
export function behind(figure, claims) {
  const carriers = new Set(figure.carriers);
  return claims.filter((claim) =>
    claim.siLow <= figure.high && claim.siHigh >= figure.low
    && (claim.originator === figure.originator
      || (claim.originator === null && carriers.has(claim.articleId))));
}

/** How claims stood at a time: those reported by then and not taken back by then. */
export function standing(claims, asOf) {
  const at = asOf === null ? Infinity : Date.parse(asOf);
  return claims.filter(({ reportedAt, withdrawnAt }) =>
    Date.parse(reportedAt) <= at && (withdrawnAt === null || Date.parse(withdrawnAt) > at));
}
