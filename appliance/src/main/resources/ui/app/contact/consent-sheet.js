import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { exact, t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { note } from "app/parts/notices.js";
import { toldOf } from "app/contact/consent-panel.js";

/** The proof: every step with its time, its way, the wording that was shown and the messages by which it was said. */
class ConsentSheet extends View {
  static properties = { consents: { attribute: false } };

  constructor() {
    super();
    this.consents = { entries: [], informed: [] };
  }

  render() {
    return html`<p class="hint">${t("consent.sheetText")}</p>
      ${toldOf(this.consents.informed)}
      ${this.consents.entries.map(entry => this.#entry(entry))}
      <div class="buttons"><button type="button" class="button" @click=${() => print()}>${t("consent.print")}</button></div>`;
  }

  #entry({ purpose, step, way, said, recorded, recorder, address, topic, note: remark, wording, messages, id }) {
    return html`<section class="entry"><h3>${t(`consent.kind.${purpose}`)}: ${t(`consent.step.${step}`)}</h3><dl>
      ${topic ? this.#line("topic", told(topic)) : nothing}
      ${this.#line("means", t(`consent.way.${way}`))}
      ${this.#line("said", exact(said))}
      ${this.#line("recorded", exact(recorded))}
      ${recorder ? this.#line("recorder", told(recorder)) : nothing}
      ${address ? this.#line("address", html`<span dir="ltr">${address}</span>`) : nothing}
      ${remark ? this.#line("note", told(remark)) : nothing}
      ${messages.length ? this.#line("messages", messages.map(message => html`<code>${message}</code> `)) : nothing}
      ${wording ? this.#line("wording", t("consent.version", { language: t(`consent.language.${wording.language}`), n: wording.version })) : nothing}
      ${wording?.notice ? this.#line("notice", told(wording.notice)) : nothing}
      ${this.#line("entry", html`<code>${id}</code>`)}
    </dl>
    ${wording ? html`<blockquote lang=${wording.language}>${told(wording.words)}</blockquote>
      ${wording.whole ? note("good", "check", html`<p>${t("consent.whole")}</p>`) : note("warning", "warning", html`<p>${t("consent.changed")}</p>`)}` : nothing}</section>`;
  }

  #line(name, value) {
    return html`<dt>${t(`consent.${name}`)}</dt><dd>${value}</dd>`;
  }
}
customElements.define("consent-sheet", ConsentSheet);
