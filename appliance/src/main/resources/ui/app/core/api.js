const BASE = "/api/v1";
const PATIENCE = 20_000;
const PROBLEM = "application/problem+json";

let token = "";
let signedOut = () => {};
let sealed = () => {};

/**
 * Why something was not done: the appliance's code, or `OFFLINE` when it was not reached.
 * The texts for the codes live in the catalogues.
 */
export class Problem extends Error {
  constructor({ status = 0, code = "OFFLINE", reference, remedy = {} } = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.reference = reference;
    this.remedy = remedy;
  }

  static of(error) {
    return error instanceof Problem ? error : new Problem();
  }
}

/** Remembers the session's second token, which every change carries. */
export function useToken(value) {
  token = value ?? "";
}

/** Who is told when the session is over. */
export function whenSignedOut(listener) {
  signedOut = listener;
}

/** Who is told when the house is sealed. */
export function whenSealed(listener) {
  sealed = listener;
}

/** Somebody heard that the house is sealed. */
export const heardSealed = () => sealed();

/**
 * @typedef {object} Wish
 * @property {object} [body] sent as JSON
 * @property {string} [key] makes a repetition harmless
 * @property {boolean} [background] not caused by the person: does not prolong the session
 * @property {boolean} [quiet] a refusal for want of a session is an answer, not an event
 */

/** @param {string} path @param {Wish} [wish] */
export const get = (path, wish) => call("GET", path, wish);
/** @param {string} path @param {object} [body] @param {Wish} [wish] */
export const post = (path, body, wish) => call("POST", path, { key: newKey(), ...wish, body: body ?? {} });
/** @param {string} path @param {object} [body] @param {Wish} [wish] */
export const put = (path, body, wish) => call("PUT", path, { ...wish, body: body ?? {} });
/** @param {string} path @param {Wish} [wish] */
export const remove = (path, wish) => call("DELETE", path, wish);

/** @returns {string} a random value under which a repetition of a request is recognised */
export function newKey() {
  const random = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(random, value => value.toString(16).padStart(2, "0")).join("");
}

/** The address of a resource, for pictures and downloads. */
export const address = path => BASE + path;

/** Encodes values into a query, leaving out the absent ones. */
export function query(values) {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return present.length ? `?${new URLSearchParams(present)}` : "";
}

async function call(method, path, { body, key, background = false, quiet = false } = {}) {
  const headers = new Headers({ Accept: "application/json" });
  if (method !== "GET") headers.set("X-Session-Token", token);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (key) headers.set("Idempotency-Key", key);
  if (background) headers.set("X-Background", "true");
  const response = await reach(BASE + path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw refused(await problem(response), quiet);
  return answer(response);
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Problem();
  }
}

async function answer(response) {
  if (response.status === 204 || !response.headers.get("Content-Type")?.includes("json")) return undefined;
  try {
    return await response.json();
  } catch {
    throw new Problem();
  }
}

async function problem(response) {
  const isProblem = response.headers.get("Content-Type")?.startsWith(PROBLEM);
  const told = isProblem ? await response.json().catch(() => ({})) : {};
  return new Problem({ code: codeOf(response.status), ...told, status: response.status });
}

function codeOf(status) {
  if (status === 401) return "SIGN_IN_NEEDED";
  if (status === 403) return "NOT_ALLOWED";
  if (status === 404) return "NOT_FOUND";
  if (status === 413) return "TOO_LARGE";
  if (status === 429) return "TOO_MANY_TRIES";
  return status === 502 || status === 503 || status === 504 ? "BUSY" : "BROKEN";
}

function refused(found, quiet) {
  if (found.code === "SIGN_IN_NEEDED" && !quiet) signedOut();
  if (found.code === "SEALED") sealed();
  return found;
}

/**
 * Sends a file and tells how far it is. `fetch` cannot do the latter.
 * @param {string} path
 * @param {File} file
 * @param {(share: number) => void} onProgress from 0 to 1
 * @returns {{done: Promise<object>, stop: () => void}}
 */
export function upload(path, file, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => (request.status < 300 ? resolve(json(request)) : reject(refused(uploadProblem(request), false)));
    request.onerror = request.onabort = () => reject(new Problem());
  });
  request.open("POST", BASE + path);
  request.setRequestHeader("X-Session-Token", token);
  request.setRequestHeader("Idempotency-Key", newKey());
  request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.send(file);
  return { done, stop: () => request.abort() };
}

function uploadProblem(request) {
  return new Problem({ code: codeOf(request.status), ...json(request), status: request.status });
}

function json(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}
