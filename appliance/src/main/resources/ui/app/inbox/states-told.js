/** What a message goes through when all is well. */
const FORWARD = ["queued", "sending", "sent", "delivered", "read"];

const told = new Map();
let count = 0;

/** How much the live channel told so far. */
export const toldSoFar = () => count;

/** The live channel says how a message stands. */
export const tell = (message, state) => told.set(message, { state, at: ++count });

export const forget = () => told.clear();

/** Whether the name of the state is enough to show it. */
export const plain = state => FORWARD.indexOf(state) > 1;

export const forward = (entry, state) =>
  FORWARD.indexOf(state) > FORWARD.indexOf(entry.state) ? { ...entry, state, reason: undefined, retryAt: undefined } : entry;

/**
 * An answer may be older than what was told while it was under way.
 * @param {number} since what was told when it was asked for
 * @param {(message: string) => void} ask for a state that needs more than its name
 */
export function caughtUp(entry, since, ask) {
  const { state, at } = told.get(entry.id) ?? {};
  if (!(at > since)) return entry;
  if (plain(state)) return forward(entry, state);
  ask(entry.id);
  return entry;
}
