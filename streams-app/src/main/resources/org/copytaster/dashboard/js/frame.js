/* What every view stands in: its heading, what it says of waiting and freshness, its end. */

import { Problem } from "./api.js";
import { announce, fill, h } from "./dom.js";
import { count } from "./format.js";

/** Frame of one view. Requests made for it carry `signal` and report to `fresh` and `waiting`. */
export class Frame {
  #abort = new AbortController();
  #worst = { standby: false, lag: 0, missing: new Set() };
  #source = h("p", { class: "notice", hidden: true });
  #wait = h("p", { class: "notice", role: "status", hidden: true });

  constructor(main) {
    this.signal = this.#abort.signal;
    this.heading = h("h1", { tabindex: "-1" });
    this.body = h("div", { class: "body" });
    this.lead = h("div", { class: "lead" }, this.heading);
    fill(main, this.lead, this.#wait, this.#source, this.body);
    main.setAttribute("aria-busy", "true");
    this.main = main;
  }

  /** Heading of the view and of the window. */
  title(text) {
    fill(this.heading, text);
    document.title = `${this.heading.textContent} · Copytaster`;
  }

  /** The view is there: nothing more is to come of itself. */
  ready() {
    this.main.removeAttribute("aria-busy");
  }

  /** Ends what the view still does. */
  leave() {
    this.#abort.abort();
  }

  /** A look at the data begins anew, so what was said of its freshness holds no longer. */
  anew() {
    this.#worst = { standby: false, lag: 0, missing: new Set() };
    this.#source.hidden = true;
  }

  /** Says where an answer came late or lacks something; the worst of a view's answers counts. */
  fresh({ standby, lag, missing }) {
    const worst = this.#worst;
    worst.standby ||= standby;
    worst.lag = Math.max(worst.lag, lag);
    missing.forEach((partition) => worst.missing.add(partition));
    const parts = [];
    if (worst.missing.size) {
      const list = [...worst.missing].sort((a, b) => a - b).join(", ");
      parts.push(`Incomplete: partition ${list} did not answer, and what it holds is left out. Reload in a moment.`);
    }
    if (worst.standby || worst.lag > 0) {
      parts.push(
        `${worst.standby ? "A standby answered" : "The stores are catching up"}: `
          + `${count(worst.lag, "record")} behind.`);
    }
    this.#source.hidden = parts.length === 0;
    fill(this.#source, parts.join(" "));
  }

  /** Says that the server asked to wait: {seconds, reason}; null once it has answered. */
  waiting(what) {
    this.#wait.hidden = what === null;
    if (what !== null) {
      fill(this.#wait, `The server is not ready (${what.reason}). Asking again in ${count(what.seconds, "second")}.`);
    }
  }

  /** Shows why there is nothing to see, and what can be done. */
  fail(cause) {
    if (cause.name === "AbortError") {
      return;
    }
    const hint = cause instanceof Problem ? cause.hint : null;
    fill(this.body, state(
      cause.status === 404 ? "There is no such thing" : "This could not be shown",
      cause.message, hint,
      h("button", { type: "button", on: { click: () => location.reload() } }, "Try again")));
    if (!this.heading.textContent) {
      this.title(cause.status === 404 ? "Not found" : "Not to be had");
    }
    announce(cause.message);
    this.ready();
  }
}

/** What stands where a list would be: empty, wrong or still to come. */
export function state(title, ...parts) {
  return h("div", { class: "state" },
    h("h2", null, title),
    parts.filter(Boolean).map((part) => (part instanceof Node ? part : h("p", null, part))));
}
