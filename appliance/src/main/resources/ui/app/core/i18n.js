import { Store } from "app/core/store.js";

export const LANGUAGES = ["de", "en"];

/** The language in use and the region's way to write numbers and times. */
export const locale = new Store({ language: "en", region: "en" });

let catalogue = {};
let plural = new Intl.PluralRules("en");
let formats = new Map();

/** @returns {string} the language that the browser asks for, of those we speak */
export function browserLanguage() {
  const wanted = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase());
  return wanted.find(tag => LANGUAGES.includes(tag)) ?? "en";
}

/** Loads a language and shows everything in it. */
export async function speak(language) {
  const known = LANGUAGES.includes(language) ? language : browserLanguage();
  const response = await fetch(`${document.body.dataset.root}/i18n/${known}.json`);
  if (!response.ok) throw new Error(`language ${known} is missing`);
  catalogue = await response.json();
  plural = new Intl.PluralRules(known);
  formats = new Map();
  document.documentElement.lang = known;
  locale.set({ language: known, region: region(known) });
}

function region(language) {
  const fallback = { de: "de-DE", en: "en-GB" }[language];
  return navigator.languages.find(tag => tag.toLowerCase().startsWith(`${language}-`)) ?? fallback;
}

/**
 * The text of a key. Values are named; `n` chooses the plural form; `{{1}}` is said as it stands.
 * @param {string} key
 * @param {Record<string, string | number>} values
 */
export function t(key, values = {}) {
  const entry = catalogue[key];
  if (entry === undefined) return key;
  const text = typeof entry === "string" ? entry : entry[plural.select(values.n)];
  return text.replace(/(?<!\{)\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : (value ?? "");
  });
}

/** The text of a key when there is one, otherwise that of another. */
export function textOr(key, otherwise, values = {}) {
  return key in catalogue ? t(key, values) : t(otherwise, values);
}

export function number(value) {
  return format("number", () => new Intl.NumberFormat(locale.value.region)).format(value);
}

/** The time of day. */
export function clock(at) {
  return date("clock", at, { hour: "2-digit", minute: "2-digit" });
}

/** The whole moment, for titles and prints. */
export function exact(at) {
  return date("exact", at, { dateStyle: "full", timeStyle: "short" });
}

/** A day with its year when it is not this one. */
export function day(at) {
  const year = new Date(at).getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date(`day-${year}`, at, { day: "numeric", month: "short", year });
}

/** The day as a heading in a log: today, yesterday, a weekday or a date. */
export function dayName(at, now = Date.now()) {
  const ago = daysBetween(at, now);
  if (ago < 2 && ago >= 0) return capital(relative().format(-ago, "day"));
  if (ago < 7) return date("weekday", at, { weekday: "long" });
  return date("day-long", at, { weekday: "short", day: "numeric", month: "long", year: "numeric" });
}

/** How long ago, as short as a list needs it. */
export function age(at, now = Date.now()) {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t("time.now");
  if (minutes < 60) return unit(minutes, "minute");
  if (minutes < 24 * 60) return unit(Math.floor(minutes / 60), "hour");
  const days = daysBetween(at, now);
  if (days < 2) return relative().format(-days, "day");
  return days < 7 ? date("weekday-short", at, { weekday: "short" }) : day(at);
}

/** A moment as people say it: the time today, otherwise day and time. */
export function moment(at, now = Date.now()) {
  return daysBetween(at, now) === 0 ? clock(at) : `${day(at)}, ${clock(at)}`;
}

/** A span ahead: minutes below an hour, then hours. */
export function span(milliseconds) {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  return minutes < 60 ? unit(minutes, "minute") : unit(Math.floor(minutes / 60), "hour");
}

/** A file's size. */
export function bytes(size) {
  if (size < 1000) return unit(size, "byte");
  if (size < 1_000_000) return unit(Math.round(size / 1000), "kilobyte");
  return unit(Math.round(size / 100_000) / 10, "megabyte");
}

export function daysBetween(earlier, later) {
  const midnight = at => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

function unit(value, name) {
  const make = () => new Intl.NumberFormat(locale.value.region, { style: "unit", unit: name, unitDisplay: "short" });
  return format(`unit-${name}`, make).format(value);
}

function relative() {
  return format("relative", () => new Intl.RelativeTimeFormat(locale.value.region, { numeric: "auto" }));
}

function date(name, at, options) {
  return format(name, () => new Intl.DateTimeFormat(locale.value.region, options)).format(at);
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(locale.value.language) + text.slice(1);
}

function format(name, make) {
  if (!formats.has(name)) formats.set(name, make());
  return formats.get(name);
}
