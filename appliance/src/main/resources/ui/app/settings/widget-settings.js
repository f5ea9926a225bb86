import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { address as at, get, query, remove, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { confirmed } from "app/parts/dialog-box.js";
import { copyable } from "app/parts/form.js";
import { empty, note, problemNote, skeleton } from "app/parts/notices.js";
import "app/settings/widget-form.js";

const WAY_OUT = { notice: "notice", wording: "consents", number: "channels" };

const PAPERS = ["a4", "a5"];
const poster = (id, paper, language) => at(`/widgets/${id}/poster${query({ paper, language })}`);

/** The widgets of the house: what each lacks, what to put into a site, and writing one. For administrators and data protection officers. */
class WidgetSettings extends View {
  static properties = { all: { state: true }, failed: { state: true }, edited: { state: true } };

  constructor() {
    super();
    this.all = this.failed = this.edited = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  #load = async () => {
    this.failed = undefined;
    try {
      this.all = await get("/widgets");
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  };

  render() {
    return html`
      <div class="head"><h2 tabindex="-1">${t("settings.widgets")}</h2>
        ${this.edited || !this.all ? nothing : html`<button type="button" class="button" @click=${() => this.#edit({})}>${icon("plus")}${t("widgets.add")}</button>`}</div>
      <p class="head">${t("widgets.text")}</p>
      ${this.failed ? problemNote(t("widgets.failed"), this.failed, this.#load) : this.all ? this.#shown() : skeleton("lines", 5)}`;
  }

  #shown() {
    if (this.edited) return html`<widget-form .widget=${this.edited} .accounts=${this.all.accounts} @done=${this.#done} @leave=${this.#leave}></widget-form>`;
    const { items } = this.all;
    return items.length ? html`<div class="group">${repeat(items, one => one.id, one => this.#widget(one))}</div>` : empty(t("widgets.none"), t("widgets.noneText"));
  }

  #widget(one) {
    const { id, name, kind, missing, texts } = one;
    return html`<section class="group" aria-labelledby="widget-${id}">
      <h3 id="widget-${id}">${told(name)} · ${t(`widgets.kind.${kind}`)}</h3>
      ${missing.map(what => note("warning", "alert", html`<p>${t(`widgets.missing.${what}`)}</p><p><a href="/settings/${WAY_OUT[what]}">${t(`settings.${WAY_OUT[what]}`)}</a></p>`))}
      ${missing.length ? nothing : note("good", "done", html`<p>${t("widgets.open")}</p>`)}
      ${texts.map(text => this.#text(id, text))}
      <details><summary>${t("widgets.policyAsk")}</summary>${copyable(t("widgets.policy"), this.all.policy)}</details>
      <p class="hint">${one.sites.length ? t("widgets.standsOn", { sites: one.sites.join(", ") }) : t("widgets.standsNowhere")}</p>
      <div class="head">
        <button type="button" class="button" @click=${() => this.#edit(one)}>${t("widgets.change")}<span class="visually-hidden"> ${told(name)}</span></button>
        <button type="button" class="link" @click=${() => this.#remove(one)}>${t("widgets.remove")}<span class="visually-hidden"> ${told(name)}</span></button>
      </div>
    </section>`;
  }

  #text(id, { language, address, code }) {
    const name = t(`consent.language.${language}`);
    return html`${copyable(t("widgets.address", { language: name }), address)}
      <p>${PAPERS.map(paper => html`<a href=${poster(id, paper, language)} download>${t("widgets.poster", { paper: paper.toUpperCase(), language: name })}</a> `)}</p>
      <details><summary>${t("widgets.code", { language: name })}</summary>${copyable(t("widgets.codeHint"), code)}</details>`;
  }

  #edit(widget) {
    this.edited = widget;
  }

  #done = async () => {
    await this.#load();
    this.#leave();
  };

  #leave = async () => {
    this.edited = undefined;
    await this.updateComplete;
    this.querySelector("h2").focus();
  };

  async #remove({ id, name }) {
    const meant = await confirmed({ heading: t("widgets.removeHeading", { name }), text: t("widgets.removeText"), action: t("widgets.remove"), danger: true });
    if (!meant) return;
    try {
      await remove(`/widgets/${id}`);
      await this.#load();
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }
}
customElements.define("widget-settings", WidgetSettings);
