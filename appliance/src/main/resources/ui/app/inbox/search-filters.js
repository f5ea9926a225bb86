import { day, locale, t } from "app/core/i18n.js";
import { told } from "app/core/text.js";

/** How filters are written, in the languages of the page; both are understood in either (docs/search.md). */
const WRITTEN = {
  de: { from: "von", since: "seit", has: "mit", channel: "kanal", team: "team", owner: "zuständig", state: "status",
    customer: "kunde", us: "uns", file: "datei", me: "ich", none: "niemand", open: "offen", resolved: "erledigt" },
  en: { from: "from", since: "since", has: "has", channel: "channel", team: "team", owner: "owner", state: "state",
    customer: "customer", us: "us", file: "file", me: "me", none: "none", open: "open", resolved: "resolved" },
};

/** Values that are words of the page; all others are names and days. */
const FIXED = { from: ["customer", "us"], state: ["open", "resolved"], owner: ["me", "none"], has: ["file"] };

/** Filters of which one takes the place of the other. */
const PERIOD = ["since", "until"];
const PERIODS = {
  today: now => now,
  week: now => now.setDate(now.getDate() - 6),
  month: now => now.setDate(now.getDate() - 29),
  year: now => now.setMonth(0, 1),
};

/**
 * What one can narrow a question to, as items of a menu; choosing what is chosen already takes it away.
 * @param {{text: string, filters: object[]}} asked
 * @param {{teams: string[], channels: string[], owners: string[]}} choices
 * @param {string} me the person's own name
 */
export function filterMenu(asked, { teams, channels, owners }, me) {
  const present = filtersIn(asked).filter(({ not }) => !not);
  const kind = (name, values) => {
    const chosen = present.find(filter => filter.name === name);
    const items = values.map(value => ({ checked: value.value === chosen?.label, ...value }));
    return { id: name, label: t(`filter.by.${name}`), note: items.find(({ checked }) => checked)?.label, items };
  };
  const fixed = name => FIXED[name].map(value => item(name, value, valueText(name, value), word(value)));
  const named = (name, values) => values.map(value => ({ ...item(name, value, "", quoted(value)), label: told(value) }));
  const colleagues = owners.filter(name => name !== me);
  return [
    kind("from", fixed("from")),
    kind("state", fixed("state")),
    kind("owner", [...fixed("owner"), ...named("owner", colleagues).map((one, i) => ({ ...one, separated: !i }))]),
    ...(teams.length > 1 ? [kind("team", named("team", teams))] : []),
    ...(channels.length > 1 ? [kind("channel", named("channel", channels))] : []),
    kind("since", Object.entries(PERIODS).map(([period, begin]) => since(period, begin))),
    { ...fixed("has")[0], label: t("filter.by.has"), separated: true, checked: present.some(({ name }) => name === "has") },
  ];
}

const item = (name, value, label, text) => ({ id: `${name}:${text}`, name, value, label: capital(label), text: `${word(name)}:${text}` });

function since(period, begin) {
  const first = isoDay(new Date(begin(new Date())));
  const [year, month, date] = first.split("-").map(Number);
  return item("since", first, t(`filter.period.${period}`), locale.value.language === "de" ? `${date}.${month}.${year}` : first);
}

const capital = text => text.charAt(0).toLocaleUpperCase(locale.value.language) + text.slice(1);

const isoDay = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, "0")).join("-");

const word = name => WRITTEN[locale.value.language][name];

const quoted = name => (/\s/u.test(name) ? `"${name.replaceAll('"', "")}"` : name);

/** The item of that id, on the first or the second step of the menu. */
export const chosenOf = (menu, id) => menu.flatMap(entry => entry.items ?? entry).find(entry => entry.id === id);

/** The question with this filter instead of one of its kind; without it when it was there. */
export function narrowed(asked, { name, text, checked }) {
  const replaced = PERIOD.includes(name) ? PERIOD : [name];
  const rest = filtersIn(asked)
    .filter(filter => !filter.not && replaced.includes(filter.name))
    .reduce((left, filter) => without(left, filter.typed), asked.text);
  return checked ? rest : `${rest.trimEnd()} ${text} `.trimStart();
}

/** The question without this piece. */
export function without(text, typed) {
  const at = placeOf(text, typed);
  return at < 0 ? text : `${text.slice(0, at).trimEnd()} ${text.slice(at + typed.length).trimStart()}`.trimStart();
}

/** What was understood and still stands there, while the question is typed on. */
export const filtersIn = ({ text, filters }) => filters.filter(({ typed }) => placeOf(text, typed) >= 0);

/** Where a piece stands by itself. */
function placeOf(text, typed) {
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
    if (/^\s?$/u.test(text.charAt(at - 1)) && /^\s?$/u.test(text.charAt(at + typed.length))) return at;
  }
  return -1;
}

/** What a filter says, for people: its kind and its value. */
export function filterText({ name, label, not }) {
  const kind = t(`filter.kind.${name}`);
  return { kind: not ? t("filter.not", { kind }) : kind, value: valueText(name, label) };
}

function valueText(name, value) {
  if (FIXED[name]?.includes(value)) return t(`filter.value.${value}`);
  const date = PERIOD.includes(name) ? Date.parse(`${value}T12:00`) : NaN;
  return Number.isNaN(date) ? value : day(date);
}
