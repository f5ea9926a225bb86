import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";

const WAYS = { consent: ["paper", "telephone"], withdrawal: ["telephone", "paper", "person", "chat"] };

/** Writes down a consent or a withdrawal that was said outside of the chat. Fires `done` with the consents afterwards. */
class ConsentForm extends View {
  static properties = {
    contact: { type: String },
    kind: { type: String },
    texts: { state: true },
    text: { state: true },
    way: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.contact = this.kind = "";
    this.texts = this.text = this.way = this.problem = undefined;
    this.busy = false;
  }

  async firstUpdated() {
    this.querySelector("input")?.focus();
    if (this.kind !== "consent") return;
    try {
      const items = (await get("/consent-texts")).items.filter(({ purpose }) => purpose === "marketing");
      this.texts = items.filter(({ purpose, topic }) => purpose === "marketing" && !topic);
      this.text = this.texts[0]?.id;
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  render() {
    const gives = this.kind === "consent";
    if (gives && this.texts?.length === 0) return note("warning", "warning", html`<p>${t("consent.noTexts")}</p>`);
    return html`<form @submit=${this.#write}>
      <p class="hint">${t(gives ? "consent.giveText" : "consent.takeText")}</p>
      ${choice({ name: "way", legend: t("consent.how"), value: this.way, onChange: way => (this.way = way), options: WAYS[this.kind].map(value => ({ value, label: t(`consent.way.${value}`) })) })}
      ${field({ id: "consent-day", label: t("consent.when"), type: "date", value: today() })}
      ${gives ? this.#wordings() : nothing}
      ${field({ id: "consent-note", label: t("consent.note"), required: false, maxlength: 500, hint: t("consent.noteHint"), autocapitalize: "sentences" })}
      ${this.problem ? note("danger", "alert", html`<p role="alert">${problemText(this.problem)}</p>`) : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("consent.write")}</button></div>
    </form>`;
  }

  #wordings() {
    const chosen = this.texts?.find(({ id }) => id === this.text);
    return html`<div class="field"><label for="consent-text">${t("consent.wording")}</label>
      <select id="consent-text" @change=${event => (this.text = event.target.value)}>${this.texts?.map(({ id, language, version }) => html`<option value=${id} ?selected=${id === this.text}>${t("consent.version", { language: t(`consent.language.${language}`), n: version })}</option>`)}</select></div>
      ${chosen ? html`<blockquote lang=${chosen.language}>${told(chosen.words)}</blockquote>` : nothing}`;
  }

  #write = async event => {
    event.preventDefault();
    const values = valuesOf(event.target);
    if (!this.way) {
      this.querySelector("input[type=radio]").focus();
      this.problem = new Problem({ code: "CONSENT_WAY" });
      return;
    }
    this.problem = undefined;
    this.busy = true;
    const told = { way: this.way, said: saidOn(values["consent-day"]), note: values["consent-note"], text: this.kind === "consent" ? this.text : undefined };
    try {
      const consents = await post(`/contacts/${this.contact}/${this.kind}s`, told);
      this.dispatchEvent(new CustomEvent("done", { detail: consents }));
    } catch (problem) {
      this.problem = Problem.of(problem);
    } finally {
      this.busy = false;
    }
  };
}
customElements.define("consent-form", ConsentForm);

function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Of today it was this moment; of another day, its beginning, so that no later no is passed over. */
const saidOn = value => (value === today() ? Date.now() - 1_000 : new Date(`${value}T00:00`).getTime());
