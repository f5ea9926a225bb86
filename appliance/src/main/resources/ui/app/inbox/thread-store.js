import { Store } from "app/core/store.js";
import { get, post, put, remove, query, Problem } from "app/core/api.js";
import { session, whenLeaving } from "app/core/session.js";
import * as log from "app/inbox/thread-pages.js";
import * as list from "app/inbox/list-store.js";
import { caughtUp, forget, forward, plain, tell, toldSoFar } from "app/inbox/states-told.js";

const CALM = 150;
const HINT = 6_000;
const BUSY = 1_500;

const NOTHING = { id: undefined, status: "none", problem: undefined, conversation: undefined, loaded: [], older: "idle", newer: "idle", typing: undefined, unread: 0 };

/** The open conversation and the loaded part of its log. */
export const thread = new Store(NOTHING);

/** The message that somebody came for: which one of which conversation, and whether the focus goes there. */
export const goal = new Store(undefined);

const sending = new Set();
let timer = 0;
let fading = 0;
let jumps = 0;
let readUpTo;

whenLeaving(close);

/** Shows a message once its conversation is there. */
export const aim = (conversation, message, { focus = true } = {}) => goal.update(() => ({ conversation, message, focus }));

/** It was shown, or is not there any more. */
export const arrived = () => goal.update(() => undefined);

/** Opens a conversation; what was loaded of another goes. */
export async function open(id) {
  if (thread.value.id === id && thread.value.status !== "error") return;
  clearTimeout(timer);
  jumps++;
  readUpTo = undefined;
  forget();
  thread.update(() => ({ ...NOTHING, id, status: "loading" }));
  try {
    const [conversation, page] = await Promise.all([get(`/conversations/${id}`), firstEntries(id)]);
    if (thread.value.id !== id) return;
    thread.set({ status: "ready", conversation, loaded: [latest(page)], unread: page.newer ? 0 : conversation.unread });
  } catch (problem) {
    if (thread.value.id !== id) return;
    const missing = problem.code === "NOT_FOUND" || problem.code === "NOT_ALLOWED";
    thread.set({ status: missing ? "missing" : "error", problem: Problem.of(problem) });
  }
}

export function close() {
  clearTimeout(timer);
  arrived();
  thread.update(() => NOTHING);
}

/** Those around the message that somebody came for; the newest when it is gone, or when nobody came for one. */
function firstEntries(id) {
  const { conversation, message: around } = goal.value ?? {};
  return conversation === id ? entries(id, { around }).catch(() => entries(id)) : entries(id);
}

async function entries(id, { background, limit = log.SIZE, ...part } = {}) {
  const since = toldSoFar();
  const { items, next, newer } = await get(`/conversations/${id}/messages${query({ limit, ...part })}`, { background });
  return { next, newer, since, entries: items };
}

/** The page with what was told while it was under way. */
const latest = ({ since, entries, ...page }) => ({ ...page, entries: entries.map(entry => caughtUp(entry, since, refresh)) });

/** The message of an answer, with what was told while it was under way. */
export async function answered(asked) {
  const since = toldSoFar();
  return caughtUp(await asked, since, refresh);
}

/** The page before, when the person scrolls up. */
export const loadOlder = () => extend("older", log.olderCursor, before => ({ before }), log.withOlder);

/** The page after, when the end is not loaded. */
export const loadNewer = () => extend("newer", log.newerCursor, from => ({ from }), log.withNewer);

async function extend(way, cursorOf, part, joined) {
  const { id, loaded, [way]: status } = thread.value;
  const cursor = cursorOf(loaded);
  if (!cursor || status === "loading") return;
  thread.set({ [way]: "loading" });
  try {
    const page = await entries(id, part(cursor));
    change(id, value => ({ ...value, [way]: "idle", loaded: cursorOf(value.loaded) === cursor ? joined(value.loaded, latest(page)) : value.loaded }));
  } catch {
    change(id, value => ({ ...value, [way]: "error" }));
  }
}

/** The end of the log. */
export const loadNewest = () => replace({}, ++jumps);

/** Loads what stands around the entry, unless it is there; says whether it is, or nothing when somebody went on. */
export async function reach(entryId) {
  const mine = ++jumps;
  const has = () => log.entriesOf(thread.value.loaded).some(entry => entry.id === entryId);
  if (!has()) await replace({ around: entryId }, mine).catch(() => {});
  if (mine === jumps) return has();
}

async function replace(part, mine) {
  const { id } = thread.value;
  const page = await entries(id, part);
  if (mine === jumps) change(id, value => ({ ...value, older: "idle", newer: "idle", loaded: [latest(page)] }));
}

/** Something happened in a conversation, says the live channel. */
export function happened({ kind, conversation, message, state }) {
  const { id, status } = thread.value;
  if (conversation !== id) return;
  if (kind === "state") tell(message, state);
  if (status !== "ready") return;
  if (kind === "state" && plain(state)) {
    change(id, value => ({ ...value, loaded: log.withEntry(value.loaded, message, entry => forward(entry, state)) }));
  } else if (kind === "state") {
    refresh(message);
  } else {
    look();
  }
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
    change(id, value => ({ ...value, conversation, loaded: log.withTail(value.loaded, latest(page)) }));
  } catch {
    // Cut off: the line at the top says so, and the next hello looks again.
  }
}

async function refresh(message) {
  const { id } = thread.value;
  const page = await entries(id, { around: message, limit: 1, background: true }).catch(() => undefined);
  const now = page && latest(page).entries.find(entry => entry.id === message);
  if (now) change(id, value => ({ ...value, loaded: log.withEntry(value.loaded, message, () => now) }));
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
  if (!last || log.newerCursor(loaded) || readUpTo === last.id) return;
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

/** Shows the message that the appliance answers with. */
export async function onEntry(asked) {
  const { id } = thread.value;
  const entry = await answered(asked);
  change(id, value => ({ ...value, loaded: log.withEntry(value.loaded, entry.id, () => entry) }));
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
