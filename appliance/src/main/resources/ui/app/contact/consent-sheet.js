import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { address, query, upload, Problem } from "app/core/api.js";
import { exact, t } from "app/core/i18n.js";
import { session } from "app/core/session.js";
import { told } from "app/core/text.js";
import { note, problemText } from "app/parts/notices.js";
import { toldOf } from "app/contact/consent-panel.js";

/**
 * The proof: every step with its time, its way, the wording that was shown, the messages by which it was said and what was
 * signed. An agent adds documents to what agents wrote down. Fires `added` with the entry and the document.
 */
class ConsentSheet extends View {
  static properties = { contact: { type: String }, consents: { attribute: false }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.contact = "";
    this.consents = { entries: [], informed: [] };
    this.busy = this.problem = undefined;
  }

  render() {
    return html`<p class="hint">${t("consent.sheetText")}</p>
      ${toldOf(this.consents.informed)}
      ${this.consents.entries.map(entry => this.#entry(entry))}
      <div class="buttons">${["de", "en"].map(language => this.#pdf(language))}<button type="button" class="button" @click=${() => print()}>${t("consent.print")}</button></div>`;
  }

  #pdf(language) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return html`<a class="button" download href=${address(`/contacts/${this.contact}/consents/file${query({ language, zone })}`)}>${t(`consent.pdf.${language}`)}</a>`;
  }

  #entry(entry) {
    const { purpose, step, way, said, recorded, recorder, topic, note: remark, wording, messages, id, documents } = entry;
    return html`<section class="entry"><h3>${t(`consent.kind.${purpose}`)}: ${t(`consent.step.${step}`)}</h3><dl>
      ${topic ? this.#line("topic", told(topic)) : nothing}
      ${this.#line("means", t(`consent.way.${way}`))}
      ${this.#line("said", exact(said))}
      ${this.#line("recorded", exact(recorded))}
      ${recorder ? this.#line("recorder", told(recorder)) : nothing}
      ${entry.address ? this.#line("address", html`<span dir="ltr">${entry.address}</span>`) : nothing}
      ${remark ? this.#line("note", told(remark)) : nothing}
      ${messages.length ? this.#line("messages", messages.map(message => html`<code>${message}</code> `)) : nothing}
      ${wording ? this.#line("wording", t("consent.version", { language: t(`consent.language.${wording.language}`), n: wording.version })) : nothing}
      ${wording?.notice ? this.#line("notice", told(wording.notice)) : nothing}
      ${documents.map(document => this.#line("document", this.#document(document)))}
      ${this.#line("entry", html`<code>${id}</code>`)}
    </dl>
    ${wording ? html`<blockquote lang=${wording.language}>${told(wording.words)}</blockquote>
      ${wording.whole ? note("good", "check", html`<p>${t("consent.whole")}</p>`) : note("warning", "warning", html`<p>${t("consent.changed")}</p>`)}` : nothing}
    ${entry.byAgent && session.value.person?.role === "agent" ? this.#adding(entry) : nothing}</section>`;
  }

  #line(name, value) {
    return html`<dt>${t(`consent.${name}`)}</dt><dd>${value}</dd>`;
  }

  #document({ id, name, hash }) {
    return html`<a download href=${address(`/consent-documents/${id}/content`)}>${told(name)}</a> <code>${hash}</code>`;
  }

  #adding({ id }) {
    const hint = `document-${id}`;
    return html`<div class="field"><label for="${hint}-file">${t("consent.document.add")}</label>
      <input id="${hint}-file" type="file" accept=".pdf,.jpg,.jpeg,.png" aria-describedby=${hint} ?disabled=${this.busy === id} @change=${event => this.#add(id, event.target)}>
      <p class="hint" id=${hint} role="status">${t(this.busy === id ? "consent.document.adding" : "consent.document.hint")}</p>
      ${this.problem?.entry === id ? note("danger", "alert", html`<p role="alert">${problemText(this.problem.problem)}</p>`) : nothing}</div>`;
  }

  async #add(id, input) {
    const file = input.files[0];
    if (!file) return;
    this.busy = id;
    this.problem = undefined;
    try {
      const document = await upload(`/consents/${id}/documents`, file, () => {}).done;
      const entries = this.consents.entries.map(entry => (entry.id === id ? { ...entry, documents: [...entry.documents, document] } : entry));
      this.consents = { ...this.consents, entries };
      this.dispatchEvent(new CustomEvent("added", { detail: this.consents }));
    } catch (problem) {
      const known = Problem.of(problem);
      this.problem = { entry: id, problem: known.code === "TYPE_NOT_ALLOWED" ? new Problem({ code: "DOCUMENT_TYPE" }) : known };
    } finally {
      this.busy = undefined;
      input.value = "";
    }
  }
}
customElements.define("consent-sheet", ConsentSheet);
