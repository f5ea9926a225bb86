import { Store } from "app/core/store.js";

/**
 * Where the person is. The address holds ids only, never anything about people.
 * @typedef {{name: string, id?: string, section?: string, step?: string, path: string}} Place
 */

const PLACES = [
  [/^\/inbox(?:\/(?<id>[0-9A-Z]{26}))?$/i, "inbox"],
  [/^\/search(?:\/(?<id>[0-9A-Z]{26}))?$/i, "search"],
  [/^\/doubts$/, "doubts"],
  [/^\/contact$/, "contact"],
  [/^\/settings\/setup(?:\/(?<step>[a-z-]+))?$/, "setup"],
  [/^\/settings(?:\/(?<section>[a-z-]+))?$/, "settings"],
  [/^\/activate$/, "activate"],
  [/^\/sign-in$/, "sign-in"],
  [/^\/$/, "home"],
];

let asked = "";

/** The customer number that a core system asked for, once. Nothing but this page ever knew it. */
export function takeAsked() {
  const number = asked;
  asked = "";
  return number;
}

/** What stands behind the # of a link from a core system leaves the address at once. */
function hideAsked() {
  if (location.pathname !== "/contact" || !location.hash) return;
  asked = decoded(location.hash.slice(1));
  history.replaceState(history.state, "", "/contact");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

hideAsked();

/** @param {string} path @returns {Place} */
export function placeOf(path) {
  for (const [pattern, name] of PLACES) {
    const match = pattern.exec(path);
    if (match) return { name, path, ...match.groups };
  }
  return { name: "unknown", path };
}

export const place = new Store(placeOf(location.pathname));

/** Goes somewhere. */
export function go(path, { replace = false } = {}) {
  if (path === location.pathname) return;
  history[replace ? "replaceState" : "pushState"]({ inside: true }, "", path);
  arrive();
}

/** One step back when we came from inside, otherwise to the given place. */
export function back(fallback) {
  if (history.state?.inside) history.back();
  else go(fallback, { replace: true });
}

function arrive() {
  hideAsked();
  place.update(() => placeOf(location.pathname));
}

/** Follows links of the page without loading it again. */
export function followLinks() {
  addEventListener("popstate", arrive);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='/']");
    if (!link || !isPlain(event) || link.hasAttribute("download") || link.target) return;
    event.preventDefault();
    go(link.getAttribute("href"));
  });
}

function isPlain(event) {
  return !event.defaultPrevented && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
