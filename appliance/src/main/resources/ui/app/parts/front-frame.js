import { html, nothing } from "lit";
import { icon } from "app/core/icons.js";
import { LANGUAGES, locale, speak, t } from "app/core/i18n.js";

/** The four steps of the first run. */
export const STEPS = ["administrator", "names", "channel", "people"];

/** The sign of the house. */
export const mark = () => html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M5 14.5 16 5l11 9.5V24a3 3 0 0 1-3 3H13l-4.5 3.2V27H8a3 3 0 0 1-3-3z"/><path d="M11.5 17.5h9M11.5 21.5h5.5"/></svg>`;

/**
 * The frame before one is at work: whose house this is on the left, one question on the right.
 * @param {{content: unknown, current?: string, done?: string[], linked?: boolean, choosesLanguage?: boolean}} frame
 */
export const frontFrame = ({ content, current, done = [], linked = false, choosesLanguage = false }) => html`
  <aside class="house">
    <p class="name">${mark()}<span>Hausbote</span></p>
    ${current ? steps(current, done, linked) : html`<p class="promise">${t("front.promise")}</p><p class="detail">${t("front.detail")}</p>`}
    ${choosesLanguage ? languages() : nothing}
  </aside>
  <main class="question" tabindex="-1"><div class="inner">${content}</div></main>`;

function steps(current, done, linked) {
  const at = STEPS.indexOf(current);
  return html`<nav class="steps" aria-label=${t("setup.steps")}>
    <p class="progress">${t("setup.progress", { step: at + 1, steps: STEPS.length })}</p>
    <ol>${STEPS.map((step, i) => html`<li class=${step === current ? "current" : done.includes(step) ? "done" : "ahead"} aria-current=${step === current ? "step" : nothing}>
      <span class="sign">${done.includes(step) && step !== current ? icon("check") : i + 1}</span>
      <span class="text">${linked && step !== "administrator" ? html`<a href="/settings/setup/${step}">${t(`setup.${step}`)}</a>` : html`<span>${t(`setup.${step}`)}</span>`}
        <span class="hint">${done.includes(step) && step !== current ? t("setup.done") : t(`setup.${step}Hint`)}</span></span>
    </li>`)}</ol>
  </nav>`;
}

function languages() {
  return html`<div class="languages" role="group" aria-label=${t("settings.language")}>${LANGUAGES.map(language => html`
    <button type="button" lang=${language} aria-pressed=${language === locale.value.language} @click=${() => speak(language)}>${t(`language.${language}`)}</button>`)}</div>`;
}
