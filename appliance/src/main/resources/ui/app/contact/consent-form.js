import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";
import { purposeKey, purposeOf, purposesIn } from "app/parts/purpose.js";

const WAYS = { consent: ["paper", "telephone"], withdrawal: ["telephone", "paper", "person", "chat"] };

/** Writes down a consent or a withdrawal, of one purpose, that was said outside of the chat. Fires `done` with the consents afterwards. */
class ConsentForm extends View {
  static properties = {
    contact: { type: String },
    kind: { type: String },
    standings: { attribute: false },
    texts: { state: true },
    about: { state: true },
    text: { state: true },
    way: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.contact = this.kind = "";
    this.standings = [];
    this.texts = this.about = this.text = this.way = this.problem = undefined;
    this.busy = false;
  }

  async firstUpdated() {
    try {
      this.texts = (await get("/consent-texts")).items.filter(({ purpose }) => purpose !== "service");
      await this.updateComplete;
      this.querySelector("input")?.focus();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  get #gives() {
    return this.kind === "consent";
  }

  /** Agreed to is what has a wording; taken back is what she has or may get, a single topic of advertising too. */
  get #purposes() {
    const texts = this.texts ?? [];
    if (this.#gives) return purposesIn(texts);
    const hers = this.standings.filter(({ purpose }) => purpose !== "service");
    const open = about => hers.some(standing => purposeKey(standing) === purposeKey(about) && standing.state !== "withdrawn");
    const topics = texts.filter(({ purpose, topic }) => topic && open({ purpose }) && !hers.some(standing => standing.topic === topic));
    return purposesIn([...hers.filter(open), ...topics]);
  }

  render() {
    if (this.#gives && this.texts?.length === 0) return note("warning", "warning", html`<p>${t("consent.noTexts")}</p>`);
    return html`<form @submit=${this.#write}>
      <p class="hint">${t(this.#gives ? "consent.giveText" : "consent.takeText")}</p>
      ${choice({ name: "purpose", legend: t("consent.purpose"), value: this.about, onChange: this.#choose, options: this.#purposes.map(purpose => ({ value: purposeKey(purpose), label: purposeOf(purpose) })) })}
      ${this.#gives && this.about ? this.#wordings() : nothing}
      ${choice({ name: "way", legend: t("consent.how"), value: this.way, onChange: way => (this.way = way), options: WAYS[this.kind].map(value => ({ value, label: t(`consent.way.${value}`) })) })}
      ${field({ id: "consent-day", label: t("consent.when"), type: "date", value: today() })}
      ${field({ id: "consent-note", label: t("consent.note"), required: false, maxlength: 500, hint: t("consent.noteHint"), autocapitalize: "sentences" })}
      ${this.problem ? note("danger", "alert", html`<p role="alert">${problemText(this.problem)}</p>`) : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("consent.write")}</button></div>
    </form>`;
  }

  get #offered() {
    return this.texts.filter(text => purposeKey(text) === this.about);
  }

  #choose = about => {
    this.about = about;
    this.text = this.#offered[0]?.id;
  };

  #wordings() {
    const offered = this.#offered;
    const chosen = offered.find(({ id }) => id === this.text);
    return html`<div class="field"><label for="consent-text">${t("consent.wording")}</label>
      <select id="consent-text" @change=${event => (this.text = event.target.value)}>${offered.map(({ id, language, version }) => html`<option value=${id} .selected=${id === this.text}>${t("consent.version", { language: t(`consent.language.${language}`), n: version })}</option>`)}</select></div>
      <blockquote lang=${chosen.language}>${told(chosen.words)}</blockquote>`;
  }

  #write = async event => {
    event.preventDefault();
    const values = valuesOf(event.target);
    const missing = this.about ? !this.way && "way" : "purpose";
    if (missing) {
      this.querySelector(`input[name=${missing}]`)?.focus();
      this.problem = new Problem({ code: `CONSENT_${missing.toUpperCase()}` });
      return;
    }
    this.problem = undefined;
    this.busy = true;
    const { purpose, topic } = this.#purposes.find(one => purposeKey(one) === this.about);
    const told = { purpose, topic, way: this.way, said: saidOn(values["consent-day"]), note: values["consent-note"], text: this.#gives ? this.text : undefined };
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
