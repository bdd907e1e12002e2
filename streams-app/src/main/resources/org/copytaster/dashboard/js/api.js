/* Asks the server. Knows its errors, waits where it says so, and sends the token where one is set. */

import { askForToken, token } from "./token.js";

const BASE = "/api/v1";
const MOST_WAITS = 20;
const WAIT_SECONDS = 5;

/** An answer that is none: with the problem's title, detail and hint. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `the server answered ${status}`);
    this.status = status;
    this.hint = body.hint ?? null;
  }
}

/** The address of a resource; path parts are escaped, parameters that are null or empty left out. */
export function address(parts, params = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== "") {
      search.append(name, value);
    }
  }
  const query = search.toString();
  return `${BASE}/${parts.map(encodeURIComponent).join("/")}${query ? `?${query}` : ""}`;
}

/** Headers that every request carries. */
export function headers(more = {}) {
  const held = token();
  return held ? { ...more, Authorization: `Bearer ${held}` } : more;
}

/**
 * The JSON of a resource, with `freshness` of its source: {standby, lag, missing}. Waits where the
 * server says so (503, 429), telling `signal.waiting` where the view has set that, and asks for the
 * token (401).
 */
export async function get(parts, params, view) {
  const answer = await send(address(parts, params), { headers: headers() }, view);
  const body = await answer.json();
  const freshness = {
    standby: answer.headers.get("Copytaster-Source") === "standby",
    lag: Number(answer.headers.get("Copytaster-Lag") ?? body.lag ?? 0),
    missing: body.complete === false ? (body.missing ?? []) : [],
  };
  view?.fresh(freshness);
  return body;
}

/** All items of a list, up to `most`; `more` says whether there are others. */
export async function all(parts, params, view, most = 2000) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(parts, { ...params, limit: 500, cursor }, view);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < most);
  return { items, more: cursor !== null && cursor !== undefined };
}

/** The whole list as a file of comma-separated values: page after page, under one head. */
export async function csv(parts, params, view) {
  const pages = [];
  let url = address(parts, { ...params, format: "csv", limit: 500 });
  while (url) {
    const answer = await send(url, { headers: headers({ Accept: "text/csv" }) }, view);
    const text = await answer.text();
    pages.push(pages.length ? text.slice(text.indexOf("\n") + 1) : text);
    url = answer.headers.get("Link")?.match(/^<([^>]+)>; rel="next"/)?.[1];
  }
  return new Blob(pages, { type: "text/csv" });
}

/** Asks for a dead letter to be sent to its topic again. */
export async function redrive(partition, offset, view) {
  const url = `${BASE}/dead-letters/${Number(partition)}/${Number(offset)}/redrive`;
  await send(url, { method: "POST", headers: headers({ "Copytaster-Request": "1" }) }, view);
}

async function send(url, options, view) {
  for (let waits = 0; ; waits++) {
    const answer = await reach(url, { ...options, signal: view?.signal });
    if (answer.ok) {
      view?.waiting(null);
      return answer;
    }
    if (answer.status === 401) {
      await askForToken();
      options = { ...options, headers: headers(without(options.headers)) };
      continue;
    }
    const body = await problem(answer);
    const again = answer.status === 503 || answer.status === 429;
    if (!again || waits === MOST_WAITS) {
      throw new Problem(answer.status, body);
    }
    const seconds = Number(answer.headers.get("Retry-After")) || WAIT_SECONDS;
    view?.waiting({ seconds, reason: body.detail ?? body.title ?? "not ready yet" });
    await pause(seconds * 1000, view?.signal);
  }
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch (cause) {
    if (cause.name === "AbortError") {
      throw cause;
    }
    throw new Problem(0, {
      detail: "The server does not answer.",
      hint: "Is it still running? ./copytaster up starts it again, with its data.",
    });
  }
}

async function problem(answer) {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}

function without(sent) {
  const { Authorization: _, ...rest } = sent;
  return rest;
}

/** Waits; an aborted signal ends it with an AbortError. */
export function pause(millis, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("the view was left", "AbortError"));
    }, { once: true });
  });
}
