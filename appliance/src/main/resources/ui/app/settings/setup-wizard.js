import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Problem } from "app/core/api.js";
import { go } from "app/core/router.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { day, t } from "app/core/i18n.js";
import { house, nameOf, saveSettings, stepsDone } from "app/settings/settings-store.js";
import { accountLine } from "app/settings/channel-settings.js";
import { profileNamesChoice } from "app/settings/organisation-settings.js";
import { frontFrame, STEPS } from "app/parts/front-frame.js";
import { note, problemText } from "app/parts/notices.js";
import "app/settings/channel-form.js";
import "app/settings/channel-trial.js";
import "app/settings/invite-form.js";

/** The rest of the first run: three questions, each of which can be left and taken up again. */
class SetupWizard extends View {
  static properties = { step: { type: String }, chosen: { state: true }, problem: { state: true }, adding: { state: true }, trying: { state: true } };

  #house = new Watch(this, house);

  constructor() {
    super();
    this.step = "";
    this.chosen = undefined;
    this.problem = undefined;
    this.adding = false;
    this.trying = undefined;
  }

  get #done() {
    return stepsDone(this.#house.value);
  }

  get #current() {
    if (STEPS.slice(1).includes(this.step)) return this.step;
    return STEPS.find(step => !this.#done.includes(step)) ?? "people";
  }

  willUpdate(changed) {
    if (changed.has("step")) this.problem = undefined;
  }

  updated(changed) {
    if (changed.has("step")) this.querySelector("main").focus();
  }

  render() {
    const current = this.#current;
    const content = { names: () => this.#names(), channel: () => this.#channel(), people: () => this.#people() }[current]();
    return frontFrame({ current, done: this.#done, linked: true, content: html`${content}${this.#leave(current)}` });
  }

  #leave(current) {
    return html`<p class="other"><a href="/settings">${t(current === "people" ? "setup.toSettings" : "setup.later")}</a></p>`;
  }

  #goOn(from) {
    go(`/settings/setup/${STEPS[STEPS.indexOf(from) + 1]}`);
  }

  #names() {
    const { profileNames } = this.#house.value.settings;
    const value = this.chosen ?? (profileNames === "undecided" ? undefined : profileNames);
    return html`<form @submit=${this.#saveNames}>
      <h1>${t("names.title")}</h1>
      <p class="lead">${t("names.text")}</p>
      ${profileNamesChoice(value, chosen => (this.chosen = chosen))}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <button type="submit" class="button primary wide" ?disabled=${!value}>${t("common.saveAndGoOn")}</button>
      ${value ? nothing : html`<p class="why">${t("names.choose")}</p>`}
    </form>`;
  }

  #saveNames = async event => {
    event.preventDefault();
    try {
      await saveSettings(this.chosen ? { profileNames: this.chosen } : {});
      this.#goOn("names");
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  #channel() {
    const { accounts } = this.#house.value;
    const next = html`<button type="button" class="button primary wide" @click=${() => this.#goOn("channel")}>${t("common.goOn")}</button>`;
    if (!accounts.length || this.adding) {
      return html`<h1>${t("channel.addTitle")}</h1><p class="lead">${t("channel.addText")}</p>
        <channel-form @done=${() => (this.adding = false)}></channel-form>
        ${accounts.length ? html`<p class="other"><button type="button" class="link" @click=${() => (this.adding = false)}>${t("common.cancel")}</button></p>` : nothing}`;
    }
    const practice = accounts.every(account => account.kind === "practice");
    return html`<h1>${t("channel.connected")}</h1>
      <p class="lead">${t(practice ? "channel.practiceText" : "channel.connectedText")}</p>
      <ul class="accounts">${accounts.map(account => html`<li>${accountLine(account)}<channel-health alone .account=${account}></channel-health>${this.#trial(account)}</li>`)}</ul>
      ${next}
      <p class="other"><button type="button" class="link" @click=${() => (this.adding = true)}>${t("channel.add")}</button></p>`;
  }

  /** The last steps of connecting: the provider delivers to this house, and a message arrives. */
  #trial(account) {
    if (this.trying === account.id) return html`<channel-trial class="provider-page" .account=${account} @done=${this.#tried}></channel-trial>`;
    return html`<button type="button" class="button" data-trial=${account.id} @click=${() => (this.trying = account.id)}>${icon("send")}${t("trial.title")}</button>`;
  }

  #tried = async () => {
    const id = this.trying;
    this.trying = undefined;
    await this.updateComplete;
    this.querySelector(`[data-trial="${id}"]`)?.focus();
  };

  #people() {
    const agents = this.#house.value.people.filter(person => person.role === "agent");
    return html`<h1>${t("people.first")}</h1>
      <p class="lead">${t("people.firstText")}</p>
      <invite-form></invite-form>
      ${agents.length ? html`<h2>${t("people.agents")}</h2><ul class="invited">${agents.map(person => html`
        <li><span>${told(nameOf(person))}</span><span class="hint">${this.#stateOf(person)}</span></li>`)}</ul>` : nothing}
      ${agents.length ? html`<button type="button" class="button primary wide" @click=${() => go("/settings")}>${t("setup.finish")}</button>` : nothing}
      ${note("plain", "lock", t("people.adminHasNoInbox"))}`;
  }

  #stateOf({ state, codeExpires }) {
    return state === "invited" && codeExpires ? t("people.codeUntil", { day: day(codeExpires) }) : t(`people.state.${state}`);
  }
}
customElements.define("setup-wizard", SetupWizard);
