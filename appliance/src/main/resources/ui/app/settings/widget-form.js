import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { View } from "app/core/view.js";
import { post, put, Problem } from "app/core/api.js";
import { t, textOr } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";
import { widgetPreview } from "app/settings/widget-preview.js";

const LANGUAGES = ["de", "en"];
const NEW = { name: "", kind: "chip", colour: "#0b6b60", side: "right", texts: [], accounts: [], sites: [], phone: "", mail: "", page: "" };

/** Writes a widget beside a preview of what it will look like. Fires `done` and `leave`. */
class WidgetForm extends View {
  static properties = { widget: { attribute: false }, accounts: { attribute: false }, draft: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.widget = this.draft = this.problem = undefined;
    this.accounts = [];
    this.busy = false;
  }

  willUpdate(changed) {
    if (!changed.has("widget")) return;
    this.draft = { ...NEW, ...this.widget };
    if (!this.widget.id) this.draft.accounts = this.accounts.slice(0, 1).map(({ id }) => id);
  }

  firstUpdated() {
    this.querySelector("#widget-name").focus();
  }

  render() {
    const { name, kind, colour, side, texts, sites, phone, mail, page } = this.draft;
    return html`<form @submit=${this.#save} @input=${this.#preview} autocomplete="off">
      ${field({ id: "widget-name", label: t("widgets.name"), value: name, hint: t("widgets.nameHint"), maxlength: 80 })}
      ${choice({ name: "kind", legend: t("widgets.kind"), value: kind, onChange: value => this.#set({ kind: value }), options: ["chip", "card"].map(value => ({ value, label: t(`widgets.kind.${value}`), text: t(`widgets.kindText.${value}`) })) })}
      ${LANGUAGES.map(language => this.#text(language, texts.find(text => text.language === language)))}
      <fieldset class="group"><legend>${t("widgets.look")}</legend>
        ${field({ id: "colour", label: t("widgets.colour"), type: "color", value: colour })}
        ${kind === "chip" ? choice({ name: "side", legend: t("widgets.side"), value: side, onChange: value => this.#set({ side: value }), options: ["right", "left"].map(value => ({ value, label: t(`widgets.side.${value}`) })) }) : nothing}
        ${widgetPreview(this.draft)}
      </fieldset>
      ${this.#numbers()}
      <fieldset class="group"><legend>${t("widgets.others")}</legend><p class="hint">${t("widgets.othersHint")}</p>
        ${field({ id: "phone", label: t("widgets.phone"), type: "tel", value: phone, required: false, maxlength: 40 })}
        ${field({ id: "mail", label: t("widgets.mail"), type: "email", value: mail, required: false, maxlength: 120 })}
        ${field({ id: "page", label: t("widgets.page"), type: "url", value: page, required: false, maxlength: 300, pattern: "https://.*" })}
      </fieldset>
      ${this.#area("sites", t("widgets.sites"), sites.join("\n"), { hint: t("widgets.sitesHint"), maxlength: 4000, rows: 3 })}
      ${this.problem ? note("danger", "alert", html`<p role="alert">${this.#wrong()}</p>`) : nothing}
      <div class="head"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("common.save")}</button>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event("leave"))}>${t("common.cancel")}</button></div>
    </form>`;
  }

  #wrong() {
    const { field: wrong } = this.problem.remedy;
    return wrong ? t("widgets.wrong", { field: textOr(`widgets.${wrong === "form" ? "page" : wrong}`, "widgets.name") }) : problemText(this.problem);
  }

  #text(language, text = {}) {
    const id = name => `${name}-${language}`;
    return html`<fieldset class="group" lang=${language}><legend>${t(`consent.language.${language}`)}</legend>
      ${field({ id: id("headline"), label: t("widgets.headline"), value: text.headline, required: false, hint: t("widgets.headlineHint"), maxlength: 80 })}
      ${this.#area(id("sentence"), t("widgets.sentence"), text.sentence, { maxlength: 400, rows: 2 })}
      ${field({ id: id("answers"), label: t("widgets.answers"), value: text.answers, required: false, maxlength: 160 })}
      ${this.#area(id("hours"), t("widgets.hours"), text.hours, { maxlength: 300, rows: 2 })}
    </fieldset>`;
  }

  #area(id, label, value, { hint, maxlength, rows }) {
    return html`<div class="field"><label for=${id}>${label}</label>
      <textarea id=${id} name=${id} rows=${rows} maxlength=${maxlength} dir="auto" .value=${value ?? ""} aria-describedby=${hint ? `${id}-hint` : nothing}></textarea>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
  }

  /** In the order in which they are offered. */
  #numbers() {
    const { accounts } = this.draft;
    const ordered = [...this.accounts].sort((one, other) => place(accounts, one) - place(accounts, other));
    return html`<fieldset class="choice"><legend>${t("widgets.accounts")}</legend>
      ${ordered.map((account, at) => html`<label><input type="checkbox" .checked=${live(accounts.includes(account.id))} @change=${event => this.#choose(account.id, event.target.checked)}>
        <span><strong>${told(account.name)}</strong><span class="hint">${account.number}${account.active ? nothing : html` · ${t("account.paused")}`}</span></span>
        ${at > 0 && accounts.includes(account.id) ? html`<button type="button" class="link" @click=${() => this.#up(account.id)}>${t("widgets.up")}<span class="visually-hidden"> ${told(account.name)}</span></button>` : nothing}</label>`)}
    </fieldset>`;
  }

  #choose(id, chosen) {
    const others = this.draft.accounts.filter(one => one !== id);
    this.#set({ accounts: chosen ? [...others, id] : others });
  }

  #up(id) {
    const accounts = [...this.draft.accounts];
    const at = accounts.indexOf(id);
    [accounts[at - 1], accounts[at]] = [accounts[at], accounts[at - 1]];
    this.#set({ accounts });
  }

  #set(change) {
    this.draft = { ...this.#said(), ...change };
  }

  #preview = () => {
    this.draft = this.#said();
  };

  /** What stands in the form now. */
  #said() {
    const said = valuesOf(this.querySelector("form"));
    const texts = LANGUAGES.map(language => ({ language, headline: said[`headline-${language}`], sentence: said[`sentence-${language}`], answers: said[`answers-${language}`], hours: said[`hours-${language}`] }));
    return {
      ...this.draft,
      name: said["widget-name"],
      colour: said.colour,
      texts: texts.filter(({ headline, sentence }) => headline || sentence),
      sites: said.sites.split("\n").map(site => site.trim()).filter(Boolean),
      phone: said.phone,
      mail: said.mail,
      page: said.page,
    };
  }

  #save = async event => {
    event.preventDefault();
    const { name, kind, colour, side, texts, accounts, sites, phone, mail, page } = this.#said();
    const written = { name, kind, colour, side, texts, accounts, sites, phone, mail, page };
    this.busy = true;
    this.problem = undefined;
    try {
      await (this.widget.id ? put(`/widgets/${this.widget.id}`, written) : post("/widgets", written));
      toast(t("common.saved"));
      this.dispatchEvent(new Event("done"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  };
}
customElements.define("widget-form", WidgetForm);

const place = (accounts, { id }) => (accounts.includes(id) ? accounts.indexOf(id) : accounts.length);
