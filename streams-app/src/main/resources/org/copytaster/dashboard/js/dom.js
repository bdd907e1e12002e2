/*
 * Makes elements. All text goes in as text nodes: nothing that comes from an article is ever read as
 * markup, and no attribute that could run code can be set.
 */

const SAFE_ATTRIBUTE =
  /^(id|class|type|name|value|for|role|title|lang|dir|href|tabindex|scope|min|max|step|datetime|placeholder|autocomplete|spellcheck|inputmode|disabled|hidden|open|checked|selected|required|colspan|list|headers|aria-[a-z]+|data-[a-z-]+)$/;

/**
 * An element with attributes, listeners (`on: {click: f}`) and children: nodes, strings, numbers,
 * lists of these; null, undefined and false are left out.
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (value !== null && value !== undefined && value !== false) {
      if (!SAFE_ATTRIBUTE.test(name)) {
        throw new Error(`attribute ${name} is none that is needed here`);
      }
      if (name === "href" && !isOwn(value) && !isWeb(value)) {
        continue;
      }
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/** Appends children as `h` takes them. */
export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/** Puts other children in place of those that an element has. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** Words from outside, kept from turning the direction of what stands around them. */
export function foreign(text, attributes) {
  return h("bdi", { dir: "auto", ...attributes }, text);
}

/** A link out to an article's page; plain words where the address is none of the web. */
export function outward(url, ...children) {
  if (!isWeb(url)) {
    return h("span", null, children);
  }
  const link = h("a", { href: url, class: "outward" }, children);
  link.rel = "noopener noreferrer nofollow";
  link.target = "_blank";
  return link;
}

/** Whether an address is http or https. */
export function isWeb(url) {
  if (typeof url !== "string") {
    return false;
  }
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

function isOwn(url) {
  return /^(#|\/(?!\/))/.test(url);
}

/** Says something to those who listen to the page, without moving their place in it. */
export function announce(text) {
  document.getElementById("polite").textContent = text;
}
