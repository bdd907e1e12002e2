/* Runs before the page is painted, so that a chosen theme does not flash. */
(function () {
  "use strict";
  let chosen = null;
  try {
    chosen = localStorage.getItem("copytaster.theme");
  } catch {
    // Storage may be refused; the system's preference holds then.
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
})();
