/* One entry of the ledger: its figures, who carries them, and the sentences they stand in. */

import { all } from "../api.js";
import { fill, foreign, h } from "../dom.js";
import { count, grain, instant, number, originator, party, period, quantity, words } from "../format.js";
import { address, amend } from "../router.js";
import { behind, keyParts, standing } from "./ledger-model.js";
import { passage } from "./passage.js";

const CARRIERS_SHOWN = 25;

/** The entry with all its figures; claims are fetched and put in when they come. */
export function figures(entry, params, frame) {
  const slots = entry.figures.map(() => h("div", { class: "carriers", "aria-busy": "true" }));
  const withdrawn = h("div");
  carriers(entry, slots, withdrawn, params, frame).catch((cause) => {
    if (cause.name !== "AbortError") {
      fill(withdrawn, h("p", { class: "notice" }, `The carriers could not be read: ${cause.message}`));
    }
  });
  return [
    h("h2", null, period(entry.period), ": ", headline(entry)),
    h("ol", { class: "figures" }, entry.figures.map((figure, index) => h("li", null,
      figureHead(figure), chains(figure), slots[index]))),
    entry.figuresTotal > entry.figures.length
      && h("p", { class: "fine" }, `${count(entry.figuresTotal - entry.figures.length, "more figure")} left out here.`),
    withdrawn,
  ];
}

function headline(entry) {
  const what = entry.figuresTotal === 1 ? "one figure" : `${number(entry.figuresTotal)} figures side by side`;
  const spread = entry.figuresTotal > 1 ? `, ${quantity(entry.spread, entry.figures[0].unit)} apart` : "";
  return `${what}, ${words(entry.status).toLowerCase()}${spread}`;
}

function figureHead(figure) {
  return h("div", { class: "figure" },
    h("h3", null, h("span", { class: "value" }, quantity(figure.value, figure.unit)), " ",
      h("span", { class: "source" }, foreign(originator(figure.originator)))),
    h("p", { class: "fine" },
      `between ${number(figure.low)} and ${quantity(figure.high, figure.unit)} as rounded; `,
      `${count(figure.carriers.length, "article")}, ${count(figure.outlets.length, "outlet")}, `,
      `${count(figure.stories.length, "report")}; first `,
      figure.firstOutlet ? ["by ", foreign(figure.firstOutlet), " "] : "",
      instant(figure.firstReportedAt)));
}

function chains(figure) {
  const named = figure.chains.filter(({ attribution }) => attribution.length > 0);
  return named.length > 0 && h("ul", { class: "chains", "aria-label": "How it is attributed" },
    named.map(({ attribution, claimsTotal, dropped }) => h("li", null,
      attribution.map((name, index) => [index > 0 && " ← ", foreign(name)]),
      ` (${number(claimsTotal)})`,
      dropped.length > 0 && h("span", { class: "dropped" }, " leaves out ",
        dropped.map((name, index) => [index > 0 && ", ", foreign(name)])))));
}

async function carriers(entry, slots, withdrawn, params, frame) {
  const { items, more } = await all(["ledger", entry.ledgerKey, "claims"], {}, frame);
  const asOf = params.asOf ?? null;
  const stand = standing(items, asOf);
  entry.figures.forEach((figure, index) => {
    const claims = behind(figure, stand).sort(byTime);
    const shown = claims.slice(0, CARRIERS_SHOWN);
    const rest = claims.slice(CARRIERS_SHOWN);
    const list = h("ul", null, shown.map((claim) => carrier(claim, params, frame)));
    const button = rest.length > 0 && h("button", {
      type: "button", class: "quiet", on: { click: () => {
        list.append(...rest.map((claim) => carrier(claim, params, frame)));
        button.remove();
      } },
    }, `${count(rest.length, "more carrier")}`);
    fill(slots[index], list, button);
    slots[index].removeAttribute("aria-busy");
  });
  const gone = items.filter((claim) => claim.withdrawnAt !== null && !stand.includes(claim)
    && (asOf === null || Date.parse(claim.withdrawnAt) <= Date.parse(asOf))).sort(byTime);
  fill(withdrawn,
    gone.length > 0 && [h("h3", null, "Taken back"), h("ul", { class: "withdrawn" }, gone.map(takenBack))],
    more && h("p", { class: "notice" }, "Only the first 2,000 claims were read: the carriers of some figures are missing here. The API has all of them."));
}

function byTime(a, b) {
  return Date.parse(a.reportedAt) - Date.parse(b.reportedAt) || (a.claimId < b.claimId ? -1 : 1);
}

function carrier(claim, params, frame) {
  const slot = h("div");
  const button = h("button", {
    type: "button", class: "quiet", "aria-expanded": "false", "data-claim": claim.claimId, on: { click: () => turn(true) },
  }, "Sentence");

  function turn(chosen) {
    const closed = slot.hasChildNodes();
    fill(slot, !closed && (claim.start === null
      ? h("p", { class: "fine" }, claim.withdrawnAt === null
        ? "This server does not say where in the text it stands."
        : "Its words went with the version that had them.")
      : passage(claim.articleId, [{ start: claim.start, end: claim.end }, ...claim.alsoAt], claim.text, frame)));
    button.setAttribute("aria-expanded", String(!closed));
    if (chosen) {
      amend({ claim: closed ? null : claim.claimId });
    }
  }

  if (params.claim === claim.claimId) {
    turn(false);
  }
  return h("li", { class: "carrier" },
    h("span", { class: "outlet" }, foreign(claim.outlet ?? claim.articleId)), " ",
    h("span", { class: "printed" }, claim.text ? ["prints “", foreign(claim.text), "”"] : ""),
    claim.bound === "=" ? "" : h("span", { class: "bound" }, ` (${BOUNDS[claim.bound] ?? claim.bound})`),
    claim.attribution.length ? "" : h("span", { class: "fine" }, ", names no source"),
    h("span", { class: "fine" }, `, ${instant(claim.reportedAt)}`, claim.reportedInferred && " (date worked out)"),
    " ", button, " ",
    h("a", { href: address("story", claim.storyId), class: "fine" }, "Story"), slot);
}

const BOUNDS = { ">=": "at least", "<=": "at most", "~": "about" };

function takenBack(claim) {
  return h("li", null,
    foreign(claim.outlet ?? claim.articleId), " reported ",
    h("del", null, quantity(claim.siValue, claim.siUnit)),
    claim.originator && [" from ", foreign(claim.originator)],
    ` at ${instant(claim.reportedAt)}, took it back at ${instant(claim.withdrawnAt)}`);
}

/** Words for an entry where it stands in a list of others. */
export function entryLine(entry) {
  const [first] = entry.figures;
  const [measure, actor, about, time] = keyParts(entry.ledgerKey);
  return h("a", { href: address("ledger", null, { measure, actor, about, period: time, grain: grain(time) }) },
    `${words(entry.measure)}, ${period(entry.period)}: `,
    h("b", null, quantity(first.value, first.unit)),
    ` (${party(entry.actor)} in ${party(entry.about)}, ${entry.status.toLowerCase()})`);
}
