import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import "app/inbox/message-detail.js";

const KINDS = ["buttons", "choices", "link", "number"];
const LIMITS = { buttons: { most: 3, title: 20, text: 1024 }, choices: { most: 10, title: 24, text: 4096 }, link: { text: 1024 }, number: { text: 1024 } };

/** What the house says of itself, as a message: its kind there, and what stands in it. */
const OWN = {
  place: service => ({ own: "place", kind: "location", detail: service.place }),
  card: service => ({ own: "card", kind: "cards", detail: { cards: [service.card] } }),
};

/** Words with something to press below them, within the limits of the messenger, or what the house says of itself. Fires `done`. */
class OfferForm extends View {
  static properties = { text: { type: String }, service: { attribute: false }, kind: { state: true }, rows: { state: true } };

  constructor() {
    super();
    this.text = "";
    this.service = {};
    this.kind = "buttons";
    this.rows = 2;
  }

  render() {
    return html`<form id="offer" @submit=${this.#done}>
      ${choice({ name: "kind", legend: t("offer.kind"), value: this.kind, onChange: kind => this.#choose(kind), options: [...KINDS, ...Object.keys(OWN).filter(own => this.service[own])].map(value => ({ value, label: t(`offer.${value}`), text: t(`offer.${value}Text`) })) })}
      ${OWN[this.kind] ? this.#own(OWN[this.kind](this.service)) : this.#said()}
    </form>`;
  }

  #own(entry) {
    return html`<message-detail class="own" .entry=${entry}></message-detail>`;
  }

  #said() {
    return html`<div class="field"><label for="words">${t("offer.words")}</label>
        <textarea id="words" name="words" rows="3" required dir="auto" maxlength=${LIMITS[this.kind].text} .value=${this.text}></textarea></div>
      ${this.kind === "choices" || this.kind === "link" ? field({ id: "label", label: t("offer.label"), value: "", maxlength: 20 }) : nothing}
      ${this.kind === "link" ? field({ id: "url", label: t("offer.url"), type: "url", value: "https://", maxlength: 1990 }) : nothing}
      ${this.#options()}`;
  }

  #choose(kind) {
    this.text = this.querySelector("#words")?.value ?? this.text;
    this.kind = kind;
    this.rows = Math.min(this.rows, LIMITS[kind]?.most ?? 2);
  }

  #options() {
    const { most, title } = LIMITS[this.kind];
    if (!most) return nothing;
    return html`<fieldset class="options"><legend>${t("offer.options")}</legend>
      ${Array.from({ length: this.rows }, (_, at) => html`<div class="option">
        ${field({ id: `title${at}`, label: t("offer.option", { n: at + 1 }), value: "", maxlength: title })}
        ${this.kind === "choices" ? html`<div class="second">${field({ id: `description${at}`, label: t("offer.description"), value: "", required: false, maxlength: 72 })}</div>` : nothing}
      </div>`)}
      <div class="buttons">${this.rows < most ? html`<button type="button" class="button" @click=${() => this.rows++}>${icon("choice")}${t("offer.more")}</button>` : nothing}
      ${this.rows > 1 ? html`<button type="button" class="button" @click=${() => this.rows--}>${icon("close")}${t("offer.fewer")}</button>` : nothing}</div>
    </fieldset>`;
  }

  #done = event => {
    event.preventDefault();
    const own = OWN[this.kind]?.(this.service);
    if (own) return this.dispatchEvent(new CustomEvent("done", { detail: own }));
    const { words, label, url, ...values } = valuesOf(event.target);
    const options = Array.from({ length: this.rows }, (_, at) => ({ title: values[`title${at}`], description: values[`description${at}`] || undefined }));
    const offer = { kind: this.kind, label, url, options: LIMITS[this.kind].most ? options : undefined };
    this.dispatchEvent(new CustomEvent("done", { detail: { text: words.trim(), offer } }));
  };
}
customElements.define("offer-form", OfferForm);

/** @returns {Promise<{text: string, offer: object} | {own: string, kind: string, detail: object} | undefined>} */
export async function askForOffer(text) {
  const service = await get("/service/offered").catch(() => ({}));
  return openDialog({
    heading: t("offer.heading"),
    body: dialog => html`<offer-form .text=${text} .service=${service} @done=${event => dialog.close(event.detail)}></offer-form>
      <div class="buttons"><button type="submit" form="offer" class="button primary">${t("composer.send")}${icon("send")}</button></div>`,
  });
}
