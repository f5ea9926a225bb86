import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem, put } from "app/core/api.js";
import { day, t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { difference } from "app/parts/difference.js";
import { openDialog } from "app/parts/dialog-box.js";
import { field, valuesOf } from "app/parts/form.js";
import { empty, note, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { PURPOSES, byPurpose, purposeKey, purposeOf, purposesIn } from "app/parts/purpose.js";
import { prove } from "app/settings/consent-list.js";

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** For so many days what somebody writes before she answers is held back. */
const HELD = [0, 1, 3, 7, 30];
const LANGUAGES = ["de", "en"];

/** The wordings that people agree to, and the proof of one contact, for the data protection officer. */
class ConsentSettings extends View {
  static properties = { texts: { state: true }, purpose: { state: true }, dialog: { state: true }, failed: { state: true }, problem: { state: true }, sought: { state: true } };

  constructor() {
    super();
    [this.purpose] = PURPOSES;
    this.texts = this.dialog = this.failed = this.problem = this.sought = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    try {
      const [{ items }, dialog] = await Promise.all([get("/consent-texts"), get("/consent-dialog")]);
      this.texts = items.sort(byPurpose);
      this.dialog = dialog;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<h2>${t("settings.consents")}</h2>
      <p>${t("consent.settingsText")}</p>
      ${this.failed ? problemNote(t("consent.failed"), this.failed, () => this.#load()) : this.texts ? this.#shown() : skeleton("lines", 4)}
      ${this.#form()} ${this.dialog ? this.#asking() : nothing} ${this.#search()}`;
  }

  #shown() {
    if (!this.texts.length) return empty(t("consent.noneYet"), t("consent.noneYetText"));
    const keys = [...new Set(this.texts.map(wordingKey))];
    return html`<ul class="wordings known">${keys.map(key => wordingOf(this.texts.filter(text => wordingKey(text) === key)))}</ul>`;
  }

  #form() {
    return html`<form @submit=${this.#add}><h3>${t("consent.newText")}</h3>
      <div class="field"><label for="text-purpose">${t("consent.purpose")}</label>
        <select id="text-purpose" name="purpose" @change=${event => (this.purpose = event.target.value)}>${PURPOSES.map(purpose => html`<option value=${purpose} .selected=${purpose === this.purpose}>${purposeOf({ purpose })}</option>`)}</select></div>
      ${this.purpose === "marketing" ? this.#topic() : nothing}
      <div class="field"><label for="text-language">${t("consent.languageOf")}</label>
        <select id="text-language" name="language">${LANGUAGES.map(language => html`<option value=${language}>${t(`consent.language.${language}`)}</option>`)}</select></div>
      <div class="field"><label for="text-words">${t("consent.words")}</label>
        <textarea id="text-words" name="words" rows="4" maxlength="4000" required aria-describedby="text-words-hint"></textarea>
        <p class="hint" id="text-words-hint">${t(`consent.hint.${this.purpose}`)}</p></div>
      ${field({ id: "notice", label: t("consent.notice"), required: false, maxlength: 32, hint: t("consent.noticeHint") })}
      ${this.problem ? note("danger", "alert", html`<p role="alert">${problemText(this.problem)}</p>`) : nothing}
      <div class="buttons"><button class="button primary">${t("consent.addText")}</button>
        <button type="button" class="button" @click=${event => event.target.form.reportValidity() && this.#preview(event.target.form)}>${t("notice.preview")}</button></div></form>`;
  }

  /** Advertising of one kind, with wordings and consents of its own; those there are come up while somebody types. */
  #topic() {
    return html`${field({ id: "text-topic", label: t("consent.topic"), required: false, maxlength: 64, hint: t("consent.topicHint"), list: "text-topics" })}
      <datalist id="text-topics">${purposesIn(this.texts ?? []).map(({ topic }) => (topic ? html`<option value=${topic}></option>` : nothing))}</datalist>`;
  }

  #add = async event => {
    event.preventDefault();
    const form = event.target;
    const draft = draftOf(form);
    const before = this.texts?.find(text => wordingKey(text) === wordingKey(draft));
    if (before && !(await sure(draft, before))) return;
    this.problem = undefined;
    try {
      await post("/consent-texts", draft);
      form.reset();
      [this.purpose] = PURPOSES;
      await this.#load();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  async #preview(form) {
    const draft = draftOf(form);
    this.problem = undefined;
    try {
      const preview = await post("/consent-texts/previews", draft);
      openDialog({ heading: t("notice.preview"), body: () => shown(draft, preview) });
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  /** The questions in the chat, one after the other, as they are asked. */
  #asking() {
    const { asks, advertises, heldDays } = this.dialog;
    const has = purpose => this.texts?.some(text => text.purpose === purpose && !text.topic);
    return html`<form @change=${this.#decide}><h3>${t("consent.dialog")}</h3><p>${t("consent.dialogText")}</p>
      <fieldset class="choice"><legend>${t("consent.dialogSteps")}</legend>
        <label><input type="checkbox" name="asks" .checked=${asks}><span><strong>${t("consent.dialog.asks")}</strong><span class="hint">${t(has("service") ? "consent.dialog.asksText" : "consent.dialog.noText")}</span></span></label>
        <label><input type="checkbox" name="advertises" .checked=${advertises} ?disabled=${!asks}><span><strong>${t("consent.dialog.advertises")}</strong><span class="hint">${t(has("marketing") ? "consent.dialog.advertisesText" : "consent.dialog.noText")}</span></span></label>
      </fieldset>
      <div class="field"><label for="held-days">${t("consent.dialog.before")}</label>
        <select id="held-days" name="heldDays" ?disabled=${!asks} aria-describedby="held-days-hint">${[...new Set([...HELD, heldDays])].map(days => html`<option value=${days} ?selected=${days === heldDays}>${days ? t("consent.dialog.held", { n: days }) : t("consent.dialog.shown")}</option>`)}</select>
        <p class="hint" id="held-days-hint">${t("consent.dialog.heldText")}</p></div></form>`;
  }

  #decide = async event => {
    const form = event.currentTarget;
    const { asks, advertises, heldDays } = form.elements;
    const dialog = { asks: asks.checked, advertises: advertises.checked, heldDays: Number(heldDays.value) };
    this.problem = undefined;
    try {
      await put("/consent-dialog", dialog);
      this.dialog = dialog;
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  #search() {
    return html`<form @submit=${this.#prove}><h3>${t("consent.sheet")}</h3>
      ${field({ id: "consent-contact", label: t("ledger.contact"), maxlength: 26, hint: t("consent.contactHint"), error: this.sought && problemText(this.sought) })}
      <div class="buttons"><button class="button">${t("consent.proof")}</button></div></form>`;
  }

  #prove = async event => {
    event.preventDefault();
    const id = valuesOf(event.target)["consent-contact"].toUpperCase();
    this.sought = ID.test(id) ? undefined : new Problem({ code: "NOT_FOUND" });
    if (this.sought) return;
    try {
      await prove(id);
    } catch (problem) {
      this.sought = Problem.of(problem);
    }
  };
}
customElements.define("consent-settings", ConsentSettings);

const wordingKey = text => `${purposeKey(text)}:${text.language}`;

function draftOf(form) {
  const { "text-topic": topic, purpose, language, words, notice } = valuesOf(form);
  return { purpose, topic, language, words, notice };
}

const headOf = ({ purpose, topic, language, version, notice, since }) => html`<p><strong>${purposeOf({ purpose, topic })}: ${t("consent.version", { language: t(`consent.language.${language}`), n: version })}</strong>
  <span class="hint">${day(since)}${notice ? html` · ${t("consent.notice")} ${told(notice)}` : nothing}</span></p>`;

const differenceOf = ({ words, notice = "" }, before = {}) => difference([
  { label: t("consent.words"), before: before.words, after: words },
  { label: t("consent.notice"), before: before.notice, after: notice },
]);

/** The words in force, and what each version said differently from the one before. */
const wordingOf = versions => html`<li>${headOf(versions[0])}<blockquote lang=${versions[0].language}>${told(versions[0].words)}</blockquote>
  ${versions.length > 1 ? html`<details><summary>${t("notice.versions")}</summary>
    ${versions.map((version, at) => html`${headOf(version)}${differenceOf(version, versions[at + 1])}`)}</details>` : nothing}</li>`;

/** What was shown stays; so the difference is looked at first. */
const sure = (draft, before) => openDialog({
  heading: t("consent.version", { language: t(`consent.language.${draft.language}`), n: before.version + 1 }),
  body: () => differenceOf(draft, before),
  buttons: [{ label: t("common.cancel"), value: false }, { label: t("consent.addText"), value: true, primary: true }],
});

/** As a person sees it: beside the box of a widget, as a question in the chat, or on paper alone. */
const shown = ({ language, words }, { box, question }) => (question
  ? html`<h3>${t("consent.preview.box")}</h3>
    <fieldset class="choice" lang=${language}><label><input type="checkbox" disabled><span><strong>${box}</strong><span class="hint">${told(words)}</span></span></label></fieldset>
    <h3>${t("consent.preview.chat")}</h3><blockquote lang=${language}>${told(question.text)}</blockquote>
    ${question.buttons.length ? html`<p lang=${language}>${question.buttons.map(title => html`<span class="button">${title}</span> `)}</p>` : nothing}`
  : html`<p>${t("consent.preview.paper")}</p><blockquote lang=${language}>${told(words)}</blockquote>`);
