import { Store } from "app/core/store.js";
import { get, post, put, remove, query, Problem } from "app/core/api.js";
import { session, whenLeaving } from "app/core/session.js";
import * as log from "app/inbox/thread-pages.js";
import * as list from "app/inbox/list-store.js";

const CALM = 150;
const HINT = 6_000;
const BUSY = 1_500;
const FORWARD = ["queued", "sending", "sent", "delivered", "read"];

const NOTHING = { id: undefined, status: "none", problem: undefined, conversation: undefined, loaded: log.nothing(), older: "idle", typing: undefined, unread: 0 };

/** The open conversation and the loaded part of its log. */
export const thread = new Store(NOTHING);

/** The message that somebody wants to see in the conversation that is opened now. */
export const goal = new Store(undefined);

const sending = new Set();
let timer = 0;
let fading = 0;
let readUpTo;

whenLeaving(close);

/** Shows this message once its conversation is there. */
export const aim = message => goal.update(() => message);

/** Opens a conversation; what was loaded of another goes. */
export async function open(id) {
  if (thread.value.id === id && thread.value.status !== "error") return;
  clearTimeout(timer);
  readUpTo = undefined;
  thread.update(() => ({ ...NOTHING, id, status: "loading" }));
  try {
    const [conversation, page] = await Promise.all([get(`/conversations/${id}`), entries(id)]);
    if (thread.value.id !== id) return;
    thread.set({ status: "ready", conversation, loaded: log.first(page), unread: conversation.unread });
  } catch (problem) {
    if (thread.value.id !== id) return;
    const missing = problem.code === "NOT_FOUND" || problem.code === "NOT_ALLOWED";
    thread.set({ status: missing ? "missing" : "error", problem: Problem.of(problem) });
  }
}

export function close() {
  clearTimeout(timer);
  thread.update(() => NOTHING);
}

async function entries(id, { before, limit = log.SIZE, background } = {}) {
  const { items, next } = await get(`/conversations/${id}/messages${query({ before, limit })}`, { background });
  return { from: before, next, entries: items };
}

/** The page before, when the person scrolls up. */
export async function loadOlder() {
  const { id, loaded, older } = thread.value;
  const before = log.olderCursor(loaded);
  if (!before || older === "loading") return;
  thread.set({ older: "loading" });
  try {
    const page = await entries(id, { before });
    change(id, value => ({ ...value, older: "idle", loaded: log.withOlder(value.loaded, page) }));
  } catch {
    change(id, value => ({ ...value, older: "error" }));
  }
}

/** The page after, when it was let go before. */
export async function loadNewer() {
  const { id, loaded, older } = thread.value;
  if (!loaded.newer.length || older === "loading") return;
  thread.set({ older: "loading" });
  try {
    const page = await entries(id, { before: loaded.newer.at(-1) });
    change(id, value => ({ ...value, older: "idle", loaded: log.withNewer(value.loaded, page) }));
  } catch {
    change(id, value => ({ ...value, older: "error" }));
  }
}

/** The end of the log. */
export async function loadNewest() {
  const { id } = thread.value;
  const page = await entries(id);
  change(id, value => ({ ...value, loaded: log.first(page) }));
}

/** Loads back until the entry is there. @returns {Promise<boolean>} whether it was found */
export async function loadUntil(entryId) {
  const has = () => log.entriesOf(thread.value.loaded).some(entry => entry.id === entryId);
  const { id } = thread.value;
  for (let tries = 0; tries < 8 && !has() && thread.value.id === id && log.olderCursor(thread.value.loaded); tries++) {
    await loadOlder();
    if (thread.value.older === "error") return false;
  }
  return has();
}

/** Something happened in a conversation, says the live channel. */
export function happened({ kind, conversation, message, state }) {
  const { id, status, loaded } = thread.value;
  if (conversation !== id || status !== "ready") return;
  if (kind === "state" && FORWARD.indexOf(state) > 1) {
    change(id, value => ({ ...value, loaded: log.withEntry(value.loaded, message, entry => forward(entry, state)) }));
  } else if (kind === "state") {
    refreshAround(loaded, message);
  } else {
    look();
  }
}

