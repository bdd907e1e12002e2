/* The ledger of one measure, actor and subject: chart, periods, figures, as they stand or stood. */

import { all, csv, get } from "../api.js";
import { announce, fill, h } from "../dom.js";
import { count, grain, instant, period as periodName, words } from "../format.js";
import { state } from "../frame.js";
import { follow } from "../live.js";
import { address, amend, go } from "../router.js";
import { drawing, strip, sums } from "./ledger-chart.js";
import { copyErrors, disputes } from "./ledger-disputes.js";
import { figures } from "./ledger-entry.js";
import { pairs, stops, usualGrain } from "./ledger-model.js";

const DRAG_MILLIS = 150;
const SUMS = [["", "Each month"], ["3", "Sums of 3 months"], ["12", "Sums of 12 months"]];

/** Opens the view. */
export async function open(frame, place) {
  frame.title("Ledger");
  const view = new LedgerView(frame, (await get(["measures"], {}, frame)).items);
  await view.go(place);
  return view;
}

class LedgerView {
  #frame;
  #measures;
  #params = {};
  #measure = null;
  #pairs = [];
  #pair = null;
  #grain = "month";
  #entries = [];
  #points = [];
  #sums = null;
  #left = { pairs: false, periods: false };
  #stops = [];
  #timer = null;
  #drawn = new AbortController();
  #followed = new AbortController();
  #slots = {
    controls: h("div"), change: h("div", { class: "newline" }), cut: h("div"), time: h("div"), chart: h("div"), strip: h("div"),
    entry: h("section", { class: "entry", "aria-label": "Figures of the period" }), below: h("div"),
  };

  constructor(frame, measures) {
    this.#frame = frame;
    this.#measures = measures;
    fill(frame.body, Object.values(this.#slots));
    frame.signal.addEventListener("abort", () => {
      this.#drawn.abort();
      this.#followed.abort();
    }, { once: true });
  }

  /** Goes to another place within the ledger. */
  update(place) {
    this.go(place).catch((cause) => this.#frame.fail(cause));
  }

  async go(place) {
    const before = this.#params;
    this.#params = Object.fromEntries(place.params);
    const moved = (name) => before[name] !== this.#params[name];
    if (this.#measure === null || moved("measure")) {
      await this.#openMeasure();
    } else if (moved("actor") || moved("about") || moved("grain")) {
      await this.#openPair();
    } else if (moved("asOf") || moved("sum")) {
      await this.#openTime();
    } else {
      this.#showEntry();
    }
  }

  async #openMeasure() {
    const wanted = this.#params.measure;
    this.#measure = this.#measures.find(({ id }) => id === wanted) ?? this.#measures[0];
    this.#frame.title(`Ledger: ${this.#measure.label}`);
    const { items, more } = await all(["ledger"], { measure: this.#measure.id }, this.#frame);
    this.#pairs = pairs(items);
    this.#left.pairs = more;
    // A pair whose entries were not all read is asked for by itself.
    await this.#openPair(more ? undefined : items);
  }

  async #openPair(known) {
    const { actor, about } = this.#params;
    this.#pair = this.#pairs.find((pair) => pair.actor === actor && pair.about === about) ?? null;
    if (this.#pair === null && this.#left.pairs && actor && about) {
      await this.#unlisted(actor, about);
    }
    this.#pair ??= this.#pairs[0] ?? null;
    this.#controls();
    if (this.#pair === null) {
      this.#empty();
      return;
    }
    const mine = ({ ledgerKey }) => known && this.#isMine(ledgerKey);
    const entries = known ? known.filter(mine) : (await all(["ledger"], this.#query(), this.#frame)).items;
    this.#grain = this.#params.grain ?? usualGrain(entries);
    this.#controls(entries);
    const recalls = await all(["recalls"], {}, this.#frame);
    this.#stops = stops(entries, recalls.items);
    this.#follow();
    await this.#openTime();
  }

  /** Adds a pair that was not among those read. */
  async #unlisted(actor, about) {
    const { items } = await get(["ledger"], { measure: this.#measure.id, actor, about, limit: 1 }, this.#frame);
    this.#pair = pairs(items)[0] ?? null;
    if (this.#pair !== null) {
      this.#pairs.push(this.#pair);
    }
  }

  async #openTime() {
    this.#time();
    this.#frame.anew();
    const asOf = this.#params.asOf ?? null;
    const { actor, about } = this.#pair;
    const trailing = this.#summed() ? this.#params.sum : null;
    const [entries, points, totals] = await Promise.all([
      all(["ledger"], { ...this.#query(), asOf }, this.#frame),
      all(["series", this.#measure.id], { actor, about, asOf }, this.#frame),
      trailing && all(["series", this.#measure.id], { actor, about, asOf, trailing }, this.#frame),
    ]);
    if ((this.#params.asOf ?? null) !== asOf || (this.#summed() ? this.#params.sum : null) !== trailing) {
      return;
    }
    this.#sums = totals?.items ?? null;
    this.#left.periods = entries.more || points.more;
    this.#cut();
    this.#entries = entries.items.filter(({ period }) => grain(period) === this.#grain);
    this.#points = points.items.filter(({ period }) => grain(period) === this.#grain);
    this.#draw();
    this.#showEntry();
    fill(this.#slots.below, disputes(this.#entries, (period) => this.#link(period)),
      copyErrors(this.#entries, this.#frame));
  }

  #draw() {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    const { chart, strip: list } = this.#slots;
    if (!this.#entries.length) {
      fill(chart, state("Nothing was reported by then", "Move the slider to the right."));
      fill(list);
      return;
    }
    const parts = {
      measure: this.#measure, pair: this.#pair, entries: this.#entries, points: this.#points,
      signal: this.#drawn.signal, choose: (period) => go("ledger", null, { ...this.#params, period, claim: null }),
    };
    if (this.#sums?.length === 0) {
      fill(chart, state("No sums", `None of ${this.#params.sum} months one after the other all have a figure.`));
    } else {
      fill(chart, this.#sums ? sums({ ...parts, points: this.#sums, months: this.#params.sum }) : drawing(parts));
    }
    fill(list, strip(this.#entries, this.#points, this.#params.period, (period) => this.#link(period)));
  }

  #showEntry() {
    const { period } = this.#params;
    const entry = this.#entries.find((one) => one.period === period);
    for (const link of this.#slots.strip.querySelectorAll("a")) {
      link.toggleAttribute("aria-current", false);
      if (link.dataset.period === period) {
        link.setAttribute("aria-current", "true");
      }
    }
    if (entry) {
      fill(this.#slots.entry, figures(entry, this.#params, this.#frame));
    } else {
      fill(this.#slots.entry, h("p", { class: "fine" }, period
        ? `Nothing was reported on ${periodName(period)} by then.`
        : "Choose a period to see who reports what, and the sentences behind it."));
    }
  }

  #controls(entries = []) {
    const select = (label, name, options, value) => h("label", null, label,
      h("select", { name, on: { change: (event) => this.#choose(name, event.target.value) } },
        options.map(([key, text]) => h("option", { value: key, selected: key === value }, text))));
    const grains = [...new Set(entries.map(({ period }) => grain(period)))];
    fill(this.#slots.controls, h("div", { class: "filters" },
      select("Measure", "measure", this.#measures.map(({ id, label }) => [id, label]), this.#measure.id),
      this.#pair && select("Actor and subject", "pair",
        this.#pairs.map((pair, index) => [String(index),
          `${pair.actorName ?? "nobody named"} in ${pair.aboutName ?? "no place named"} (${count(pair.entries, "entry", "entries")})`]),
        String(this.#pairs.indexOf(this.#pair))),
      this.#summed() && select("Chart", "sum", SUMS, this.#params.sum ?? ""),
      grains.length > 1 && select("Periods", "grain", grains.map((one) => [one, `${words(one)}s`]), this.#grain),
      this.#pair && h("span", { class: "actions" },
        h("button", { type: "button", on: { click: (event) => this.#download(event.target) } }, "Download CSV"))));
  }

  #choose(name, value) {
    const measure = this.#measure.id;
    if (name === "measure") {
      go("ledger", null, { measure: value });
    } else if (name === "pair") {
      const { actor, about } = this.#pairs[Number(value)];
      go("ledger", null, { measure, actor, about });
    } else if (name === "sum") {
      go("ledger", null, { ...this.#params, ...this.#query(), sum: value });
    } else {
      go("ledger", null, { ...this.#params, grain: value, sum: null, period: null, claim: null });
    }
  }

  /** Whether months add up. */
  #summed() {
    return this.#measure.aggregation === "sum" && this.#grain === "month";
  }

  /** Says what is left out. */
  #cut() {
    const { pairs: someLeft, periods } = this.#left;
    fill(this.#slots.cut,
      someLeft && h("p", { class: "notice" }, "Only actors and subjects of the first 2,000 entries are listed. "
        + "Others are found by search, and by the address of this view."),
      periods && h("p", { class: "notice" }, "Only the first 2,000 periods are shown. The CSV has all of them."));
  }

  /** The slider goes over the instants at which the picture changed; its last place is now. */
  #time() {
    const last = this.#stops.length;
    const { asOf } = this.#params;
    const at = asOf === undefined ? last : this.#stops.findLastIndex((time) => Date.parse(time) <= Date.parse(asOf));
    const text = (index) => (index === last ? "Everything reported so far" : `As reported until ${instant(this.#stops[Math.max(0, index)])}`);
    if (this.#slots.time.contains(document.activeElement)) {
      return;
    }
    const output = h("output", { for: "as-of" }, asOf === undefined ? text(last) : `As reported until ${instant(asOf)}`);
    const slider = h("input", {
      type: "range", id: "as-of", min: 0, max: last, value: Math.max(0, at), "aria-valuetext": text(at),
      on: { input: () => move(Number(slider.value)) },
    });
    const move = (index) => {
      slider.setAttribute("aria-valuetext", text(index));
      fill(output, text(index));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#at(index === last ? null : this.#stops[index]), DRAG_MILLIS);
    };
    fill(this.#slots.time, h("div", { class: "as-of" },
      h("label", { for: "as-of" }, "As of"), slider, output));
  }

  #at(asOf) {
    amend({ asOf });
    this.#params = { ...this.#params, asOf: asOf ?? undefined };
    this.#openTime().catch((cause) => this.#frame.fail(cause));
  }

  #follow() {
    this.#followed.abort();
    this.#followed = new AbortController();
    fill(this.#slots.change);
    const take = (type, event) => {
      if (type === "ledger" && this.#isMine(event.key) && !this.#slots.change.hasChildNodes()) {
        announce("The ledger has changed");
        fill(this.#slots.change, h("button", {
          type: "button", class: "new", "data-key": "n",
          on: { click: () => this.#openPair().catch((cause) => this.#frame.fail(cause)) },
        }, "The ledger has changed: show"));
      }
    };
    follow({ topics: "ledger", measure: this.#measure.id }, this.#followed.signal, take, () => {});
  }

  #isMine(key) {
    const wanted = pairs([{ ledgerKey: key }])[0];
    return wanted.actor === this.#pair.actor && wanted.about === this.#pair.about;
  }

  #query() {
    return { measure: this.#measure.id, actor: this.#pair.actor, about: this.#pair.about };
  }

  #link(period) {
    return address("ledger", null, { ...this.#params, ...this.#query(), period, claim: null });
  }

  async #download(button) {
    try {
      const file = URL.createObjectURL(
        await csv(["ledger"], { ...this.#query(), asOf: this.#params.asOf }, this.#frame));
      const link = h("a");
      link.href = file;
      link.download = `${[this.#measure.id, this.#pair.actor, this.#pair.about].join("_").replaceAll(/[^\w.-]+/g, "-")}.csv`;
      link.click();
      URL.revokeObjectURL(file);
    } catch (cause) {
      button.after(h("span", { class: "fine", role: "alert" }, ` ${cause.message}`));
    }
  }

  #empty() {
    for (const slot of ["cut", "time", "chart", "strip", "entry", "below"]) {
      fill(this.#slots[slot]);
    }
    fill(this.#slots.chart, state(`Nothing is reported on ${this.#measure.label.toLowerCase()}`,
      "Choose another measure, or bring in articles that report it.",
      `Figures on ${count(this.#measures.length, "measure")} are looked for.`));
  }
}
