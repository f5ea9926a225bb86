import { session } from "app/core/session.js";

/**
 * Every key of the page: help, tooltips and the dispatcher read this list.
 * `single` keys work outside of fields only and can be switched off.
 */
export const KEYS = [
  { id: "list.next", keys: ["j"], group: "list", single: true },
  { id: "list.previous", keys: ["k"], group: "list", single: true },
  { id: "list.open", keys: ["Enter"], group: "list" },
  { id: "thread.reply", keys: ["r"], group: "thread", single: true },
  { id: "thread.assign", keys: ["a"], group: "thread", single: true },
  { id: "thread.resolve", keys: ["e"], group: "thread", single: true },
  { id: "thread.find", keys: ["f"], group: "thread", single: true },
  { id: "thread.list", keys: ["u"], group: "thread", single: true },
  { id: "thread.send", keys: ["Ctrl+Enter"], group: "thread" },
  { id: "contact.new", keys: ["c"], group: "general", single: true },
  { id: "go.inbox", keys: ["g", "i"], group: "general", single: true },
  { id: "search", keys: ["/"], group: "general", single: true },
  { id: "search.anywhere", keys: ["Ctrl+K"], group: "general" },
  { id: "go.settings", keys: ["g", "s"], group: "general", single: true },
  { id: "pane.next", keys: ["F6"], group: "general" },
  { id: "leave", keys: ["Escape"], group: "general" },
  { id: "help", keys: ["?"], group: "general", single: true },
];

const FIELDS = "input, textarea, select, [contenteditable]";
const PATIENCE = 1_000;
const WITH_CTRL = ["Ctrl+Enter", "Ctrl+K"];
const handlers = new Map();
let begun = { key: "", at: 0 };

/** Gives keys their meaning while the host is on the page. */
export class Keys {
  #actions;

  /** @param {Record<string, (event: KeyboardEvent) => boolean | void>} actions by id; false passes the key on */
  constructor(host, actions) {
    this.#actions = Object.entries(actions);
    host.addController(this);
  }

  hostConnected() {
    for (const [id, action] of this.#actions) handlers.set(id, [action, ...(handlers.get(id) ?? [])]);
  }

  hostDisconnected() {
    for (const [id, action] of this.#actions) {
      handlers.set(id, (handlers.get(id) ?? []).filter(other => other !== action));
    }
  }
}

/** How a key is written for people. */
export const keyNames = id => KEYS.find(key => key.id === id)?.keys ?? [];

/** For `aria-keyshortcuts`; nothing while single keys are switched off. */
export function shortcut(id) {
  const key = KEYS.find(one => one.id === id);
  const hidden = !key || (key.single && session.value.person?.shortcuts === false);
  return hidden ? undefined : key.keys.join(" ").replace("Ctrl", "Control");
}

export function listenToKeys() {
  document.addEventListener("keydown", onKey);
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const name = nameOf(event);
  const inField = event.target.closest?.(FIELDS);
  if (event.metaKey || event.altKey || (event.ctrlKey && !WITH_CTRL.includes(name))) return;
  const found = KEYS.find(key => matches(key, name) && allowed(key, inField));
  begun = { key: name, at: Date.now() };
  if (found && (handlers.get(found.id) ?? []).some(action => action(event) !== false)) event.preventDefault();
}

function nameOf(event) {
  if (!event.ctrlKey) return event.key;
  return WITH_CTRL.find(name => name.slice(5).toLowerCase() === event.key.toLowerCase()) ?? event.key;
}

function matches({ keys }, name) {
  if (keys.length === 1) return keys[0] === name;
  return keys[0] === begun.key && keys[1] === name && Date.now() - begun.at < PATIENCE;
}

function allowed(key, inField) {
  if (!key.single) return true;
  return !inField && session.value.person?.shortcuts !== false;
}
