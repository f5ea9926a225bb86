const PAUSE = 5 * 60_000;

/**
 * Arranges a log for the eye: a heading per day, events alone, and messages of one sender within five minutes together.
 * @param {object[]} entries oldest first
 * @param {{unread?: string}} marks the id of the first entry that was not seen when the conversation was opened
 * @returns {{kind: "day" | "unread" | "event" | "group", key: string, at?: number, entry?: object, entries?: object[], direction?: string}[]}
 */
export function arranged(entries, { unread } = {}) {
  const blocks = [];
  let day;
  for (const entry of entries) {
    const today = new Date(entry.at).toDateString();
    if (today !== day) blocks.push({ kind: "day", key: `day-${today}-${blocks.length}`, at: entry.at });
    day = today;
    if (entry.id === unread) blocks.push({ kind: "unread", key: "unread" });
    if (entry.entry === "event") blocks.push({ kind: "event", key: entry.id, entry });
    else if (joins(blocks.at(-1), entry)) blocks.at(-1).entries.push(entry);
    else blocks.push({ kind: "group", key: entry.id, direction: entry.direction, entries: [entry] });
  }
  return blocks;
}

function joins(block, entry) {
  if (block?.kind !== "group") return false;
  const last = block.entries.at(-1);
  return last.direction === entry.direction && last.from?.id === entry.from?.id && Math.abs(entry.at - last.at) < PAUSE;
}

/** The first of the last `count` messages that came in. */
export function firstUnread(entries, count) {
  if (!count) return undefined;
  const incoming = entries.filter(entry => entry.entry === "message" && entry.direction === "in");
  return incoming.at(-Math.min(count, incoming.length))?.id;
}
