import { Store } from "app/core/store.js";
import { get, post, put, remove, Problem, useToken, whenSealed, whenSignedOut } from "app/core/api.js";
import { browserLanguage, speak, locale } from "app/core/i18n.js";

/**
 * Who sits here.
 * `state`: `unknown` before the first answer, `out`, `in`, `expired` (the place is kept), `sealed` (nobody works),
 * `broken` (no answer).
 */
export const session = new Store({ state: "unknown", person: undefined, ready: true, problem: undefined });

const SYSTEM = "system";

const leaving = new Set();

/** Runs when the person changes, so that nothing of the one is left for the next. */
export const whenLeaving = listener => leaving.add(listener);

/** Finds out who sits here and in which language. */
export async function start() {
  whenSignedOut(expire);
  whenSealed(seal);
  const language = speak(browserLanguage());
  try {
    const { ready, signedIn } = await get("/setup", { background: true });
    session.set({ ready });
    if (signedIn !== false) await enter(await get("/session", { quiet: true, background: true }));
    else session.set({ state: "out", problem: undefined });
  } catch (problem) {
    const nobody = problem.code === "SIGN_IN_NEEDED";
    if (problem.code !== "SEALED") session.set(nobody ? { state: "out", problem: undefined } : { state: "broken", problem: Problem.of(problem) });
  }
  await language;
}

export async function signIn(login, password) {
  await enter(await post("/session", { login, password }, { quiet: true, key: undefined }));
}

/** Redeems a one-time code; whoever does so is signed in. */
export async function activate(values) {
  await enter(await post("/activations", { ...values, language: locale.value.language }, { quiet: true }));
}

export async function signOut() {
  await remove("/session", { quiet: true }).catch(() => {});
  forget();
  session.set({ state: "out", person: undefined, ready: true });
}

/** The appliance no longer knows us: ask for the password, keep the place. */
export function expire() {
  if (session.value.state !== "in") return;
  useToken("");
  session.set({ state: "expired" });
}

/** The house is sealed: nothing of anybody stays on the page. */
function seal() {
  forget();
  session.set({ state: "sealed", person: undefined, problem: undefined });
}

/** Nobody was here for too long: ends the session, but keeps the place. */
export async function lapse() {
  await remove("/session", { quiet: true }).catch(() => {});
  expire();
}

/** Tells the appliance that somebody is here. */
export const stay = () => get("/session");

/** @param {{language?: string, theme?: string, shortcuts?: boolean}} changes */
export async function prefer(changes) {
  const { person } = session.value;
  const preferences = { ...preferencesOf(person), ...changes };
  session.set({ person: { ...person, ...preferences } });
  applyTheme(preferences.theme);
  if (changes.language) await speak(changes.language);
  try {
    await put("/preferences", { ...preferences, theme: preferences.theme === SYSTEM ? undefined : preferences.theme });
  } catch (problem) {
    session.set({ person });
    applyTheme(person.theme);
    if (changes.language) await speak(person.language);
    throw problem;
  }
}

export const preferencesOf = ({ language, theme, shortcuts }) => ({
  language: language ?? locale.value.language,
  theme: theme ?? SYSTEM,
  shortcuts: shortcuts !== false,
});

async function enter(person) {
  if (session.value.person && session.value.person.id !== person.id) forget();
  useToken(person.token);
  applyTheme(person.theme);
  if (person.language && person.language !== locale.value.language) await speak(person.language);
  session.set({ state: "in", person, ready: true, problem: undefined });
}

function forget() {
  useToken("");
  for (const listener of leaving) listener();
  applyTheme(SYSTEM);
}

function applyTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
