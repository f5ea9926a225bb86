import { Store } from "app/core/store.js";
import { get, post, put, remove, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { session, whenLeaving } from "app/core/session.js";

const NOTHING = { status: "idle", problem: undefined, settings: undefined, accounts: [], people: [] };

/** What an administrator sees and changes. */
export const house = new Store(NOTHING);

whenLeaving(() => house.update(() => NOTHING));

/** Loads what the administrator may see; nobody else asks for it. */
export async function loadHouse() {
  if (session.value.person?.role !== "admin") return;
  if (house.value.status !== "ready") house.set({ status: "loading" });
  try {
    const [settings, { items: accounts }, { items: people }] = await Promise.all([get("/settings"), get("/channel-accounts"), get("/people")]);
    house.set({ status: "ready", problem: undefined, settings, accounts, people });
  } catch (problem) {
    house.set({ status: "error", problem: Problem.of(problem) });
  }
}

/** Accounts change by themselves: a token is refused, a message comes in. */
export async function refreshAccounts() {
  const { items } = await get("/channel-accounts", { background: true }).catch(() => ({}));
  if (items) house.set({ accounts: items });
}

export async function saveSettings(changes) {
  const { organisation = "", profileNames, changes: follow } = { ...house.value.settings, ...changes };
  const settings = { organisation, profileNames, changes: follow };
  await put("/settings", settings);
  house.set({ settings });
}

/** Who holds a code of the first start has no name until it is used. */
export const nameOf = person => person.name || t("people.byConsole");

export const addAccount = async values => placed(await post("/channel-accounts", values));
export const changeAccount = async (id, values) => placed(await put(`/channel-accounts/${id}`, values));
export const changeConnection = async (id, values) => placed(await put(`/channel-accounts/${id}/connection`, values));
/** What is known of how an account stands; the second asks its provider first. */
export const healthOf = async id => (await get(`/channel-accounts/${id}/health`)).items;
export const examineAccount = async id => (await post(`/channel-accounts/${id}/examinations`)).items;
export const renewSecrets = async (id, secrets) => placed(await put(`/channel-accounts/${id}/secrets`, secrets));
export const resumeAccount = async id => placed(await put(`/channel-accounts/${id}/activation`));
export const pauseAccount = async id => placed(await remove(`/channel-accounts/${id}/activation`));

function placed(account) {
  house.update(value => {
    const known = value.accounts.some(one => one.id === account.id);
    const accounts = known ? value.accounts.map(one => (one.id === account.id ? account : one)) : [...value.accounts, account];
    return { ...value, accounts };
  });
  return account;
}

/** @returns {Promise<{code: string, expires: number}>} the code is told this once */
export async function invite(values) {
  const { person, code, expires } = await post("/people", values);
  house.update(value => ({ ...value, people: [...value.people, person] }));
  return { code, expires };
}

export const newCode = id => post(`/people/${id}/code`);

export async function setState(id, state) {
  await put(`/people/${id}/state`, { state });
  const { items: people } = await get("/people");
  house.set({ people });
}

/** The steps of the first run that are done. */
export function stepsDone({ settings, accounts, people }) {
  return [
    "administrator",
    settings && settings.profileNames !== "undecided" ? "names" : undefined,
    accounts.length ? "channel" : undefined,
    people.some(person => person.role === "agent") ? "people" : undefined,
  ].filter(Boolean);
}
