import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { get, post, put, Problem } from "app/core/api.js";
import { Live } from "app/core/live.js";
import { icon } from "app/core/icons.js";
import { later } from "app/core/later.js";
import { told } from "app/core/text.js";
import { expire } from "app/core/session.js";
import { age, exact, t, textOr } from "app/core/i18n.js";
import { house } from "app/settings/settings-store.js";
import { confirmed } from "app/parts/dialog-box.js";
import { empty, note, problemNote, problemText, skeleton } from "app/parts/notices.js";

const SIGNS = { approved: "done", pending: "clock", rejected: "alert", paused: "pause", disabled: "lock", other: "unknown" };

/** The templates of an account: how they stand with the provider, writing one, deleting one, agreeing to another price. */
class TemplateSettings extends View {
  static properties = { account: { state: true }, shelf: { state: true }, writing: { state: true }, busy: { state: true }, problem: { state: true }, failure: { state: true } };

  #accounts = new Watch(this, house, value => value.accounts);
  #live = new Live({ change: ({ kind }) => kind === "account" && this.#refresh(), typing: () => {}, reload: () => this.#refresh(), signedOut: expire }, { complete: false });

  constructor() {
    super();
    this.account = undefined;
    this.shelf = undefined;
    this.writing = false;
    this.busy = false;
    this.problem = undefined;
    this.failure = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#live.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#live.stop();
  }

  willUpdate() {
    const able = this.#able;
    if (!this.account && able.length) this.#show(able[0].id);
  }

