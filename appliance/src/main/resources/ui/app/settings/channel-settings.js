import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Problem } from "app/core/api.js";
import { Live } from "app/core/live.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { expire } from "app/core/session.js";
import { age, day, exact, t, textOr } from "app/core/i18n.js";
import { house, pauseAccount, refreshAccounts, resumeAccount } from "app/settings/settings-store.js";
import { copyable } from "app/parts/form.js";
import { confirmed } from "app/parts/dialog-box.js";
import { empty, errorText, note, problemText } from "app/parts/notices.js";
import "app/settings/channel-connection.js";
import "app/settings/channel-form.js";
import "app/settings/channel-health.js";
import "app/settings/channel-number.js";
import "app/settings/channel-profile.js";
import "app/settings/channel-trial.js";

/** What is looked after at the provider, each with a page of its own. */
const PAGES = {
  trial: (account, close) => html`<channel-trial class="provider-page" .account=${account} @done=${close}></channel-trial>`,
  profile: (account, close) => html`<channel-profile class="provider-page" .account=${account} @done=${close}></channel-profile>`,
  number: (account, close) => html`<channel-number class="provider-page" .account=${account} @done=${close}></channel-number>`,
  storage: (account, close) => html`<channel-storage class="provider-page" .account=${account} @done=${close}></channel-storage>`,
};

const SIGNS = { active: "done", paused: "pause", stopped: "alert" };

/** An account in one line: name, number, state in a word. */
export const accountLine = ({ name, displayNumber, kind, state }) => html`<div class="account-line">
  <span class="what">${told(name)}</span>${kind === "practice" ? html`<span class="practice">${t("account.practice")}</span>` : nothing}
  <span class="hint" dir="ltr">${displayNumber}</span>
  <span class="account-state ${state}">${icon(SIGNS[state])}${t(`account.${state}`)}</span>
</div>`;

/** The messenger accounts of the house: connect, watch, pause, renew their secrets. */
class ChannelSettings extends View {
  static properties = { adding: { state: true }, open: { state: true }, busy: { state: true }, problems: { state: true } };

