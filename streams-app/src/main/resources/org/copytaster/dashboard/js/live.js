/*
 * What changes, as it changes: server-sent events read through fetch, since EventSource cannot send
 * a token. Goes on where it was when the connection breaks.
 */

import { address, headers, pause } from "./api.js";
import { askForToken } from "./token.js";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

/**
 * Splits a stream of characters into events; `push` takes a piece and gives the events it ends.
 * Those without data only say how far the stream has come.
 */
export class EventParser {
  #rest = "";

  push(piece) {
    const blocks = (this.#rest + piece).split(/\r?\n\r?\n/);
    this.#rest = blocks.pop();
    return blocks.map(EventParser.#event).filter((event) => event !== null);
  }

  static #event(block) {
    const event = { type: "message", id: null, data: null };
    for (const line of block.split(/\r?\n/)) {
      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "event") {
        event.type = value;
      } else if (field === "id") {
        event.id = value;
      } else if (field === "data") {
        event.data = event.data === null ? value : `${event.data}\n${value}`;
      }
    }
    return event.data === null && event.id === null ? null : event;
  }
}

/**
 * Follows /live until `signal` aborts. `take` gets (type, {key, value}); `state` gets "live" or
 * "waiting" whenever that changes.
 */
export async function follow(params, signal, take, state) {
  let last = null;
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      const more = last === null ? {} : { "Last-Event-ID": last };
      const answer = await fetch(address(["live"], params), {
        headers: headers({ Accept: "text/event-stream", ...more }), signal, cache: "no-store",
      });
      if (answer.status === 401) {
        await askForToken();
        continue;
      }
      if (answer.ok) {
        state("live");
        wait = FIRST_WAIT;
        await read(answer.body, (event) => {
          last = event.id ?? last;
          if (event.data !== null) {
            take(event.type, JSON.parse(event.data));
          }
        });
      }
    } catch (cause) {
      if (cause.name === "AbortError") {
        return;
      }
    }
    state("waiting");
    try {
      await pause(wait, signal);
    } catch {
      return;
    }
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }
}

async function read(body, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    parser.push(value).forEach(take);
  }
}
