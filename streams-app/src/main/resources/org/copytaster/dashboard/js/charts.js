/* Charts: drawn by Chart.js, each with the same data as a table beside it. */

import { h } from "./dom.js";

const LIBRARY = "/assets/vendor/chart.js/dist/chart.umd.min.js";
const SERIES = 7;
const FONT = 12;

let loading = null;

/** The library; fetched when the first chart is. */
function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.addEventListener("load", () => resolve(window.Chart));
    script.addEventListener("error", () => reject(new Error(`${LIBRARY} could not be loaded`)));
    document.head.append(script);
  });
  return loading;
}

/** The page's colours as they are now. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"), soft: of("soft"), rule: of("rule"), paper: of("paper"), accent: of("accent"),
    band: of("band"),
    series: Array.from({ length: SERIES }, (_, index) => of(`series-${index + 1}`)),
  };
}

/**
 * A figure: chart, and the table that says the same.
 *
 * @param id of the canvas
 * @param label what the chart shows, for those who cannot see it
 * @param config palette => Chart.js configuration
 * @param table the same data
 * @param signal ends it
 */
export function chart({ id, label, config, table, signal }) {
  const canvas = h("canvas", { id, role: "img", "aria-label": `${label}. The table after it has the same data.` });
  const shown = h("div", { class: "data hidden", id: `${id}-data` }, table);
  const toggle = h("button", {
    type: "button", class: "quiet", "aria-expanded": "false", "aria-controls": `${id}-data`,
    on: { click: turn },
  }, "Show as table");
  const figure = h("figure", { class: "chart" },
    h("div", { class: "canvas" }, canvas), toggle, shown);
  hideFromTab(shown, true);

  function turn() {
    const hidden = shown.classList.toggle("hidden");
    hideFromTab(shown, hidden);
    toggle.setAttribute("aria-expanded", String(!hidden));
    toggle.textContent = hidden ? "Show as table" : "Hide the table";
  }

  draw(canvas, config, signal).catch((cause) => {
    if (!signal.aborted) {
      turn();
      toggle.before(h("p", { class: "notice" }, `${cause.message}. The table has the data.`));
    }
  });
  return figure;
}

/** What cannot be seen must not take the focus; it stays readable. */
function hideFromTab(element, hidden) {
  for (const target of element.querySelectorAll("[tabindex], a, button")) {
    if (hidden) {
      target.setAttribute("tabindex", "-1");
    } else if (target.classList.contains("scroll")) {
      target.setAttribute("tabindex", "0");
    } else {
      target.removeAttribute("tabindex");
    }
  }
}

async function draw(canvas, config, signal) {
  const Chart = await library();
  if (signal.aborted) {
    return;
  }
  let drawn = null;
  const paint = () => {
    drawn?.destroy();
    drawn = new Chart(canvas, calm(config(palette()), palette()));
  };
  paint();
  document.addEventListener("themechange", paint, { signal });
  signal.addEventListener("abort", () => drawn.destroy(), { once: true });
}

/** What all charts share: no motion, the page's type and colours. */
function calm(config, colours) {
  const font = { family: getComputedStyle(document.body).fontFamily, size: FONT };
  const axis = (given) => ({
    ...given,
    grid: { color: colours.rule, ...given.grid },
    border: { color: colours.soft },
    ticks: { color: colours.soft, font, ...given.ticks },
    title: given.title ? { display: true, color: colours.soft, font, ...given.title } : undefined,
  });
  const { scales = {}, plugins = {}, ...rest } = config.options ?? {};
  return {
    ...config,
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, ...rest,
      scales: Object.fromEntries(Object.entries(scales).map(([name, given]) => [name, axis(given)])),
      plugins: {
        ...plugins,
        legend: {
          display: true, position: "bottom", align: "start", ...plugins.legend,
          labels: { color: colours.ink, font, boxWidth: 10, boxHeight: 10, ...plugins.legend?.labels },
        },
        tooltip: {
          backgroundColor: colours.ink, titleColor: colours.paper, bodyColor: colours.paper,
          titleFont: font, bodyFont: font, cornerRadius: 2, animation: false, ...plugins.tooltip,
        },
      },
    },
  };
}

/** Draws the interval {low, high} of each point of the data sets that have `intervals`. */
export const whiskers = {
  id: "whiskers",
  afterDatasetsDraw(drawn, _, { colour }) {
    const context = drawn.ctx;
    context.save();
    context.strokeStyle = colour;
    context.lineWidth = 1;
    drawn.data.datasets.forEach((dataset, index) => {
      if (!dataset.intervals || !drawn.isDatasetVisible(index)) {
        return;
      }
      drawn.getDatasetMeta(index).data.forEach((element, point) => {
        const interval = dataset.intervals[point];
        if (interval) {
          whisker(context, element.x, interval.map((value) => drawn.scales.y.getPixelForValue(value)));
        }
      });
    });
    context.restore();
  },
};

function whisker(context, x, [low, high]) {
  const half = 4;
  context.beginPath();
  context.moveTo(x, low);
  context.lineTo(x, high);
  context.moveTo(x - half, low);
  context.lineTo(x + half, low);
  context.moveTo(x - half, high);
  context.lineTo(x + half, high);
  context.stroke();
}
