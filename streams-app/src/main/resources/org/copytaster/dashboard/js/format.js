/* Times, numbers, periods and parties as the page writes them. All times are UTC, and say so. */

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC",
});
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const RECENT_MILLIS = 3 * 86_400_000;
const UNITS = { km2: "km²", percent: "%", 1: "" };
const STEPS = [["second", 60], ["minute", 60], ["hour", 24], ["day", 365], ["year", Infinity]];

/** A number with thousands separators; a dash for null. */
export function number(value) {
  return value === null || value === undefined ? "–" : NUMBER.format(value);
}

/** A value with its unit as people write it. */
export function quantity(value, unit) {
  const sign = UNITS[unit] ?? unit;
  return sign ? `${number(value)}${sign === "%" ? "" : " "}${sign}` : number(value);
}

/** What stands behind numbers of a unit, for captions and axes. */
export function unitName(unit) {
  return unit === "1" ? "count" : (UNITS[unit] ?? unit);
}

/** 1 Dec 2025. */
export function day(time) {
  return DAY.format(new Date(time));
}

/** 1 Dec 2025, 09:10 UTC. */
export function instant(time) {
  return time === null || time === undefined ? "–" : `${day(time)}, ${CLOCK.format(new Date(time))} UTC`;
}

/** 09:10. */
export function clock(time) {
  return CLOCK.format(new Date(time));
}

/** 3 hours ago; measured from `now`. */
export function ago(time, now) {
  let amount = (new Date(time) - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) {
      return RELATIVE.format(Math.round(amount), unit);
    }
    amount /= size;
  }
  return "";
}

/** How long ago, within the last days; the date before that. */
export function lately(time, now) {
  return Math.abs(now - new Date(time)) < RECENT_MILLIS ? ago(time, now) : `${day(time)}, ${clock(time)}`;
}

/** A period of the ledger: Nov 2025, 2025, 6 Dec 2025, or two days. */
export function period(text) {
  if (/^\d{4}-\d{2}$/.test(text)) {
    return MONTH.format(new Date(`${text}-01T00:00:00Z`));
  }
  const days = text.split("/");
  if (days.every((part) => /^\d{4}-\d{2}-\d{2}$/.test(part))) {
    return days.map(day).join(" to ");
  }
  return text;
}

/** The grain of a period: year, month, day or week (any run of days). */
export function grain(text) {
  return text.includes("/") ? "week" : (["year", "month", "day"][text.split("-").length - 1] ?? "day");
}

/** A party's name; nobody where there is none. */
export function party(value) {
  return value?.name ?? "nobody named";
}

/** Who a figure goes back to. */
export function originator(name) {
  return name ?? "unattributed";
}

/** "1 outlet", "3 outlets". */
export function count(amount, singular, plural = `${singular}s`) {
  return `${number(amount)} ${amount === 1 ? singular : plural}`;
}

/** DISPUTED as Disputed. */
export function words(symbol) {
  const lower = String(symbol).toLowerCase().replaceAll(/[_-]/g, " ");
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
