import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem, address, get, put, query } from "app/core/api.js";
import { day, number, t, textOr } from "app/core/i18n.js";
import { later } from "app/core/later.js";
import { openDialog } from "app/parts/dialog-box.js";
import { field, valuesOf } from "app/parts/form.js";
import { empty, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { PURPOSES, purposeOf, purposesIn } from "app/parts/purpose.js";
import { toast } from "app/parts/toast-region.js";

const STATES = ["confirmed", "withdrawn", "asked"];
const WAYS = ["word", "provider", "refusal", "page", "dialog", "link", "paper", "telephone", "person", "chat"];
const CHANNELS = ["whatsapp"];
const COLUMNS = ["contact", "purpose", "state", "since", "way", "wording", "lastUse"];
const COUNTED = ["month", "purpose", "way", "given", "withdrawn"];

/** Opens the proof of one contact. */
export async function prove(contact) {
  await later(import("app/contact/consent-sheet.js"), "contact");
  const consents = await get(`/contacts/${contact}/consents`);
  openDialog({ heading: t("consent.sheet"), body: () => html`<consent-sheet contact=${contact} .consents=${consents}></consent-sheet>` });
}

/** How it stands with everybody, by the id of the contact. */
class ConsentList extends View {
  static properties = { texts: { state: true }, items: { state: true }, next: { state: true }, figures: { state: true }, months: { state: true }, failed: { state: true }, problem: { state: true } };

  #filter = {};

  constructor() {
    super();
    this.texts = [];
    this.items = this.next = this.figures = this.months = this.failed = this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  async #begin() {
    await this.#load();
    try {
      this.texts = (await get("/consent-texts")).items;
      this.months = (await get("/consents/unused")).months;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  async #load(cursor) {
    this.failed = undefined;
    if (!cursor) this.items = undefined;
    try {
      const { items, next } = await get(`/consents${query({ ...this.#filter, cursor })}`);
      this.items = [...(this.items ?? []), ...items];
      this.next = next;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<h2>${t("consent.everybody")}</h2>
      <p>${t("consent.everybodyText")}</p>
      <form @submit=${this.#ask}>
        ${this.#select("purpose", PURPOSES.map(purpose => [purpose, purposeOf({ purpose })]))}
        ${this.#select("topic", purposesIn(this.texts).filter(({ topic }) => topic).map(({ topic }) => [topic, topic]))}
        ${this.#select("channel", CHANNELS.map(channel => [channel, t(`consent.channel.${channel}`)]))}
        ${this.#select("state", STATES.map(state => [state, t(`consent.short.${state}`)]))}
        ${this.#select("way", WAYS.map(way => [way, t(`consent.way.${way}`)]))}
        ${this.#select("text", this.texts.map(text => [text.id, versionOf(text)]))}
        ${this.#select("used", [["unused", t("consent.filter.unused")]])}
        ${["from", "until"].map(name => html`<div class="field"><label for="consents-${name}">${t(`consent.filter.${name}`)}</label><input id="consents-${name}" name=${name} type="date"></div>`)}
        <button class="button primary">${t("consent.show")}</button>
      </form>
      <p>${["csv", "json"].map(format => html`<a class="button" download href=${address(`/consents/file${query({ ...this.#filter, format })}`)}>${t(`consent.file.${format}`)}</a> `)}</p>
      ${this.failed ? problemNote(t("consent.failed"), this.failed, () => this.#load()) : this.items ? this.#shown() : skeleton("lines", 4)}
      ${this.#counted()} ${this.#unused()}`;
  }

  #select(name, options) {
    return html`<div class="field"><label for="consents-${name}">${t(`consent.filter.${name}`)}</label>
      <select id="consents-${name}" name=${name}><option value="">${t("consent.any")}</option>${options.map(([value, label]) => html`<option value=${value}>${label}</option>`)}</select></div>`;
  }

  #ask = event => {
    event.preventDefault();
    const { from, until, ...rest } = valuesOf(event.target);
    this.#filter = { ...rest, from: from && midnight(from), until: until && midnight(until, 1) };
    this.#load();
  };

  #shown() {
    const more = this.next ? html`<button type="button" class="button" @click=${() => this.#load(this.next)}>${t("consent.more")}</button>` : nothing;
    if (!this.items.length) return this.next ? html`<p>${t("consent.lookOn")}</p>${more}` : empty(t("consent.nobody"), t("consent.nobodyText"));
    return html`${table(t("consent.everybody"), COLUMNS, this.items.map(item => this.#row(item)))}${more}`;
  }

  #row({ contact, channel, purpose, topic, state, since, way, wording, lastUse, unusedSince }) {
    return html`<tr><td><button type="button" class="link" @click=${() => this.#prove(contact)}><code>${contact}</code></button></td>
      <td><bdi>${purposeOf({ purpose, topic })}</bdi> <span class="hint">${textOr(`consent.channel.${channel}`, "consent.channel.other", { channel })}</span></td>
      <td>${t(`consent.short.${state}`)}${unusedSince ? html` <strong>(${t("consent.unusedMark")})</strong>` : nothing}</td>
      <td>${since ? day(since) : nothing}</td><td>${way ? t(`consent.way.${way}`) : nothing}</td>
      <td>${wording ? versionOf(wording) : nothing}</td><td>${lastUse ? day(lastUse) : nothing}</td></tr>`;
  }

  async #prove(contact) {
    try {
      await prove(contact);
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  #counted() {
    return html`<details @toggle=${this.#count}><summary>${t("consent.figures")}</summary><p>${t("consent.figuresText")}</p>
      ${this.figures ? table(t("consent.figures"), COUNTED, this.figures.map(figure => html`<tr><td>${figure.month}</td><td><bdi>${purposeOf(figure)}</bdi></td><td>${t(`consent.way.${figure.way}`)}</td><td class="number">${number(figure.given)}</td><td class="number">${number(figure.withdrawn)}</td></tr>`)) : nothing}</details>`;
  }

  #count = async event => {
    if (!event.target.open || this.figures) return;
    try {
      this.figures = (await get("/consents/figures")).items;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  };

  #unused() {
    if (!this.months) return nothing;
    return html`<form @submit=${this.#set}>
      ${field({ id: "unused-months", label: t("consent.months"), value: String(this.months), hint: t("consent.monthsHint"), inputmode: "numeric", pattern: "[0-9]{1,3}", maxlength: 3, error: this.problem && problemText(this.problem) })}
      <button class="button">${t("common.save")}</button></form>`;
  }

  #set = async event => {
    event.preventDefault();
    this.problem = undefined;
    const months = Number(valuesOf(event.target)["unused-months"]);
    try {
      await put("/consents/unused", { months });
      this.months = months;
      toast(t("common.saved"));
      await this.#load();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };
}
customElements.define("consent-list", ConsentList);

const versionOf = ({ language, version }) => t("consent.version", { language: t(`consent.language.${language}`), n: version });

const table = (label, columns, rows) => html`<div class="wide" tabindex="0" role="region" aria-label=${label}><table>
  <thead><tr>${columns.map(name => html`<th scope="col">${t(`consent.column.${name}`)}</th>`)}</tr></thead>
  <tbody>${rows}</tbody></table></div>`;

/** The beginning of a day where one sits, so many days later. */
function midnight(date, days = 0) {
  const [year, month, of] = date.split("-").map(Number);
  return new Date(year, month - 1, of + days).getTime();
}
