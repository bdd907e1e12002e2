/* Light, dark, or as the system has it. */

const KEY = "copytaster.theme";
const NEXT = { system: "light", light: "dark", dark: "system" };

/** Makes a button turn through the themes; `themechange` tells whoever draws with their colours. */
export function themes(button) {
  const root = document.documentElement;

  function label() {
    button.textContent = `Theme: ${root.dataset.theme ?? "system"}`;
  }

  function changed() {
    document.dispatchEvent(new CustomEvent("themechange"));
  }

  button.addEventListener("click", () => {
    const next = NEXT[root.dataset.theme ?? "system"];
    if (next === "system") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = next;
    }
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It holds for this page then.
    }
    label();
    changed();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  label();
}