  get #able() {
    return this.#accounts.value.filter(({ businessId }) => businessId);
  }

  get #path() {
    return `/channel-accounts/${this.account}/templates`;
  }

  #show(id) {
    this.account = id;
    this.shelf = undefined;
    this.#load();
  }

  #load = async () => {
    this.failure = undefined;
    try {
      this.shelf = await get(this.#path);
    } catch (problem) {
      this.failure = Problem.of(problem);
    }
  };

  async #refresh() {
    if (this.shelf) this.shelf = (await get(this.#path, { background: true }).catch(() => undefined)) ?? this.shelf;
  }

  render() {
    const able = this.#able;
    if (!able.length) return html`<div class="head"><h2>${t("settings.templates")}</h2></div>${empty(t("templates.noBusiness"), t("templates.noBusinessText"), html`<a class="button" href="/settings/channels">${t("settings.channels")}</a>`)}`;
    return html`
      <div class="head"><h2>${t("settings.templates")}</h2>
        <div class="buttons"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#run(() => post(`${this.#path}/pull`))}>${icon("again")}${t("templates.pull")}</button>
        ${this.writing ? nothing : html`<button type="button" class="button" @click=${this.#write}>${icon("plus")}${t("templates.write")}</button>`}</div></div>
      ${able.length > 1 ? html`<div class="field"><label for="template-account">${t("templates.account")}</label><select id="template-account" @change=${event => this.#show(event.target.value)}>
        ${able.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.account}>${name}</option>`)}</select></div>` : nothing}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}${this.#number()}</p></div>` : nothing}
      ${this.writing ? html`<template-form .account=${this.account} @done=${this.#written} @leave=${() => (this.writing = false)}></template-form>` : nothing}
      ${this.#list()}`;
  }

  #number() {
    const { provider } = this.problem.remedy;
    return provider ? ` (${t("reason.provider", { code: String(provider) })})` : "";
  }

  #write = async () => {
    await later(import("app/settings/template-form.js"), "template");
    this.writing = true;
  };

  #written = () => {
    this.writing = false;
    this.#load();
  };

  #list() {
    if (this.failure) return problemNote(t("templates.failed"), this.failure, this.#load);
    if (!this.shelf) return skeleton("lines", 4);
    const { items, pulled } = this.shelf;
    return html`<p class="hint">${pulled ? html`<span title=${exact(pulled)}>${t("templates.pulled", { age: age(pulled) })}</span>` : t("templates.neverPulled")}</p>
      ${items.length ? html`<ul class="templates">${repeat(items, one => one.id, one => this.#template(one))}</ul>` : empty(t("templates.none"), t("templates.noneText"))}`;
  }

  #template(one) {
    const { name, language, category, before, state, quality, reason, hindrance, header, body, footer, buttons, cards } = one;
    return html`<li aria-label=${name}>
      <div class="line"><span class="what"><bdi>${name}</bdi></span><span class="hint">${language} · ${t(`template.category.${category}`)} · ${t(`templates.quality.${quality}`)}</span>
        <span class="account-state ${state === "approved" ? "active" : "paused"}">${icon(SIGNS[state])}${t(`template.state.${state}`)}</span></div>
      ${reason ? html`<p class="hint">${t("templates.reason", { reason: textOr(`templates.reason.${reason}`, "templates.reason.other", { reason }) })}</p>` : nothing}
      ${before ? note("warning", "warning", html`<p>${t("template.moved", { before: t(`template.category.${before}`), now: t(`template.category.${category}`) })}</p>
        <div><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#run(() => put(`${this.#path}/agreement`, { template: one.id }))}>${t("templates.agree")}</button></div>`) : nothing}
      ${category === "marketing" || category === "other" ? this.#topic(one) : nothing}
      ${hindrance === "not_sendable" ? html`<p class="hint">${t("template.hindrance.not_sendable")}</p>` : hindrance === "no_way_out" ? note("warning", "warning", html`<p>${t("template.hindrance.no_way_out")}</p><p class="hint">${t("templates.wayOut")}</p>`) : nothing}
      <div class="words" lang=${language.replace("_", "-")}>${header.text ? html`<p><strong>${told(header.text)}</strong></p>` : header.kind !== "none" ? html`<p class="file">${icon("file")}${t(`kind.${header.kind}`)}</p>` : nothing}
        <p>${told(body)}</p>${footer ? html`<p class="hint">${told(footer)}</p>` : nothing}
        ${buttons.length ? html`<p class="hint">${buttons.map(({ label }) => label).join(" · ")}</p>` : nothing}
        ${cards.length ? html`<ol class="cards" aria-label=${t("templates.cards", { n: cards.length })} tabindex="0">${cards.map(card => this.#card(card))}</ol>` : nothing}</div>
      <button type="button" class="link" ?disabled=${this.busy} @click=${() => this.#delete(one)}>${t("templates.delete")}<span class="visually-hidden"> ${name} ${language}</span></button>
    </li>`;
  }

  /** What it advertises, of those topics that there is a wording for. */
  #topic({ id, topic }) {
    const { topics } = this.shelf;
    if (!topics.length && !topic) return nothing;
    return html`<div class="field"><label for="topic-${id}">${t("templates.topic")}</label>
      <select id="topic-${id}" aria-describedby="topic-${id}-hint" ?disabled=${this.busy} @change=${event => this.#run(() => put(`${this.#path}/topic`, { template: id, topic: event.target.value }))}>
        <option value="">${t("templates.noTopic")}</option>${topics.map(name => html`<option value=${name} .selected=${name === topic}>${name}</option>`)}</select>
      <p class="hint" id="topic-${id}-hint">${t("templates.topicHint")}</p></div>`;
  }

  #card({ header, body, buttons }) {
    return html`<li>${header.kind === "none" ? nothing : html`<p class="hint file">${icon("file")}${t(`kind.${header.kind}`)}</p>`}
      ${body ? html`<p>${told(body)}</p>` : nothing}
      ${buttons.length ? html`<p class="hint">${buttons.map(({ label }) => label).join(" · ")}</p>` : nothing}</li>`;
  }

  async #delete({ id, name, language }) {
    const meant = await confirmed({ heading: t("templates.deleteHeading", { name, language }), text: t("templates.deleteText"), action: t("templates.delete"), danger: true });
    if (meant) await this.#run(() => post(`${this.#path}/removal`, { template: id }));
  }

  async #run(action) {
    this.busy = true;
    this.problem = undefined;
    try {
      this.shelf = await action();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  }
}
customElements.define("template-settings", TemplateSettings);
