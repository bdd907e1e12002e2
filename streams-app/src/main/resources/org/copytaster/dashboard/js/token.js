/* The token of a server that is not on loopback: asked for once, kept for this tab only. */

import { h } from "./dom.js";

const KEY = "copytaster.token";
let asking = null;

/** The token; null where none was given. */
export function token() {
  return sessionStorage.getItem(KEY);
}

/** Asks for the token; ends once there is one. Several askers share one dialog. */
export function askForToken() {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

function ask() {
  const refused = token() !== null;
  sessionStorage.removeItem(KEY);
  return new Promise((resolve) => {
    const field = h("input", {
      id: "token", type: "password", autocomplete: "off", spellcheck: "false", required: true,
      "aria-describedby": "token-hint",
    });
    const dialog = h(
      "dialog", { class: "dialog", "aria-labelledby": "token-title" },
      h("form", { on: { submit } },
        h("h2", { id: "token-title" }, "This server asks for a token"),
        refused && h("p", { class: "wrong", role: "alert" }, "The token was not taken. Try another one."),
        h("label", { for: "token" }, "Token"),
        field,
        h("p", { id: "token-hint", class: "fine" },
          "It is in COPYTASTER_TOKEN or the file of --token-file where the server runs."
            + " This tab keeps it until it is closed."),
        h("p", { class: "actions" }, h("button", { type: "submit", class: "main" }, "Go on"))));

    function submit(event) {
      event.preventDefault();
      sessionStorage.setItem(KEY, field.value.trim());
      dialog.close();
      dialog.remove();
      resolve();
    }

    // Nothing can be shown without it, so Escape does not end it.
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
