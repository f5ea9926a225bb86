import { Store } from "app/core/store.js";
import { line } from "app/core/live.js";
import { post, put, remove, upload, newKey, Problem } from "app/core/api.js";
import { session, whenLeaving } from "app/core/session.js";
import { answered, settled, underWay, look } from "app/inbox/thread-store.js";
import { seen } from "app/inbox/list-store.js";

const CALM = 700;

/**
 * What is being written, by conversation.
 * @typedef {{text: string, quote?: object, files: object[], problem?: Problem}} Draft
 */
export const BLANK = Object.freeze({ text: "", quote: undefined, files: [], problem: undefined });

/** Drafts by conversation. The appliance keeps them; this is what the person sees of it. */
export const drafts = new Store({});

/** Messages on their way, by conversation, until the appliance has them. */
export const outgoing = new Store({});

const timers = new Map();

whenLeaving(() => {
  timers.forEach(clearTimeout);
  timers.clear();
  drafts.update(() => ({}));
  outgoing.update(() => ({}));
});

line.watch(({ online }) => online && sendWaiting());

export const draftOf = id => drafts.value[id] ?? BLANK;

/** Takes over what the appliance kept, unless something newer is being written here. */
export function adopt(id, kept, find) {
  if (drafts.value[id]) return;
  const files = (kept?.attachments ?? []).map(file => ({ key: file.id, id: file.id, name: file.name, size: file.size, type: file.type, state: "ready" }));
  replace(id, { ...BLANK, text: kept?.text ?? "", quote: kept?.quote ? (find(kept.quote) ?? { id: kept.quote }) : undefined, files });
}

export function write(id, text) {
  keep(id, { text, problem: undefined });
}

export function quote(id, entry) {
  keep(id, { quote: entry });
}

/** Adds files and sends them up; each one tells how far it is. */
export function addFiles(id, files, limits = {}) {
  for (const file of files) addFile(id, file, limits);
}

function addFile(id, file, limits) {
  const key = newKey();
  const most = file.type.startsWith("image/") ? limits.image : limits.document;
  const entry = { key, name: file.name, size: file.size, type: file.type, state: "loading", share: 0 };
  if (most && file.size > most) {
    const problem = new Problem({ code: "TOO_LARGE", remedy: { bytes: most } });
    return replace(id, { ...draftOf(id), files: [...draftOf(id).files, { ...entry, state: "refused", problem }] });
  }
  const { done, stop } = upload(`/conversations/${id}/attachments`, file, share => changeFile(id, key, { share }));
  replace(id, { ...draftOf(id), files: [...draftOf(id).files, { ...entry, stop }] });
  done.then(
    ({ id: attachment, type, size }) => {
      changeFile(id, key, { id: attachment, type, size, state: "ready" });
      save(id);
    },
    problem => changeFile(id, key, { state: "refused", problem }),
  );
}

export function dropFile(id, key) {
  const file = draftOf(id).files.find(one => one.key === key);
  file.stop?.();
  if (file.id) remove(`/attachments/${file.id}`).catch(() => {});
  keep(id, { files: draftOf(id).files.filter(one => one !== file) });
}

/** What the house says of itself goes alone; what is being written stays. */
export function sendOwn(id, { own, kind, detail }) {
  leave(id, { ...mine(), own, kind, detail, text: "", attachments: [] });
}

/** Sends what is written. It stands in the log at once; whatever is refused comes back into the field. */
export function send(id, offer, parts) {
  const draft = draftOf(id);
  const files = offer ? [] : draft.files.filter(file => file.state === "ready");
  const text = draft.text.trim();
  if (!text && !files.length) return;
  const message = {
    ...{ ...mine(), kind: offer ? "offer" : kindOf(files), offer, parts, detail: offer, text, quoted: draft.quote },
    attachments: files.map(file => ({ id: file.id, name: file.name, type: file.type, size: file.size, state: "ready" })),
  };
  replace(id, BLANK);
  leave(id, message);
}

