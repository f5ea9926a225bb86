import { html, nothing } from "lit";
import { icon } from "app/core/icons.js";
import { initials } from "app/core/text.js";
import { t, textOr } from "app/core/i18n.js";

/** What to say about a problem. */
export function problemText(problem) {
  const { code, remedy } = problem;
  if (remedy.common) return t("problem.PASSWORD_COMMON");
  if (code === "SHARE_DAMAGED" && remedy.row) return t("problem.SHARE_DAMAGED_ROW", remedy);
  if (remedy.topic) return t(`problem.${code}_TOPIC`, remedy);
  const values = { minimum: 12, ...remedy, n: remedy.seconds ?? 60, megabytes: Math.floor((remedy.bytes ?? 0) / 1_000_000) };
  return textOr(`problem.${code}`, "problem.BROKEN", values);
}

/** What a provider's error means and what to do, by its number where we know it. */
export function errorText({ code, provider } = {}) {
  const number = provider >= 200 && provider < 300 ? 200 : provider;
  return textOr(`error.${number}`, `reason.${code ?? "UNKNOWN"}`);
}

/**
 * A problem at the place where it happened: what did not work, why, and what to do.
 * @param {string} what
 * @param {import("app/core/api.js").Problem} problem
 * @param {() => void} [again]
 */
export const problemNote = (what, problem, again) => html`<div class="problem" role="alert">
  ${icon("alert")}
  <div>
    <p class="what">${what}</p>
    <p>${problemText(problem)}</p>
    ${problem.reference ? html`<p class="reference">${t("common.reference", { reference: problem.reference })}</p>` : nothing}
    ${again ? html`<button type="button" class="button" @click=${again}>${icon("again")}${t("common.retry")}</button>` : nothing}
  </div>
</div>`;

/** A sentence about a state, with a sign of its weight: `plain`, `good`, `warning` or `danger`. */
export const note = (weight, sign, content) => html`<div class="note-line ${weight}">${icon(sign)}<div>${content}</div></div>`;

/** What belongs here, and the one action that fills it. */
export const empty = (heading, text, action = nothing) => stateOf(html`<h2>${heading}</h2>`, text, action);

/** The same where it is all that the page shows. */
export const alone = (heading, text, action = nothing) => stateOf(html`<h1>${heading}</h1>`, text, action);

const stateOf = (heading, text, action) => html`<div class="empty">${heading}<p>${text}</p>${action}</div>`;

/** Quiet lines of the final size; style keeps them unseen for the first moments. */
export const skeleton = (kind, count) => html`<div class="skeleton ${kind}" aria-busy="true" aria-label=${t("common.loading")} role="status">
  ${Array.from({ length: count }, () => html`<div class="bone"><span></span><span></span><span></span></div>`)}
</div>`;

/** A person's initials; a shape when there is no name. */
export const avatar = name => html`<span class="avatar" aria-hidden="true">${initials(name) || icon("person")}</span>`;

/** The keys of a shortcut, for people. */
export const keycaps = keys => html`<span class="keycaps" aria-hidden="true">${keys.map(key => html`<kbd>${capOf(key)}</kbd>`)}</span>`;

const capOf = key => textOr(`key.${key}`, `key.${key}`).replace(/^key\./, "").toUpperCase();
