import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, put, remove } from "app/core/api.js";
import { locale, t, textOr } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { ProviderPage } from "app/settings/provider-page.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note } from "app/parts/notices.js";
import { confirmed } from "app/parts/dialog-box.js";

const WEIGHTS = { CONNECTED: "good", APPROVED: "good", AVAILABLE_WITHOUT_REVIEW: "good", VERIFIED: "good" };
const REGIONS = ["DE", "CH", "GB", "AE", "AU", "BH", "BR", "CA", "ID", "IN", "JP", "KR", "SG", "ZA"];

/** A state as a word of the provider, said in a sentence with what to do about it. */
const state = (kind, word) => note(WEIGHTS[word] ?? "warning", WEIGHTS[word] ? "done" : "warning", html`
  <p class="what">${textOr(`number.${kind}.${word}`, "number.unsaid", { word })}</p>${WEIGHTS[word] ? nothing : html`<p>${textOr(`number.todo.${kind}.${word}`, `number.todo.${kind}`)}</p>`}`);

/** Six digits; a browser must neither keep nor offer them. */
const digits = (id, label, hint, error) => field({ id, label, hint, error, type: "password", inputmode: "numeric", pattern: "[0-9]{6}", maxlength: 6, autocomplete: "one-time-code" });

/** The number at the provider: its name, whose it is, whether it is open, and the six digits that protect it. */
class ChannelNumber extends ProviderPage {
  what = "number";

  content() {
    const { name, nameStatus, newNameStatus, ownership, status, pin } = this.told;
    return html`
      ${state("status", status ?? "UNKNOWN")}
      <p>${t("number.name")} <strong>${name ? told(name) : t("number.nameless")}</strong></p>
      ${nameStatus ? state("display", nameStatus) : nothing}
      ${newNameStatus && newNameStatus !== "NONE" ? html`<p class="hint">${t("number.newName")}</p>${state("display", newNameStatus)}` : nothing}
      ${ownership && ownership !== "VERIFIED" ? this.#ownership(ownership) : nothing}
      ${status === "CONNECTED" ? this.#open(pin) : html`<registration-form .page=${this} ?busy=${this.busy} .error=${this.errorOf("pin")}></registration-form>`}`;
  }

  #ownership(word) {
    return html`${state("ownership", word)}
      <form @submit=${this.#onCode} autocomplete="off">
        <div class="buttons">${["sms", "voice"].map(way => html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#send(way)}>${t(`number.send.${way}`)}</button>`)}</div>
        ${digits("number-code", t("number.code"), t("number.codeHint"), this.errorOf("code"))}
        <div class="buttons"><button type="submit" class="button" ?disabled=${this.busy}>${t("number.own")}</button></div>
      </form>`;
  }

  #send(way) {
    const language = locale.value.language === "de" ? "de" : "en_US";
    return this.run(async () => {
      await post(`${this.path}/ownership-codes`, { way, language });
      return this.told;
    }, t("number.sent"));
  }

  #onCode = event => this.#give(event, "number-code", code => put(`${this.path}/ownership`, { code }), t("number.owned"));

  #open(pin) {
    return html`<form @submit=${this.#onPin} autocomplete="off"><h4>${t("number.pin")}</h4>
        <p class="hint">${t(pin === undefined ? "number.pinUnsaid" : pin ? "number.pinSet" : "number.pinUnset")}</p>
        ${note("warning", "key", t("number.pinKeep"))}
        ${digits("number-pin", t("number.pinNew"), t("number.pinSix"), this.errorOf("pin"))}
        <div class="buttons"><button type="submit" class="button" ?disabled=${this.busy}>${t("number.pinChange")}</button></div>
      </form>
      <h4>${t("number.closing")}</h4><p class="hint">${t("number.closeText")}</p>
      <div class="buttons"><button type="button" class="button danger" ?disabled=${this.busy} @click=${this.#close}>${t("number.close")}</button></div>`;
  }

  #onPin = event => this.#give(event, "number-pin", pin => put(`${this.path}/pin`, { pin }), t("number.pinChanged"));

  /** What was typed is out of the page as soon as it was given. */
  async #give(event, id, act, said) {
    event.preventDefault();
    const form = event.target;
    const value = valuesOf(form)[id];
    if (await this.run(() => act(value), said)) form.reset();
  }

  #close = async () => {
    const meant = await confirmed({ heading: t("number.closeHeading", { name: this.account.name }), text: t("number.closeConfirm"), action: t("number.close"), danger: true });
    if (meant) await this.run(() => remove(`${this.path}/registration`), t("number.closed"));
  };
}
customElements.define("channel-number", ChannelNumber);

