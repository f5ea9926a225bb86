import { Store } from "app/core/store.js";
import { post, Problem } from "app/core/api.js";
import { whenLeaving } from "app/core/session.js";

const CALM = 250;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const NOTHING = { text: "", status: "idle", problem: undefined, items: [], next: undefined, total: 0, more: false, complete: true };

/** What is looked for and what was found. Lives in memory alone, and goes with the person. */
export const search = new Store(NOTHING);

let question = 0;
let timer = 0;

whenLeaving(() => {
  question++;
  clearTimeout(timer);
  search.update(() => NOTHING);
});

/** Looks while somebody types: the last word may go on. */
export function type(text) {
  clearTimeout(timer);
  search.set({ text });
  timer = setTimeout(() => find(unfinished(text)), CALM);
}

/** Looks for what was typed as it stands. */
export function look() {
  clearTimeout(timer);
  return find(search.value.text);
}

async function find(query) {
  const mine = ++question;
  if (!query.trim()) return search.update(({ text }) => ({ ...NOTHING, text }));
  search.set({ status: search.value.items.length ? "ready" : "loading", problem: undefined });
  try {
    const page = await ask(query);
    if (mine === question) search.set({ status: "ready", query, ...page });
  } catch (problem) {
    if (mine === question) search.set({ status: "error", problem: Problem.of(problem), items: [] });
  }
}

/** The hits below those that are shown. */
export async function findMore() {
  const mine = question;
  const { query, next, items } = search.value;
  if (!next) return;
  search.set({ next: undefined });
  try {
    const page = await ask(query, next);
    if (mine === question) search.set({ items: [...items, ...page.items], next: page.next });
  } catch {
    if (mine === question) search.set({ next });
  }
}

const ask = (query, cursor) => post("/searches", { query, zone: ZONE, cursor }).then(page => ({ next: undefined, ...page }));

/** A word at the end is a beginning; a filter, a number and an open quote are not. */
const unfinished = text => (/(?:^|\s)\p{L}{2,}$/u.test(text) && text.split('"').length % 2 ? `${text}*` : text);
