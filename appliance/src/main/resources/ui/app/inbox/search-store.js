import { Store } from "app/core/store.js";
import { get, post, Problem } from "app/core/api.js";
import { whenLeaving } from "app/core/session.js";

const CALM = 250;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const NO_ANSWER = { query: "", items: [], people: [], filters: [], next: undefined, total: 0, more: false, cut: false, complete: true };
const NOTHING = { ...NO_ANSWER, text: "", order: "newest", status: "idle", problem: undefined, made: undefined, opened: undefined };
const NO_CHOICES = { teams: [], channels: [], owners: [] };

/** What is looked for and what was found. Lives in memory alone, and goes with the person. */
export const search = new Store(NOTHING);

/** What a question can be narrowed to by name. */
export const choices = new Store(NO_CHOICES);

let question = 0;
let timer = 0;

whenLeaving(() => {
  question++;
  clearTimeout(timer);
  search.update(() => NOTHING);
  choices.update(() => NO_CHOICES);
});

/** Looks while somebody types: the last word may go on. */
export function type(text) {
  clearTimeout(timer);
  search.set({ text });
  timer = setTimeout(() => find(unfinished(text)), CALM);
}

/** Looks for what stands there, or for this text in its place. */
export function look(text = search.value.text) {
  clearTimeout(timer);
  search.set({ text });
  return find(text);
}

/** @param {"newest" | "best"} order */
export function sort(order) {
  search.set({ order });
  return look();
}

/** Which hit or person is open now. */
export const opened = id => search.set({ opened: id });

async function find(query) {
  const mine = ++question;
  if (!query.trim()) return search.set({ ...NO_ANSWER, status: "idle", problem: undefined });
  const { items, people, order } = search.value;
  search.set({ status: items.length || people.length ? "ready" : "loading", problem: undefined });
  try {
    const page = await ask({ query, order });
    if (mine === question) search.set({ ...NO_ANSWER, ...page, query, status: "ready" });
  } catch (problem) {
    if (mine === question) search.set({ ...NO_ANSWER, status: "error", problem: Problem.of(problem) });
  }
}

/** The hits below those that are shown. */
export async function findMore() {
  const mine = question;
  const { query, order, next, items } = search.value;
  if (!next) return;
  search.set({ next: undefined });
  try {
    const page = await ask({ query, order, cursor: next });
    if (mine === question) search.set({ items: [...items, ...page.items], next: page.next });
  } catch {
    if (mine === question) search.set({ next });
  }
}

/** Learns what there is to choose from; without an answer there is less to choose. */
export async function loadChoices() {
  choices.set(await get("/searches/filters", { background: true }).catch(() => NO_CHOICES));
}

/** @param {{query: string, conversation?: string, order?: string, cursor?: string, limit?: number}} what */
export const ask = what => post("/searches", { zone: ZONE, ...what });

/** A word at the end is a beginning; a filter, a number and an open quote are not. */
export const unfinished = text => (/(?:^|\s)\p{L}{2,}$/u.test(text) && text.split('"').length % 2 ? `${text}*` : text);
