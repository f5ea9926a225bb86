import { Store } from "app/core/store.js";
import { get, query, Problem } from "app/core/api.js";
import { session, whenLeaving } from "app/core/session.js";

const PAGE = 50;
const MOST = 100;
const CALM = 350;

const NOTHING = {
  filter: "all",
  state: "open",
  status: "idle",
  problem: undefined,
  rows: [],
  counts: {},
  next: undefined,
  more: "idle",
  waiting: 0,
  at: 0,
};

/**
 * The list of conversations as it is shown. While it is held (pointer or focus in it), rows keep their places and new
 * ones wait; `waiting` counts them.
 */
export const list = new Store(NOTHING);

let fresh = [];
let placed = new Map();
let held = false;
let question = 0;
let timer = 0;

whenLeaving(() => {
  fresh = [];
  placed = new Map();
  held = false;
  question++;
  clearTimeout(timer);
  list.update(() => NOTHING);
});

/** Loads the list anew, as it was asked for by filter and state. */
export async function load({ filter = list.value.filter, state = list.value.state } = {}) {
  const mine = ++question;
  const changed = filter !== list.value.filter || state !== list.value.state;
  if (changed) fresh = [];
  list.set({ filter, state, status: fresh.length ? "ready" : "loading", problem: undefined, more: "idle", ...(changed ? { rows: [] } : {}) });
  try {
    const page = await get(`/conversations${query({ filter, state, limit: PAGE })}`);
    if (mine !== question) return;
    fresh = [...page.items].sort(inOrder);
    showWaiting();
    list.set({ status: "ready", next: page.next, counts: page.counts, at: Date.now() });
  } catch (problem) {
    if (mine === question) list.set({ status: fresh.length ? "ready" : "error", problem: Problem.of(problem) });
  }
}

/** Something in it changed: asks again, once for a burst of changes. */
export function touched() {
  clearTimeout(timer);
  timer = setTimeout(refresh, CALM);
}

async function refresh() {
  const mine = question;
  const { filter, state, status } = list.value;
  if (status !== "ready") return load();
  const limit = Math.min(MOST, Math.max(PAGE, fresh.length));
  try {
    const page = await get(`/conversations${query({ filter, state, limit })}`, { background: true });
    if (mine === question) merge(page);
  } catch {
    // The line at the top says that we are cut off; the next change or the next hello asks again.
  }
}

function merge({ items, next, counts }) {
  const known = new Set(items.map(row => row.id));
  const edge = items.at(-1);
  const rest = next && edge ? fresh.filter(row => !known.has(row.id) && inOrder(edge, row) < 0) : [];
  fresh = [...items, ...rest];
  arrange();
  list.set({ counts, problem: undefined, at: Date.now(), ...(rest.length ? {} : { next }) });
}

/** The rows below, when the person comes close to the end. */
export async function loadMore() {
  const mine = question;
  const { filter, state, next, more } = list.value;
  if (!next || more === "loading") return;
  list.set({ more: "loading" });
  try {
    const page = await get(`/conversations${query({ filter, state, limit: PAGE, cursor: next })}`);
    if (mine !== question) return;
    const known = new Set(fresh.map(row => row.id));
    const added = page.items.filter(row => !known.has(row.id));
    fresh = [...fresh, ...added];
    const shown = new Set(list.value.rows.map(row => row.id));
    list.update(value => ({ ...value, rows: [...value.rows, ...added.filter(row => !shown.has(row.id))], next: page.next, more: "idle" }));
    added.forEach(row => placed.set(row.id, row.activity));
  } catch {
    if (mine === question) list.set({ more: "error" });
  }
}

/** While it is held nothing moves under the pointer. */
export function hold(value) {
  held = value;
  if (!held) arrange();
}

/** Shows what waited. */
export function showWaiting() {
  placed = new Map(fresh.map(row => [row.id, row.activity]));
  list.set({ rows: fresh, waiting: 0 });
}

/** A row after a command of ours: it changes in place, or leaves when it no longer belongs here. */
export function settle(row) {
  if (belongs(row)) {
    fresh = fresh.map(other => (other.id === row.id ? row : other));
    arrange();
  } else {
    fresh = fresh.filter(other => other.id !== row.id);
    list.update(value => ({ ...value, rows: value.rows.filter(other => other.id !== row.id) }));
  }
  touched();
}

/** It was read here; the appliance hears of it at the same time. */
export function seen(id) {
  const change = row => (row.id === id && row.unread ? { ...row, unread: 0 } : row);
  if (!fresh.some(row => row.id === id && row.unread)) return;
  fresh = fresh.map(change);
  list.update(value => ({ ...value, rows: value.rows.map(change) }));
}

/** The neighbour of a row, by its place on the screen. */
export function neighbour(id, step) {
  const { rows } = list.value;
  const at = rows.findIndex(row => row.id === id);
  if (at < 0) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))];
}

function arrange() {
  fresh = [...fresh].sort(inOrder);
  if (!held || !list.value.rows.length) return showWaiting();
  const now = new Map(fresh.map(row => [row.id, row]));
  list.update(value => {
    const rows = value.rows.map(row => now.get(row.id) ?? row);
    return { ...value, rows, waiting: fresh.filter(row => waits(row, value.rows.at(-1))).length };
  });
}

/** Whether a row came or moved up since the list was last laid out, and not by our own answer. */
function waits(row, last) {
  return placed.get(row.id) !== row.activity && row.last?.direction !== "out" && inOrder(row, last) < 0;
}

/** Newest first, as the appliance orders them. */
function inOrder(one, other) {
  return other.activity - one.activity || (other.ticket.id > one.ticket.id ? 1 : -1);
}

function belongs({ ticket }) {
  const { filter, state } = list.value;
  if (ticket.state !== state) return false;
  if (filter === "mine") return ticket.owner?.id === session.value.person?.id;
  return filter === "all" || !ticket.owner;
}