function forward(entry, state) {
  return FORWARD.indexOf(state) > FORWARD.indexOf(entry.state) ? { ...entry, state, reason: undefined, retryAt: undefined } : entry;
}

/** Looks again at the conversation and the end of its log, once for a burst of changes. */
export function look() {
  clearTimeout(timer);
  timer = setTimeout(lookNow, CALM);
}

async function lookNow() {
  const { id, status } = thread.value;
  if (status !== "ready") return;
  await Promise.race([Promise.allSettled([...sending]), new Promise(resolve => setTimeout(resolve, BUSY))]);
  try {
    const [conversation, page] = await Promise.all([get(`/conversations/${id}`, { background: true }), entries(id, { background: true })]);
    change(id, value => ({ ...value, conversation, loaded: log.withTail(value.loaded, page) }));
  } catch {
    // Cut off: the line at the top says so, and the next hello looks again.
  }
}

async function refreshAround(loaded, message) {
  const { id } = thread.value;
  const page = loaded.pages.find(({ entries: held }) => held.some(entry => entry.id === message));
  if (!page || page === loaded.pages.at(-1)) return look();
  const now = await entries(id, { before: page.from, limit: page.entries.length, background: true }).catch(() => undefined);
  if (now) change(id, value => ({ ...value, loaded: log.withPage(value.loaded, page.from, now) }));
}

/** A colleague writes here; the hint fades by itself. */
export function typed({ conversation, person, name }) {
  if (conversation !== thread.value.id || person === session.value.person?.id) return;
  clearTimeout(fading);
  thread.set({ typing: { person, name } });
  fading = setTimeout(() => thread.set({ typing: undefined }), HINT);
}

/** Everything up to the end is before the person's eyes. */
export function read() {
  const { id, loaded, conversation } = thread.value;
  const last = log.entriesOf(loaded).findLast(entry => entry.entry === "message");
  if (!last || loaded.newer.length || readUpTo === last.id) return;
  if (readUpTo === undefined && !conversation.unread) readUpTo = last.id;
  else {
    readUpTo = last.id;
    put(`/conversations/${id}/read`, { message: last.id }, { background: true }).catch(() => {});
  }
  list.seen(id);
}

/** While a message is on its way, the log waits for its answer instead of showing it twice. */
export function underWay(promise) {
  sending.add(promise);
  promise.finally(() => sending.delete(promise)).catch(() => {});
}

/** A message of ours as the appliance has it now. */
export function settled(conversation, entry) {
  change(conversation, value => ({ ...value, loaded: log.withAdded(value.loaded, entry) }));
}

export const take = () => own(session.value.person.id);

export const own = person => command(id => put(`/conversations/${id}/owner`, { person }));

export const disown = () => command(id => remove(`/conversations/${id}/owner`));

export const resolve = () => command(id => put(`/conversations/${id}/resolution`));

export const reopen = (id = thread.value.id) => command(() => remove(`/conversations/${id}/resolution`), id);

async function command(run, id = thread.value.id) {
  const row = await run(id);
  list.settle(row);
  change(id, value => ({ ...value, conversation: { ...value.conversation, ...row, contact: value.conversation.contact } }));
  if (thread.value.id === id) look();
}

/** Sends a failed message again. */
export const retry = message => onEntry(post(`/messages/${message}/attempts`));

/** A person decides about a message whose fate is unknown. */
export const decide = (message, outcome) => onEntry(put(`/messages/${message}/outcome`, { outcome }));

async function onEntry(asked) {
  const { id } = thread.value;
  const entry = await asked;
  change(id, value => ({ ...value, loaded: log.withEntry(value.loaded, entry.id, () => entry) }));
  look();
}

/** Asks the provider for a file again. */
export async function fetchAgain(attachment) {
  await post(`/attachments/${attachment}/fetch`);
  look();
}

/** The contact was changed beside the log. */
export function contactChanged(contact) {
  const { conversation } = thread.value;
  if (conversation?.contact.id === contact.id) thread.set({ conversation: { ...conversation, contact } });
  list.touched();
}

function change(id, next) {
  thread.update(value => (value.id === id && value.status === "ready" ? next(value) : value));
}