/** What the provider keeps of messages, said honestly, and how that is changed. */
class ChannelStorage extends ProviderPage {
  what = "storage";

  content() {
    const { storage = "", region, number } = this.told;
    const kept = { DEFAULT: "usual", IN_COUNTRY_STORAGE_ENABLED: "region", NO_STORAGE_ENABLED: "none" }[storage] ?? "unsaid";
    return html`${note(kept === "unsaid" ? "warning" : "plain", kept === "unsaid" ? "unknown" : "lock", html`
        <p class="what">${t(`storage.now.${kept}`, { region: region ? country(region) : t("storage.unnamed"), word: storage })}</p>`)}
      <p class="hint">${t("storage.text")}</p>
      ${["usual", "region", "none"].map(mode => html`<section><h4>${t(`storage.${mode}`)}</h4><p>${t(`storage.means.${mode}`)}</p><p class="hint">${t(`storage.needs.${mode}`)}</p></section>`)}
      ${number.status === "CONNECTED" ? note("warning", "lock", t("storage.registered"))
        : html`<registration-form .page=${this} ?busy=${this.busy} .error=${this.errorOf("pin")} .after=${() => get(`${this.path}/storage`)}></registration-form>`}`;
  }
}
customElements.define("channel-storage", ChannelStorage);

const country = code => new Intl.DisplayNames(locale.value.language, { type: "region" }).of(code);

/** Opens a number, with the choice of what the provider keeps, which can be made at no other time. */
class RegistrationForm extends View {
  static properties = { page: { attribute: false }, after: { attribute: false }, busy: { type: Boolean }, error: { type: String }, mode: { state: true } };

  constructor() {
    super();
    this.page = undefined;
    this.after = undefined;
    this.busy = false;
    this.error = undefined;
    this.mode = undefined;
  }

  render() {
    const option = value => ({ value, label: t(`storage.${value}`), text: t(`storage.short.${value}`) });
    return html`<form @submit=${this.#onSubmit} autocomplete="off"><h4>${t("number.opening")}</h4>
      <p class="hint">${t("number.openText")}</p>
      ${choice({ name: "number-storage", legend: t("storage.title"), value: this.mode, options: ["usual", "region", "none"].map(option), onChange: chosen => (this.mode = chosen) })}
      ${this.mode === "region" ? html`<div class="field"><label for="number-region">${t("storage.country")}</label>
        <select id="number-region" name="number-region">${REGIONS.map(one => html`<option value=${one}>${country(one)}</option>`)}</select></div>` : nothing}
      ${digits("number-pin", t("number.pinOpen"), t("number.pinHint"), this.error)}
      ${note("warning", "key", t("number.pinKeep"))}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy || !this.mode}>${t("number.open")}</button></div>
    </form>`;
  }

  #onSubmit = async event => {
    event.preventDefault();
    const form = event.target;
    const given = valuesOf(form);
    const wish = { pin: given["number-pin"], storage: this.mode, region: given["number-region"] };
    const opened = async () => {
      const number = await put(`${this.page.path}/registration`, wish);
      return this.after ? this.after() : number;
    };
    if (await this.page.run(opened, t("number.opened"))) form.reset();
  };
}
customElements.define("registration-form", RegistrationForm);
