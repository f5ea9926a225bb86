import { Store } from "app/core/store.js";
import { get, post, Problem } from "app/core/api.js";
import { session, start } from "app/core/session.js";

const EVERY = 3_000;

/** How the sealed house stands: who gave a share, who is missing. */
export const standing = new Store({ known: false, state: "sealed", attended: false, threshold: 0, given: [], missing: [], trouble: undefined });

let timer = 0;

/** Looks again and again until the house is open, then lets the page begin anew. */
export function watchStanding() {
  clearTimeout(timer);
  look();
  return () => clearTimeout(timer);
}

async function look() {
  const found = await get("/seal", { background: true, quiet: true }).catch(() => undefined);
  if (session.value.state !== "sealed") return;
  if (found?.state === "open") return start();
  if (found) take(found);
  clearTimeout(timer);
  timer = setTimeout(look, EVERY);
}

/**
 * Gives a share.
 * @param {{file?: File, passphrase?: string, words?: string, older: boolean}} share
 * @returns {Promise<string | undefined>} whose share it was; nobody's when the recovery kit opened the house
 */
export async function give({ file, passphrase, words, older }) {
  const before = standing.value.given;
  const share = file ? { file: await base64(file), passphrase } : { words };
  take(await post("/seal/shares", { ...share, older }, { quiet: true, key: undefined }));
  return standing.value.given.find(name => !before.includes(name));
}

const take = ({ state, attended, threshold, given, missing, trouble }) =>
  standing.set({ known: true, state, attended, threshold, given, missing, trouble });

/** A share and a kit are small; anything larger is not read at all. */
async function base64(file) {
  if (file.size > 16_384) throw new Problem({ status: 400, code: "SHARE_UNKNOWN" });
  return btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
}
