import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, Problem } from "app/core/api.js";
import { day, exact, moment, t, textOr } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";
import { copy } from "app/parts/form.js";
import { note, problemNote } from "app/parts/notices.js";
import { byPurpose, purposeOf } from "app/parts/purpose.js";
import "app/contact/consent-form.js";
import "app/contact/consent-sheet.js";

/** What an agent has to know of the questions in the chat. */
const FLAGS = { service: ["warning", "clock"], declined: ["danger", "alert"], person: ["warning", "person"] };

const SIGNS = { none: ["plain", "unknown"], asked: ["warning", "clock"], confirmed: ["good", "check"], withdrawn: ["danger", "close"] };

/** What a contact agreed to and took back, in words, with since when and how; an agent writes down what was said elsewhere. */
class ConsentPanel extends View {
  static properties = { contact: { type: String }, talk: { attribute: false }, consents: { state: true }, failed: { state: true } };

  constructor() {
    super();
    this.contact = "";
    this.talk = this.consents = this.failed = undefined;
  }

  /** Whatever happens in the conversation may change how it stands, and not all of it is a message. */
  willUpdate(changed) {
    if (changed.has("contact") || changed.has("talk")) this.#load();
  }

  async #load() {
    const { contact } = this;
    if (this.consents?.contact !== contact) this.consents = undefined;
    this.failed = undefined;
    try {
      const found = await get(`/contacts/${contact}/consents`, { background: true });
      if (contact === this.contact) this.consents = { ...found, contact };
    } catch (problem) {
      if (contact === this.contact) this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<section aria-busy=${!this.consents && !this.failed}><h3>${t("consent.title")}</h3>
      ${this.failed ? problemNote(t("consent.failed"), this.failed, () => this.#load()) : nothing}
      ${this.consents ? this.#stands(this.consents) : nothing}</section>`;
  }

  #stands({ standings, entries, informed, asked, stopLink }) {
    const free = standings.some(({ purpose, state }) => purpose !== "service" && state !== "withdrawn");
    return html`${asked && FLAGS[asked.step] ? note(...FLAGS[asked.step], html`<p>${t(`consent.dialog.${asked.step}`)}</p>${asked.held ? heldBack(asked.held) : nothing}<p class="hint">${exact(asked.since)}</p>`) : nothing}${[...standings].sort(byPurpose).map(standing => this.#standing(standing))}${toldOf(informed)}
      <div class="buttons">
        <button type="button" class="button" @click=${() => this.#write("consent")}>${t("consent.give")}</button>
        ${free ? html`<button type="button" class="button" @click=${() => this.#write("withdrawal")}>${t("consent.take")}</button>` : nothing}
        ${entries.length ? html`<button type="button" class="button" @click=${this.#prove}>${t("consent.proof")}</button>` : nothing}
        ${stopLink ? html`<button type="button" class="button" @click=${() => copy(stopLink)}>${t("consent.stopLink")}</button>` : nothing}
      </div>`;
  }

  #standing({ purpose, topic, state, since, way, unusedSince }) {
    return note(...(unusedSince ? ["warning", "clock"] : SIGNS[state]), html`<p><bdi>${purposeOf({ purpose, topic })}</bdi>: ${textOr(`consent.${purpose}.${state}`, `consent.short.${state}`)}</p>
      ${since ? html`<p class="hint" title=${exact(since)}>${saidSo(since, way)}</p>` : nothing}
      ${unusedSince ? html`<p>${t("consent.unused", { since: day(unusedSince) })}</p>` : nothing}`);
  }

  async #write(kind) {
    const { contact, consents: { standings } } = this;
    const consents = await openDialog({
      heading: t(`consent.heading.${kind}`),
      body: dialog => html`<consent-form contact=${contact} kind=${kind} .standings=${standings} @done=${event => dialog.close(event.detail)}></consent-form>`,
    });
    if (consents && contact === this.contact) this.consents = { ...consents, contact };
  }

  #prove = () => openDialog({
    heading: t("consent.sheet"),
    body: () => html`<consent-sheet contact=${this.contact} .consents=${this.consents} @added=${event => (this.consents = { ...this.consents, ...event.detail })}></consent-sheet>`,
  });
}
customElements.define("consent-panel", ConsentPanel);

/** Which version of the privacy notice she was told of last. */
export const toldOf = informed => informed.map(({ version, told }) => html`<p class="hint" title=${exact(told)}>${t("consent.informed", { n: version, day: day(told) })}</p>`);

/** What nobody reads yet, and for how long at most. */
const heldBack = ({ messages, until }) => html`<p>${t("consent.held", { n: messages })} ${until ? t("consent.heldUntil", { time: moment(until) }) : t("consent.heldOn")}</p>`;

const saidSo = (since, way) => (way ? t("consent.sinceBy", { day: day(since), way: t(`consent.way.${way}`) }) : t("consent.sinceAddress", { day: day(since) }));
