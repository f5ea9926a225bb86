import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { get, newKey, post, upload, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { day, t, textOr } from "app/core/i18n.js";
import { answered, look, settled } from "app/inbox/thread-store.js";
import { fileId, filePlaces, fits, labelOf, mostOf, problemOf, slotId } from "app/inbox/template-text.js";
import { confirmed } from "app/parts/dialog-box.js";
import { field } from "app/parts/form.js";
import { note, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { ACCEPTED, faceOf, filled, preview } from "app/parts/template-preview.js";

/**
 * Chooses a template by name, fills it in beside its preview and sends it, all in the place of the answer. What cannot be
 * sent now stands below with the reason. Fires `done` when it was sent and `leave` when somebody goes back.
 */
class TemplatePicker extends View {
  static properties = {
    conversation: { attribute: false },
    templates: { state: true },
    wanted: { state: true },
    active: { state: true },
    chosen: { state: true },
    values: { state: true },
    files: { state: true },
    errors: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  #key;

  constructor() {
    super();
    this.conversation = undefined;
    this.templates = undefined;
    this.wanted = "";
    this.active = 0;
    this.chosen = undefined;
    this.values = {};
    this.files = {};
    this.errors = {};
    this.problem = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  #load = async () => {
    this.problem = undefined;
    try {
      const { items } = await get(`/conversations/${this.conversation.id}/templates`);
      this.templates = items;
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  /** At once, so that what is typed while the templates come goes to the search and not to the inbox. */
  firstUpdated() {
    this.querySelector("input[type=search]").focus();
  }

  render() {
    return this.chosen ? this.#form(this.chosen) : this.#list();
  }

  get #found() {
    const words = this.wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = ({ name, language, body }) => words.every(word => `${name} ${name.replaceAll("_", " ")} ${language} ${body}`.toLowerCase().includes(word));
    const found = (this.templates ?? []).filter(fits);
    return [...found.filter(one => !one.hindrance), ...found.filter(one => one.hindrance)];
  }

  #list() {
    const found = this.#found;
    const offered = found.filter(one => !one.hindrance).length;
    const active = Math.min(this.active, offered - 1);
    return html`<div class="list">
      <div class="head"><label for="template-search">${t("template.choose")}</label>
        <button type="button" class="link" @click=${this.#leave}>${t("common.cancel")}</button></div>
      <input type="search" id="template-search" role="combobox" aria-expanded="true" aria-controls="template-options" aria-autocomplete="list" autocomplete="off"
        aria-activedescendant=${offered ? `template-${found[active].id}` : nothing} placeholder=${t("template.searchHint")} .value=${this.wanted} @input=${this.#onSearch} @keydown=${event => this.#onKey(event, found, offered, active)}>
      ${this.problem ? problemNote(t("template.loadFailed"), this.problem, this.#load) : this.#options(found, active)}
    </div>`;
  }

  #options(found, active) {
    if (!this.templates) return skeleton("lines", 3);
    return html`${found.length
        ? html`<ul id="template-options" role="listbox" aria-label=${t("template.choose")}>${repeat(found, one => one.id, (one, at) => this.#option(one, at === active))}</ul>`
        : html`<p class="hint" id="template-options" role="status">${t(this.templates.length ? "template.noneFound" : "template.none")}</p>`}`;
  }

  #option(template, active) {
    const { id, name, language, body, hindrance, unusedSince } = template;
    return html`<li id="template-${id}" role="option" aria-selected=${active ? "true" : "false"} aria-disabled=${hindrance ? "true" : nothing} @click=${() => hindrance || this.#choose(template)}>
      <span class="what"><bdi>${name}</bdi> <span class="hint">${language} · ${t(`template.category.${template.category}`)}${template.cards.length ? ` · ${t("templates.cards", { n: template.cards.length })}` : nothing}${template.topic ? html` · <bdi>${template.topic}</bdi>` : nothing}${unusedSince ? html` · <strong>${t("consent.unusedMark")}</strong>` : nothing}</span></span>
      ${hindrance ? html`<span class="why">${icon("lock")}${hindranceText(template)}</span>` : html`<span class="words" lang=${language.replace("_", "-")}>${told(body)}</span>`}
    </li>`;
  }

  #onSearch = event => {
    this.wanted = event.target.value;
    this.active = 0;
  };

  #onKey(event, found, offered, active) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offered) {
      event.preventDefault();
      this.active = (active + step + offered) % offered;
      this.updateComplete.then(() => this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (offered) this.#choose(found[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  }

  #leave = () => this.dispatchEvent(new Event("leave"));

  async #choose(template) {
    this.chosen = template;
    this.values = {};
    this.errors = {};
    this.files = {};
    this.problem = undefined;
    this.#key = newKey();
    await this.updateComplete;
    this.querySelector("form input, form button[type=submit]")?.focus();
  }

  #back = async () => {
    this.chosen = undefined;
    this.problem = undefined;
    await this.updateComplete;
    this.querySelector("input[type=search]")?.focus();
  };

  #form(template) {
    const { name, slots, cards, topic, unusedSince } = template;
    const loading = Object.values(this.files).some(({ state }) => state === "loading");
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${event => event.key === "Escape" && (event.preventDefault(), event.stopPropagation(), this.#back())}>
      <div class="head"><h2><bdi>${name}</bdi></h2><button type="button" class="link" @click=${this.#back}>${t("template.other")}</button></div>
      ${this.problem ? html`<p class="refusal" role="alert">${icon("alert")}<span>${problemText(this.problem)} ${t("composer.inputKept")}</span></p>` : nothing}
      ${topic ? html`<p class="hint">${t("template.topic", { topic })}</p>` : nothing}
      ${unusedSince ? note("warning", "clock", html`<p>${t("consent.unused", { since: day(unusedSince) })}</p>`) : nothing}
      <div class="both">
        <div class="places">
          ${this.#fields(template, 0)}
          ${cards.map((_, at) => html`<fieldset><legend>${t("template.card", { n: at + 1, all: cards.length })}</legend>${this.#fields(template, at + 1)}</fieldset>`)}
          ${slots.length || filePlaces(template).length ? nothing : html`<p class="hint">${t("template.nothingToFill")}</p>`}
        </div>
        ${preview(template, this.values, this.files)}
      </div>
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy || loading}>${t("composer.send")}${icon("send")}</button>
        <button type="button" class="button" @click=${this.#leave}>${t("common.cancel")}</button></div>
    </form>`;
  }

  /** What belongs to the message itself, or to one of its cards. */
  #fields(template, card) {
    return html`${filePlaces(template).includes(card) ? this.#fileField(template, card) : nothing}
      ${template.slots.map((slot, at) => (slot.card === card ? field({ id: slotId(at), label: labelOf(slot, template), value: this.values[at] ?? "", maxlength: mostOf(slot), error: this.errors[at] && t(this.errors[at]), hint: slot.sample ? t("template.sample", { sample: slot.sample }) : undefined }) : nothing))}`;
  }

  #fileField(template, card) {
    const { kind } = faceOf(template, card).header;
    const { state, problem, name } = this.files[card] ?? {};
    const id = fileId(card);
    const error = state === "refused" ? problemText(problem) : this.errors[id] && t(this.errors[id]);
    return html`<div class="field"><label for=${id}>${t(`template.file.${kind}`)}</label>
      <input id=${id} type="file" accept=${ACCEPTED[kind] || nothing} aria-invalid=${error ? "true" : nothing} aria-describedby=${error ? `${id}-error` : nothing} @change=${event => this.#onPick(event, card)}>
      ${state === "loading" ? html`<p class="hint" role="status">${t("composer.uploading")}</p>` : state === "ready" ? html`<p class="hint">${told(name)}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error" role="alert">${icon("alert")}${error}</p>` : nothing}</div>`;
  }

  #onPick(event, card) {
    const [file] = event.target.files;
    if (!file) return;
    const { chosen } = this;
    const { name } = file;
    const stands = how => chosen === this.chosen && (this.files = { ...this.files, [card]: { name, ...how } });
    stands({ state: "loading" });
    this.errors = { ...this.errors, [fileId(card)]: undefined };
    const { done } = upload(`/conversations/${this.conversation.id}/attachments`, file, () => {});
    done.then(({ id, type }) => (fits(chosen, card, type) ? stands({ id, state: "ready" }) : this.#otherKind(card)), problem => stands({ state: "refused", problem }));
  }

  #otherKind(card) {
    this.files = Object.fromEntries(Object.entries(this.files).filter(([at]) => Number(at) !== card));
    this.errors = { ...this.errors, [fileId(card)]: "template.fileKind" };
  }

  #onInput = event => {
    const at = /^template-slot-(\d+)$/.exec(event.target.id)?.[1];
    if (at === undefined) return;
    this.values = { ...this.values, [at]: event.target.value };
    if (this.errors[at]) this.errors = { ...this.errors, [at]: problemOf(this.chosen, Number(at), this.values) };
  };

  #onSubmit = async event => {
    event.preventDefault();
    const { slots } = this.chosen;
    const missing = filePlaces(this.chosen).filter(card => this.files[card]?.state !== "ready");
    this.errors = Object.fromEntries([...slots.map((_, at) => [at, problemOf(this.chosen, at, this.values)]), ...missing.map(card => [fileId(card), "template.fileMissing"])]);
    if (Object.values(this.errors).some(Boolean)) return this.#toFirstError();
    await this.#send(false);
  };

  async #toFirstError() {
    await this.updateComplete;
    this.querySelector("[aria-invalid=true]")?.focus();
  }

  async #send(sure) {
    const { id, slots } = this.chosen;
    const files = filePlaces(this.chosen).map(card => this.files[card].id);
    const values = slots.map(({ part, card, button, name }, at) => ({ part, card, button, name, value: filled(this.values[at]) }));
    this.busy = true;
    this.problem = undefined;
    try {
      const body = { template: id, values, files, confirmed: sure || undefined };
      const entry = await answered(post(`/conversations/${this.conversation.id}/templates`, body, { key: this.#key }));
      settled(this.conversation.id, entry);
      look();
      this.dispatchEvent(new Event("done"));
    } catch (problem) {
      await this.#refused(Problem.of(problem), sure);
    }
    this.busy = false;
  }

  async #refused(problem, sure) {
    if (problem.code === "CONFIRM_ADDRESS" && !sure) {
      const { name, phoneMasked, userIdMasked } = this.conversation.contact;
      const meant = await confirmed({ heading: t("template.firstHeading"), text: t("template.firstText", { name: name || t("contact.nameless"), address: phoneMasked ?? userIdMasked ?? "" }), action: t("template.firstSend") });
      if (meant) await this.#send(true);
    } else if (problem.code === "TEMPLATE_VALUE" && problem.remedy.slot) {
      this.errors = { ...this.errors, [problem.remedy.slot - 1]: "template.valueRefused" };
      await this.#toFirstError();
    } else this.problem = problem;
  }
}
customElements.define("template-picker", TemplatePicker);

/** Why a template is not offered. */
function hindranceText({ hindrance, state, category, before }) {
  if (hindrance === "moved") return t("template.moved", { before: t(`template.category.${before}`), now: t(`template.category.${category}`) });
  return hindrance !== "not_approved" ? t(`template.hindrance.${hindrance}`) : textOr(`template.state.${state}`, "template.state.other");
}
