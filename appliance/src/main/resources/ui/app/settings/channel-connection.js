import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem } from "app/core/api.js";
import { day, t } from "app/core/i18n.js";
import { changeConnection } from "app/settings/settings-store.js";
import { field, valuesOf } from "app/parts/form.js";
import { problemText } from "app/parts/notices.js";

const FIELD_OF = { PROXY_UNCLEAR: "proxyHost", CERTIFICATES_UNREADABLE: "authorities", CERTIFICATE_EXPIRED: "authorities" };
const SOON = 30 * 86_400_000;

/** How an account reaches its provider: through which proxy, and who vouches for the other side. Fires `done`. */
class ChannelConnection extends View {
  static properties = { account: { attribute: false }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.account = undefined;
    this.busy = false;
    this.problem = undefined;
  }

  render() {
    const { businessId, connection } = this.account;
    const { proxyHost, proxyPort, proxyLogin, authorities, vouching } = connection;
    return html`<form @submit=${this.#onSubmit} autocomplete="off">
      ${this.#field("businessId", { label: t("channel.businessId"), hint: t("channel.businessIdHint"), value: businessId, inputmode: "numeric", pattern: "[0-9]{5,32}" })}
      <fieldset><legend>${t("connection.proxy")}</legend><p class="hint">${t("connection.proxyText")}</p>
        ${this.#field("proxyHost", { value: proxyHost, maxlength: 255 })}
        ${this.#field("proxyPort", { value: proxyPort ? String(proxyPort) : "", inputmode: "numeric", pattern: "[0-9]{1,5}" })}
        ${this.#field("proxyUser", { maxlength: 200, hint: proxyLogin ? t("connection.loginKept", { day: day(proxyLogin) }) : t("connection.loginHint") })}
        ${this.#field("proxyPassword", { type: "password", autocomplete: "new-password", hint: nothing })}
      </fieldset>
      <fieldset><legend>${t("connection.trust")}</legend><p class="hint">${t("connection.trustText")}</p>
        ${vouching.length ? html`<ul>${vouching.map(authority)}</ul>` : nothing}
        ${this.#pem(authorities)}
      </fieldset>
      ${this.problem && !this.#named ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <div class="buttons">
        <button type="submit" class="button primary" ?disabled=${this.busy}>${t("common.save")}</button>
        <button type="button" class="button" @click=${this.#done}>${t("common.cancel")}</button>
      </div>
    </form>`;
  }

  get #named() {
    return this.problem && (FIELD_OF[this.problem.code] ?? this.problem.remedy.field);
  }

  #errorOf(name) {
    return this.#named === name ? problemText(this.problem) : undefined;
  }

  #field(name, values) {
    return field({ id: `connection-${name}`, label: t(`connection.${name}`), error: this.#errorOf(name), required: false, ...values });
  }

  #pem(authorities) {
    const error = this.#errorOf("authorities");
    return html`<div class="field">
      <label for="connection-authorities">${t("connection.authorities")} <span class="optional">${t("form.optional")}</span></label>
      <textarea id="connection-authorities" name="connection-authorities" rows="6" spellcheck="false" dir="ltr" .value=${authorities}
        aria-invalid=${error ? "true" : nothing} aria-describedby="connection-authorities-hint"></textarea>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      <p class="hint" id="connection-authorities-hint">${t("connection.authoritiesHint")}</p>
    </div>`;
  }

  #done = () => this.dispatchEvent(new Event("done"));

  #onSubmit = async event => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(valuesOf(event.target)).map(([id, value]) => [id.replace("connection-", ""), value]));
    this.busy = true;
    this.problem = undefined;
    try {
      await changeConnection(this.account.id, { ...given, proxyPort: Number(given.proxyPort || 0) });
      this.#done();
    } catch (problem) {
      this.problem = Problem.of(problem);
      await this.updateComplete;
      this.querySelector("[aria-invalid]")?.focus();
    }
    this.busy = false;
  };
}
customElements.define("channel-connection", ChannelConnection);

const authority = ({ subject, until, fingerprint }) => html`<li>
  <strong dir="ltr">${subject}</strong>
  <span class=${until - Date.now() < SOON ? "soon" : ""}>${t("connection.until", { day: day(until) })}</span>
  <code title=${t("connection.fingerprint")}>${fingerprint.slice(0, 32)}…</code>
</li>`;
