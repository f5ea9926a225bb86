import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem, get, put } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { problemNote, problemText, skeleton } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";

const DEGREES = "-?[0-9]{1,3}([.,][0-9]{1,8})?";

/** Where the house is, how it is reached, and what agents may do in a conversation. */
class ServiceSettings extends View {
  static properties = { service: { state: true }, signs: { state: true }, broken: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.service = undefined;
    this.signs = undefined;
    this.broken = undefined;
    this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.broken = undefined;
    try {
      this.service = await get("/service");
      this.signs = this.service.signs;
    } catch (problem) {
      this.broken = Problem.of(problem);
    }
  }

  render() {
    if (this.broken) return problemNote(t("settings.failed"), this.broken, () => this.#load());
    if (!this.service) return skeleton("lines", 5);
    return html`<form @submit=${this.#save}>
      <h2>${t("settings.service")}</h2>
      ${this.#place(this.service.place)} ${this.#card(this.service.card)}
      ${choice({ name: "signs", legend: t("service.signs"), value: this.signs, onChange: signs => (this.signs = signs), options: ["off", "on"].map(value => ({ value, label: t(`service.signs.${value}`), text: t(`service.signs.${value}Text`) })) })}
      ${field({ id: "reminder", label: t("service.reminder"), value: String(this.service.reminder), hint: t("service.reminderHint"), inputmode: "numeric", pattern: "[0-9]{1,3}", maxlength: 3 })}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <div class="buttons"><button type="submit" class="button primary">${t("common.save")}</button></div>
    </form>`;
  }

  #place({ name, address, latitude, longitude } = {}) {
    return html`<fieldset class="group"><legend>${t("service.place")}</legend><p class="hint">${t("service.placeHint")}</p>
      ${field({ id: "placeName", label: t("service.placeName"), value: name, required: false, maxlength: 100 })}
      ${field({ id: "address", label: t("service.address"), value: address, required: false, maxlength: 200 })}
      ${field({ id: "latitude", label: t("service.latitude"), value: written(latitude), required: false, hint: t("service.degrees"), inputmode: "text", pattern: DEGREES })}
      ${field({ id: "longitude", label: t("service.longitude"), value: written(longitude), required: false, inputmode: "text", pattern: DEGREES })}
    </fieldset>`;
  }

  #card({ name, organisation, phones = [], emails = [], lines = [] } = {}) {
    const page = lines.find(line => line.startsWith("https://"));
    return html`<fieldset class="group"><legend>${t("service.card")}</legend><p class="hint">${t("service.cardHint")}</p>
      ${field({ id: "cardName", label: t("service.cardName"), value: name, required: false, maxlength: 100 })}
      ${field({ id: "company", label: t("service.company"), value: organisation, required: false, maxlength: 100 })}
      ${field({ id: "phone", label: t("service.phone"), type: "tel", value: phones[0], required: false, hint: t("service.phoneHint"), maxlength: 31 })}
      ${field({ id: "email", label: t("service.email"), type: "email", value: emails[0], required: false, maxlength: 200 })}
      ${field({ id: "page", label: t("service.page"), type: "url", value: page, required: false, maxlength: 200 })}
      ${field({ id: "cardAddress", label: t("service.address"), value: lines.find(line => line !== page), required: false, maxlength: 200 })}
    </fieldset>`;
  }

  #save = async event => {
    event.preventDefault();
    this.problem = undefined;
    const said = valuesOf(event.target);
    const service = { place: placeOf(said), card: cardOf(said), signs: this.signs, reminder: Number(said.reminder) };
    try {
      await put("/service", service);
      this.service = service;
      toast(t("common.saved"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };
}
customElements.define("service-settings", ServiceSettings);

const written = degrees => (degrees === undefined ? "" : String(degrees));
const degrees = text => Number(text.replace(",", "."));
const given = (...lines) => lines.filter(Boolean);

function placeOf({ placeName, address, latitude, longitude }) {
  if (!placeName) return undefined;
  return { name: placeName, address: address || undefined, latitude: degrees(latitude), longitude: degrees(longitude) };
}

function cardOf({ cardName, company, phone, email, page, cardAddress }) {
  if (!cardName) return undefined;
  return { name: cardName, organisation: company || undefined, phones: given(phone), emails: given(email), lines: given(cardAddress, page) };
}
