/**
 * The loaded part of a log: pages from old to new that touch each other, at most {@link MOST} entries. It may end before
 * the newest one. All functions return new values.
 * @typedef {{next?: string, newer?: string, entries: object[]}} Page `next` asks for the page before it, `newer` for the one after it
 * @typedef {Page[]} Loaded
 */

export const SIZE = 40;
const MOST = 400;

/** @param {Loaded} pages */
export const entriesOf = pages => pages.flatMap(page => page.entries);

/** The cursor to the page before the oldest one. */
export const olderCursor = pages => pages[0]?.next;

/** The cursor to the page after the newest one; nothing when the end of the log is loaded. */
export const newerCursor = pages => pages.at(-1)?.newer;

/** Puts an older page in front and lets the newest go when there are too many. */
export const withOlder = (pages, page) => trimmed([page, ...pages], kept => kept.slice(0, -1));

/** Puts a newer page at the end and lets the oldest go when there are too many. */
export const withNewer = (pages, page) => trimmed([...pages, page], kept => kept.slice(1));

/**
 * Lays the newest page over the end of what is loaded; it is right wherever they differ. When they do not touch, it
 * stands alone; when somebody reads far back, it waits.
 */
export function withTail(pages, page) {
  if (newerCursor(pages)) return pages;
  const start = page.entries[0]?.id;
  const at = pages.findIndex(({ entries }) => entries.some(entry => entry.id === start));
  if (at < 0) return [page];
  const before = pages[at].entries.slice(0, pages[at].entries.findIndex(entry => entry.id === start));
  const joined = { next: before.length ? pages[at].next : page.next, entries: [...before, ...page.entries] };
  return withNewer(pages.slice(0, at), joined);
}

/** Changes one entry in place. */
export function withEntry(pages, id, change) {
  const touch = entry => (entry.id === id ? change(entry) : entry);
  return pages.map(page => (page.entries.some(entry => entry.id === id) ? { ...page, entries: page.entries.map(touch) } : page));
}

/** Adds an entry at the end, unless it is there already or the end is not loaded. */
export function withAdded(pages, entry) {
  if (newerCursor(pages) || !pages.length) return pages;
  if (entriesOf(pages).some(other => other.id === entry.id)) return withEntry(pages, entry.id, () => entry);
  const last = pages.at(-1);
  return pages.with(-1, { ...last, entries: [...last.entries, entry] });
}

function trimmed(pages, shorter) {
  let kept = pages;
  while (kept.length > 2 && entriesOf(kept).length > MOST) kept = shorter(kept);
  return kept;
}
