/*
 * A list without an end, of which only what is near the window is in the document: each page of
 * items has a box that keeps its height while it is empty.
 */

import { fill, h } from "./dom.js";

const NEAR = "1200px";

/**
 * The list.
 *
 * @param label what it lists
 * @param fetchPage cursor => {items, next}
 * @param render (item, position from 1) => element with role article
 * @param fail what to do with an error
 * @param signal ends it
 */
export class Windowed {
  #pages = [];
  #loading = false;
  #cursor = null;
  #ended = false;
  #near;
  #options;
  #tail;

  constructor(options) {
    this.#options = options;
    this.#tail = h("div", { class: "tail" });
    this.feed = h("div", { role: "feed", "aria-label": options.label, class: "feed" });
    this.element = h("div", null, this.feed, this.#tail);
    this.#near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    this.#near.observe(this.#tail);
    options.signal.addEventListener("abort", () => this.#near.disconnect(), { once: true });
  }

  /** How many items have come so far. */
  get length() {
    return this.#pages.reduce((sum, page) => sum + page.items.length, 0);
  }

  /** Whether all have come. */
  get ended() {
    return this.#ended;
  }

  /** Puts a changed item in place of the one with the same identity, where it is. */
  replace(matches, change) {
    for (const page of this.#pages) {
      const index = page.items.findIndex(matches);
      if (index >= 0) {
        page.items[index] = change(page.items[index]);
        if (page.filled) {
          page.box.children[index].replaceWith(this.#rendered(page, index));
        }
        return true;
      }
    }
    return false;
  }

  /** Loads the next page; the observer calls it, and so does who wants the first one. */
  async more() {
    if (this.#loading || this.#ended) {
      return;
    }
    this.#loading = true;
    this.feed.setAttribute("aria-busy", "true");
    try {
      const { items, next } = await this.#options.fetchPage(this.#cursor);
      this.#cursor = next;
      this.#ended = !next;
      if (items.length) {
        this.#add(items);
      }
      this.#label();
    } catch (cause) {
      this.#ended = true;
      this.#options.fail(cause);
    } finally {
      this.#loading = false;
      this.feed.setAttribute("aria-busy", "false");
    }
    // The end may be near still: the observer speaks of changes only.
    this.#near.unobserve(this.#tail);
    this.#near.observe(this.#tail);
  }

  #add(items) {
    const page = { items, first: this.length, box: h("div", { class: "page" }), filled: false };
    this.#pages.push(page);
    this.#fill(page);
    this.feed.append(page.box);
    this.#near.observe(page.box);
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      if (target === this.#tail) {
        if (isIntersecting) {
          this.more();
        }
        continue;
      }
      const page = this.#pages.find(({ box }) => box === target);
      if (isIntersecting && !page.filled) {
        this.#fill(page);
      } else if (!isIntersecting && page.filled && !page.box.contains(document.activeElement)) {
        page.box.style.height = `${page.box.getBoundingClientRect().height}px`;
        page.box.replaceChildren();
        page.filled = false;
      }
    }
  }

  #fill(page) {
    fill(page.box, page.items.map((_, index) => this.#rendered(page, index)));
    page.box.style.height = "";
    page.filled = true;
  }

  #rendered(page, index) {
    const element = this.#options.render(page.items[index]);
    element.setAttribute("aria-posinset", String(page.first + index + 1));
    element.setAttribute("aria-setsize", this.#ended ? String(this.length) : "-1");
    return element;
  }

  #label() {
    fill(this.#tail, this.#ended ? "That is all." : "More follows …");
  }
}
