import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, newKey, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { addAccount, changeAccount, renewSecrets } from "app/settings/settings-store.js";
import { choice, copyable, field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";

const PROVIDERS = ["meta", "360dialog"];
const FIELD_OF = { NUMBER_TAKEN: "phoneNumberId" };

/**
 * Connects a WhatsApp account, changes one, or renews its secrets: `purpose` is `add`, `change` or `secrets`.
 * Secrets are entered and never shown again. Fires `done`.
 */
class ChannelForm extends View {
  static properties = { purpose: { type: String }, account: { attribute: false }, provider: { state: true }, made: { state: true }, unnamed: { state: true }, busy: { state: true }, problem: { state: true } };

  #verifyToken = newKey();

  constructor() {
    super();
    this.purpose = "add";
    this.account = undefined;
    this.provider = "meta";
    this.made = undefined;
    this.unnamed = [];
    this.busy = false;
    this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.purpose === "add") this.#lookForNotice();
  }

  /** Better said before the secrets are typed than after; where it cannot be asked, the answer to the form says it. */
  async #lookForNotice() {
    const { versions } = await get("/notice").catch(() => ({ versions: [{ providers: PROVIDERS }] }));
    this.unnamed = PROVIDERS.filter(name => !versions[0]?.providers.includes(name));
  }

  render() {
    if (this.made) return this.#whatNext();
    return html`<form @submit=${this.#onSubmit} autocomplete="off">
      ${this.purpose === "secrets" ? nothing : this.#facts()}
      ${this.purpose === "change" ? nothing : this.#secrets()}
      ${this.#general()}
      <div class="buttons">
        <button type="submit" class="button primary" ?disabled=${this.busy}>${t(this.purpose === "add" ? "channel.connect" : "common.save")}</button>
        ${this.purpose === "add" ? nothing : html`<button type="button" class="button" @click=${this.#done}>${t("common.cancel")}</button>`}
      </div>
    </form>`;
  }

  #errorOf(id) {
    const named = FIELD_OF[this.problem?.code] ?? this.problem?.remedy.field;
    return this.problem && named === id ? problemText(this.problem) : undefined;
  }

  #general() {
    const named = this.problem && (FIELD_OF[this.problem.code] ?? this.problem.remedy.field);
    if (!this.problem || this.querySelector(`#channel-${named}`)) return nothing;
    return html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>`;
  }

  #field(name, values = {}) {
    return field({ id: `channel-${name}`, label: t(`channel.${name}`), error: this.#errorOf(name), hint: t(`channel.${name}Hint`), ...values });
  }

  #facts() {
    const { name, displayNumber, version } = this.account ?? {};
    return html`
      ${this.purpose === "add" ? this.#providers() : nothing}
      ${this.unnamed.includes(this.provider) ? note("warning", "alert", html`<p>${t("problem.NOTICE_MISSING")}</p><p><a href="/settings/notice">${t("settings.notice")}</a></p>`) : nothing}
      ${this.#field("name", { value: name, maxlength: 80 })}
      ${this.purpose === "add" ? this.#field("phoneNumberId", { inputmode: "numeric", pattern: "[0-9]{5,32}" }) : nothing}
      ${this.#field("displayNumber", { value: displayNumber, inputmode: "tel", maxlength: 40 })}
      ${this.purpose === "add" ? this.#field("businessId", { inputmode: "numeric", pattern: "[0-9]{5,32}", required: false }) : nothing}
      ${this.#between ? nothing : this.#field("version", { value: version, pattern: "v[0-9]+\\.[0-9]+", required: this.purpose === "change" })}`;
  }

  /** Whether somebody stands between Meta and the house. */
  get #between() {
    return (this.account?.provider ?? this.provider) === "360dialog";
  }

  #providers() {
    const option = value => ({ value, label: t(`channel.provider.${value}`), text: t(`channel.provider.${value}Text`) });
    return choice({
      name: "channel-provider",
      legend: t("channel.provider"),
      value: this.provider,
      options: PROVIDERS.map(option),
      onChange: chosen => (this.provider = chosen),
    });
  }

  #secrets() {
    const required = this.purpose === "add";
    return html`${note("plain", "lock", t(required ? "channel.secretsText" : "channel.secretsRenew"))}
      ${this.#between ? this.#keyAndWord(required) : this.#tokenAndSecrets(required)}`;
  }

  #keyAndWord(required) {
    return html`${this.#field("accessToken", { type: "password", required, autocomplete: "new-password", label: t("channel.apiKey"), hint: t("channel.apiKeyHint") })}
      ${this.#field("verifyToken", { value: required ? this.#verifyToken : "", required, label: t("channel.hookWord"), hint: t("channel.hookWordHint") })}`;
  }

  #tokenAndSecrets(required) {
    return html`${this.#field("accessToken", { type: "password", required, autocomplete: "new-password" })}
      ${this.#field("appSecret", { type: "password", required, autocomplete: "new-password" })}
      ${this.#field("secondAppSecret", { type: "password", required: false, autocomplete: "new-password" })}
      ${this.#field("verifyToken", { value: required ? this.#verifyToken : "", required })}`;
  }

  #whatNext() {
    return html`<div class="next">
      ${note("good", "done", html`<p class="what">${t("channel.made")}</p><p>${t(this.#between ? "channel.madeBetween" : "channel.madeText")}</p>`)}
      ${copyable(t("channel.webhook"), this.made.webhookUrl)}
      ${this.#between ? copyable(t("channel.hookHeader"), `Authorization: Bearer ${this.made.verifyToken}`) : copyable(t("channel.verifyToken"), this.made.verifyToken)}
      <button type="button" class="button primary" @click=${this.#done}>${t("common.goOn")}</button>
    </div>`;
  }

  #done = () => this.dispatchEvent(new Event("done"));

  #onSubmit = async event => {
    event.preventDefault();
    const given = valuesOf(event.target);
    const values = Object.fromEntries(Object.entries(given).map(([id, value]) => [id.replace("channel-", ""), value]));
    this.busy = true;
    this.problem = undefined;
    try {
      await this.#keep(values);
    } catch (problem) {
      this.problem = Problem.of(problem);
      await this.updateComplete;
      this.querySelector("[aria-invalid]")?.focus();
    }
    this.busy = false;
  };

  async #keep({ name, phoneNumberId, displayNumber, version = this.account?.version, businessId, ...secrets }) {
    if (this.purpose === "add") {
      const wish = { name, kind: "whatsapp", provider: this.provider, businessId: businessId || undefined, phoneNumberId, displayNumber, version: version || undefined, ...secretsOf(secrets) };
      this.made = { ...(await addAccount(wish)), verifyToken: secrets.verifyToken };
      return;
    }
    if (this.purpose === "change") await changeAccount(this.account.id, { name, displayNumber, version });
    else await renewSecrets(this.account.id, secretsOf(secrets));
    this.#done();
  }
}
customElements.define("channel-form", ChannelForm);

/** Only what was entered: an empty field leaves what is there. */
function secretsOf({ accessToken, appSecret, secondAppSecret, verifyToken }) {
  const appSecrets = [appSecret, secondAppSecret].filter(Boolean);
  return {
    ...(accessToken ? { accessToken: accessToken.trim() } : {}),
    ...(appSecrets.length ? { appSecrets: appSecrets.map(secret => secret.trim()) } : {}),
    ...(verifyToken ? { verifyToken } : {}),
  };
}