  #accounts = new Watch(this, house, value => value.accounts);
  #live = new Live({
    change: ({ kind }) => kind === "account" && refreshAccounts(),
    typing: () => {},
    reload: refreshAccounts,
    signedOut: expire,
  }, { complete: false });

  constructor() {
    super();
    this.adding = false;
    this.open = {};
    this.busy = false;
    this.problems = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.#live.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#live.stop();
  }

  render() {
    const accounts = this.#accounts.value;
    return html`
      <div class="head"><h2>${t("settings.channels")}</h2>
        ${this.adding ? nothing : html`<button type="button" class="button ${accounts.length ? "" : "primary"}" @click=${() => (this.adding = true)}>${icon("plus")}${t("channel.add")}</button>`}</div>
      ${this.adding ? this.#form() : nothing}
      ${accounts.length || this.adding ? nothing : empty(t("channel.none"), t("channel.noneText"))}
      ${repeat(accounts, account => account.id, account => this.#account(account))}`;
  }

  #form() {
    return html`<section class="adding"><h3>${t("channel.addTitle")}</h3><p class="hint">${t("channel.addText")}</p>
      <channel-form @done=${() => (this.adding = false)}></channel-form>
      <button type="button" class="link" @click=${() => (this.adding = false)}>${t("common.cancel")}</button></section>`;
  }

  #account(account) {
    const { id, webhookUrl, secrets = {} } = account;
    const problem = this.problems[id];
    return html`<section class="account" aria-label=${account.name}>
      ${accountLine(account)}
      ${this.#state(account)}
      ${problem ? html`<div class="refusal" role="alert"><p>${problemText(problem)}</p></div>` : nothing}
      <dl>
        ${fact("lastInbound", account.lastInbound ? html`<span title=${exact(account.lastInbound)}>${age(account.lastInbound)}</span>` : t("channel.never"))}
        ${fact("waiting", account.waiting)} ${account.uncertain ? fact("uncertain", account.uncertain) : nothing}
        ${fact("provider", t(`channel.provider.${account.provider}`))}
        ${fact("phoneNumberId", account.phoneNumberId)} ${fact("businessId", account.businessId || t("channel.noBusiness"))} ${fact("version", account.version)}
        ${secrets.accessToken ? fact("accessToken", t("channel.setOn", { day: day(secrets.accessToken) })) : nothing}
        ${secrets.appSecrets?.length ? fact("appSecret", secrets.appSecrets.map(at => t("channel.setOn", { day: day(at) })).join(", ")) : nothing}
      </dl>
      <channel-health .account=${account}></channel-health>
      ${webhookUrl ? copyable(t("channel.webhook"), webhookUrl) : nothing}
      ${this.#actions(account)}
    </section>`;
  }

  #state({ state, reason, waiting }) {
    if (state === "paused") return note("warning", "pause", html`<p class="what">${t("channel.paused")}</p><p>${t("channel.pausedText", { n: waiting })}</p>`);
    if (state !== "stopped") return nothing;
    const code = reason?.code ?? "UNKNOWN";
    const provider = reason?.provider ? ` (${t("reason.provider", { code: String(reason.provider) })})` : "";
    return note("danger", "alert", html`<p class="what">${textOr(`channel.stopped.${code}`, "channel.stopped.UNKNOWN")}${provider}</p>
      <p>${reason?.provider ? errorText(reason) : textOr(`channel.remedy.${code}`, "channel.remedy.UNKNOWN")} ${t("channel.stoppedSafe", { n: waiting })}</p>`);
  }

  #actions(account) {
    const { id, state } = account;
    const open = this.open[id];
    const close = async () => {
      this.open = { ...this.open, [id]: undefined };
      await this.updateComplete;
      this.querySelector(`#${open}-${id}`)?.focus();
    };
    if (open === "connection") return html`<channel-connection .account=${account} @done=${close}></channel-connection>`;
    if (PAGES[open]) return PAGES[open](account, close);
    if (open) return html`<channel-form purpose=${open} .account=${account} @done=${close}></channel-form>`;
    const renew = html`<button type="button" class="button ${state === "stopped" ? "primary" : ""}" id="secrets-${id}" @click=${() => (this.open = { ...this.open, [id]: "secrets" })}>${icon("key")}${t("channel.renew")}</button>`;
    return html`<div class="buttons">
      ${state === "stopped" ? renew : nothing}
      ${state === "active"
        ? html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#pause(account)}>${icon("pause")}${t("channel.pause")}</button>`
        : html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#run(id, () => resumeAccount(id))}>${icon("play")}${t("channel.resume")}</button>`}
      ${state === "stopped" ? nothing : renew}
      <button type="button" class="button" id="change-${id}" @click=${() => (this.open = { ...this.open, [id]: "change" })}>${icon("edit")}${t("common.change")}</button>
      <button type="button" class="button" id="connection-${id}" @click=${() => (this.open = { ...this.open, [id]: "connection" })}>${icon("channel")}${t("connection.title")}</button>
    </div>
    <div class="buttons" role="group" aria-label=${t("provider.title")}><span class="hint whole">${t("provider.title")}</span>
      ${Object.keys(PAGES).map(page => html`<button type="button" class="button" id="${page}-${id}" @click=${() => (this.open = { ...this.open, [id]: page })}>${t(`${page}.title`)}</button>`)}
    </div>`;
  }

  async #pause({ id, name }) {
    const meant = await confirmed({ heading: t("channel.pauseHeading", { name }), text: t("channel.pauseText"), action: t("channel.pause") });
    if (meant) await this.#run(id, () => pauseAccount(id));
  }

  async #run(id, action) {
    this.busy = true;
    this.problems = { ...this.problems, [id]: undefined };
    try {
      await action();
    } catch (problem) {
      this.problems = { ...this.problems, [id]: Problem.of(problem) };
    }
    this.busy = false;
  }
}
customElements.define("channel-settings", ChannelSettings);

const fact = (name, value) => html`<div><dt>${t(`channel.${name}`)}</dt><dd dir="auto">${value}</dd></div>`;