const mine = () => ({
  ...{ entry: "message", id: newKey(), pending: true, direction: "out", at: Date.now(), state: "sending" },
  from: { kind: "person", id: session.value.person.id, name: session.value.person.name },
});

function leave(id, message) {
  outgoing.update(value => ({ ...value, [id]: [...(value[id] ?? []), message] }));
  seen(id);
  deliver(id, message);
}

const kindOf = files => (files.length === 0 ? "text" : files[0].type === "image/webp" ? "sticker" : (/^(image|video|audio)\//.exec(files[0].type)?.[1] ?? "document"));

/** Tries once more under the same key, so that nothing is sent twice. */
export function sendAgain(id, key) {
  changeOutgoing(id, key, { state: "sending", problem: undefined });
  deliver(id, outgoing.value[id].find(message => message.id === key));
}

/** Takes a message that did not leave back into the field. */
export function takeBack(id, key) {
  const message = outgoing.value[id].find(one => one.id === key);
  forgetOutgoing(id, key);
  giveBack(id, message);
}

async function deliver(id, message) {
  const body = { offer: message.offer, own: message.own, parts: message.parts, text: message.text || undefined, quote: message.quoted?.id, attachments: message.attachments.map(file => file.id) };
  const asked = answered(post(`/conversations/${id}/messages`, body, { key: message.id }));
  underWay(asked);
  try {
    const entry = await asked;
    forgetOutgoing(id, message.id);
    settled(id, entry);
    look();
    save(id, 0);
  } catch (problem) {
    refused(id, message, problem);
  }
}

function refused(id, message, problem) {
  if (problem.code === "OFFLINE") changeOutgoing(id, message.id, { state: "offline" });
  else if (problem.status >= 400 && problem.status < 500 && problem.status !== 401) {
    forgetOutgoing(id, message.id);
    giveBack(id, message);
    replace(id, { ...draftOf(id), problem });
    look();
  } else changeOutgoing(id, message.id, { state: "refused", problem });
}

function giveBack(id, { text, quoted, attachments }) {
  const draft = draftOf(id);
  const files = attachments.map(file => ({ key: file.id, ...file }));
  const both = [text, draft.text].filter(Boolean).join("\n");
  replace(id, { ...draft, text: both, quote: draft.quote ?? quoted, files: [...files, ...draft.files] });
  save(id);
}

function sendWaiting() {
  for (const [id, messages] of Object.entries(outgoing.value)) {
    for (const message of messages) if (message.state === "offline") sendAgain(id, message.id);
  }
}

function keep(id, part) {
  replace(id, { ...draftOf(id), ...part });
  save(id);
}

function replace(id, draft) {
  drafts.update(value => ({ ...value, [id]: draft }));
}

function changeFile(id, key, part) {
  const draft = draftOf(id);
  replace(id, { ...draft, files: draft.files.map(file => (file.key === key ? { ...file, ...part } : file)) });
}

function changeOutgoing(id, key, part) {
  outgoing.update(value => ({ ...value, [id]: (value[id] ?? []).map(message => (message.id === key ? { ...message, ...part } : message)) }));
}

function forgetOutgoing(id, key) {
  outgoing.update(value => ({ ...value, [id]: (value[id] ?? []).filter(message => message.id !== key) }));
}

/** Puts the draft into the appliance's hands as soon as the person pauses. */
function save(id, after = CALM) {
  clearTimeout(timers.get(id));
  timers.set(id, setTimeout(() => saveNow(id), after));
}

/** At once, when the person goes elsewhere. */
export function saveNow(id) {
  if (!timers.has(id)) return;
  clearTimeout(timers.get(id));
  timers.delete(id);
  const { text, quote: quoted, files } = draftOf(id);
  const body = { text, quote: quoted?.id, attachments: files.filter(file => file.id).map(file => file.id) };
  put(`/conversations/${id}/draft`, body).catch(problem => problem.code === "OFFLINE" && timers.set(id, setTimeout(() => saveNow(id), 10 * CALM)));
}
