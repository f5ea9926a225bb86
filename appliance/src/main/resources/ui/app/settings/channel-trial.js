import { html, nothing } from "lit";
import { post, put } from "app/core/api.js";
import { locale, t } from "app/core/i18n.js";
import { icon } from "app/core/icons.js";
import { ProviderPage } from "app/settings/provider-page.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note } from "app/parts/notices.js";

const KINDS = ["template", "text"];

/** The last steps of connecting: the provider delivers here, and one message goes out to somebody who agreed. */
class ChannelTrial extends ProviderPage {
  static properties = { done: { state: true }, kind: { state: true } };

  what = "trial";

  constructor() {
    super();
    this.done = undefined;
    this.kind = "template";
    this.told = {};
    this.load = () => {};
  }

  content() {
    const direct = this.account.provider === "meta";
    return html`<section><h4>${t("trial.hook")}</h4><p class="hint">${t(direct ? "trial.hookText" : "trial.hookBetween")}</p>
        <div class="buttons"><button type="button" class="button" ?disabled=${this.busy} @click=${this.#connect}>${icon("channel")}${t("trial.connect")}</button></div></section>
      ${this.done === "hook" ? note("good", "done", html`<p class="what">${t(direct ? "trial.connected" : "trial.connectedBetween")}</p>`) : nothing}
      <form @submit=${this.#onSubmit} autocomplete="off"><h4>${t("trial.message")}</h4><p class="hint">${t("trial.messageText")}</p>
        ${this.#field("phone", { hint: t("trial.phoneHint"), inputmode: "tel", maxlength: 40 })}
        ${choice({ name: "trial-kind", legend: t("trial.kind"), value: this.kind, options: KINDS.map(value => ({ value, label: t(`trial.kind.${value}`), text: t(`trial.kind.${value}Text`) })), onChange: kind => (this.kind = kind) })}
        ${this.kind === "text" ? note("plain", "send", html`<blockquote>${t("trial.words")}</blockquote>`) : html`${this.#field("template", { value: "hello_world", hint: t("trial.templateHint"), maxlength: 512 })}
        ${this.#field("language", { value: "en_US", maxlength: 6 })}`}
        <label class="show"><input type="checkbox" name="trial-confirmed" required> ${t("trial.confirm")}</label>
        <div class="buttons"><button type="submit" class="button" ?disabled=${this.busy}>${icon("send")}${t("trial.send")}</button></div>
      </form>
      ${this.done === "message" ? note("good", "done", html`<p class="what">${t("trial.sent")}</p><p>${t("trial.sentText")}</p>`) : nothing}`;
  }

  #field(name, values) {
    return field({ id: `trial-${name}`, label: t(`trial.${name}`), error: this.errorOf(name), ...values });
  }

  /** What is asked has no answer but that it was done. */
  async #act(step, action) {
    this.done = undefined;
    const done = await this.run(async () => {
      await action();
      return {};
    });
    if (done) this.done = step;
  }

  #connect = () => this.#act("hook", () => put(`${this.path}/webhook`));

  #onSubmit = event => {
    event.preventDefault();
    const given = valuesOf(event.target);
    const by = this.kind === "text" ? { language: locale.value.language } : { template: given["trial-template"], language: given["trial-language"] };
    const wish = { phone: given["trial-phone"], ...by, confirmed: Boolean(given["trial-confirmed"]) };
    return this.#act("message", () => post(`${this.path}/trials`, wish));
  };
}
customElements.define("channel-trial", ChannelTrial);
