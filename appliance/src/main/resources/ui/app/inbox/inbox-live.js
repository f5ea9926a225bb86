import { Live } from "app/core/live.js";
import { expire, session } from "app/core/session.js";
import * as list from "app/inbox/list-store.js";
import * as thread from "app/inbox/thread-store.js";

const PAUSE = 2_500;

/** The one live channel of this page, and what its words mean to the inbox. */
const live = new Live({
  change: change => {
    if (change.kind !== "account") list.touched();
    if (change.kind === "account") thread.look();
    else if (change.kind === "window") remind(change);
    else thread.happened(change);
  },
  typing: thread.typed,
  reload: () => {
    list.touched();
    thread.look();
  },
  signedOut: expire,
});

session.watch(({ state, person }) => {
  if (state === "in" && person.role === "agent") live.start();
  else live.stop();
});

/** Whoever has the conversation is told that its window closes; nobody else is. */
async function remind({ conversation, person }) {
  if (person !== session.value.person?.id) return;
  const notice = await import("app/inbox/window-notice.js");
  notice.remind(conversation).catch(() => {});
}

/** Begins to listen; called once the inbox is on the page. */
export function listen() {
  if (session.value.state === "in") live.start();
}

/** Tells colleagues that somebody writes, but not with every key. */
export class Hints {
  #at = 0;

  typing(conversation) {
    if (Date.now() - this.#at < PAUSE) return;
    this.#at = Date.now();
    live.typing(conversation);
  }
}
