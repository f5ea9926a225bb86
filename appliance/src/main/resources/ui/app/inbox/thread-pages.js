/**
 * The loaded part of a log: pages from old to new, at most {@link MOST} entries. Pages that were let go at the new end
 * are remembered by the cursor that brings them back. All functions return new values.
 * @typedef {{from?: string, next?: string, entries: object[]}} Page `from` asked for it, `next` asks for the one before it
 * @typedef {{pages: Page[], newer: (string | undefined)[]}} Loaded
 */

export const SIZE = 40;
const MOST = 400;

/** @returns {Loaded} */
export const nothing = () => ({ pages: [], newer: [] });

/** @param {Page} page the newest one @returns {Loaded} */
export const first = page => ({ pages: [page], newer: [] });

/** @param {Loaded} loaded */
export const entriesOf = ({ pages }) => pages.flatMap(page => page.entries);

/** The cursor to the page before the oldest one. */
export const olderCursor = ({ pages }) => pages[0]?.next;

/** Puts an older page in front and lets the newest go when there are too many. */
export function withOlder({ pages, newer }, page) {
  let kept = [page, ...pages];
  let gone = newer;
  while (count(kept) > MOST && kept.length > 2) {
    gone = [...gone, kept.at(-1).from];
    kept = kept.slice(0, -1);
  }
  return { pages: kept, newer: gone };
}

/** Brings the next newer page back and lets the oldest go when there are too many. */
export function withNewer({ pages, newer }, page) {
  return { pages: withoutOldest([...pages, page]), newer: newer.slice(0, -1) };
}

/**
 * Lays the newest page over the end of what is loaded; it is right wherever they differ. When they do not touch, it
 * stands alone.
 */
export function withTail({ pages, newer }, page) {
  if (newer.length || !pages.length) return newer.length ? { pages, newer } : first(page);
  const start = page.entries[0]?.id;
  const at = pages.findIndex(({ entries }) => entries.some(entry => entry.id === start));
  if (at < 0) return first(page);
  const before = pages[at].entries.slice(0, pages[at].entries.findIndex(entry => entry.id === start));
  const joined = { from: undefined, next: before.length ? pages[at].next : page.next, entries: [...before, ...page.entries] };
  return { pages: withoutOldest([...pages.slice(0, at), joined]), newer };
}

/** Changes one entry in place. */
export function withEntry({ pages, newer }, id, change) {
  const touch = entry => (entry.id === id ? change(entry) : entry);
  return { pages: pages.map(page => (page.entries.some(entry => entry.id === id) ? { ...page, entries: page.entries.map(touch) } : page)), newer };
}

/** Adds an entry at the end, unless it is there already or the end is not loaded. */
export function withAdded(loaded, entry) {
  const { pages, newer } = loaded;
  if (newer.length || !pages.length) return loaded;
  if (entriesOf(loaded).some(other => other.id === entry.id)) return withEntry(loaded, entry.id, () => entry);
  const last = pages.at(-1);
  return { pages: [...pages.slice(0, -1), { ...last, entries: [...last.entries, entry] }], newer };
}

/** Replaces a page by what it holds now. */
export function withPage({ pages, newer }, from, page) {
  const at = pages.findIndex(one => one.from === from);
  if (at < 0) return { pages, newer };
  return { pages: pages.toSpliced(at, 1, { ...page, from, next: page.next ?? pages[at].next }), newer };
}

function withoutOldest(pages) {
  let kept = pages;
  while (count(kept) > MOST && kept.length > 2) kept = kept.slice(1);
  return kept;
}

const count = pages => pages.reduce((sum, page) => sum + page.entries.length, 0);
