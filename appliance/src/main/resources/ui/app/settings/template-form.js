import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { post, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";

const PLACE = /\{\{(\d{1,2})\}\}/g;
const MOST_BUTTONS = 3;
const KINDS = ["reply", "url", "phone"];
const ABOVE = ["none", "text", "image", "video", "document"];
const CATEGORIES = ["utility", "marketing"];

/** Writes a template and hands it over for approval. Fires `done` and `leave`. */
class TemplateForm extends View {
  static properties = { account: { type: String }, header: { state: true }, places: { state: true }, buttons: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.account = "";
    this.header = "none";
    this.places = [];
    this.buttons = [];
    this.busy = false;
    this.problem = undefined;
  }

  render() {
    return html`<form class="adding" @submit=${this.#onSubmit} @input=${this.#onInput} autocomplete="off"><h3>${t("templates.write")}</h3>
      ${note("plain", "lock", t("templates.writeText"))}
      ${field({ id: "name", label: t("templates.name"), hint: t("templates.nameHint"), pattern: "[a-z0-9_]+", maxlength: 512 })}
      ${field({ id: "language", label: t("templates.language"), hint: t("templates.languageHint"), value: "de", pattern: "[a-z]{2,3}(_[A-Z]{2})?", maxlength: 6 })}
      <div class="field"><label for="category">${t("templates.category")}</label><select id="category" name="category">${CATEGORIES.map(one => html`<option value=${one}>${t(`template.category.${one}`)}</option>`)}</select></div>
      <div class="field"><label for="header">${t("templates.header")}</label><select id="header" name="header" aria-describedby=${ABOVE.indexOf(this.header) > 1 ? "header-hint" : nothing} @change=${event => (this.header = event.target.value)}>${ABOVE.map(one => html`<option value=${one}>${t(`templates.header.${one}`)}</option>`)}</select>
        ${ABOVE.indexOf(this.header) > 1 ? html`<p class="hint" id="header-hint">${t("templates.headerHint")}</p>` : nothing}</div>
      ${this.header === "text" ? field({ id: "above", label: t("templates.above"), maxlength: 60 }) : nothing}
      <div class="field"><label for="body">${t("templates.body")}</label><textarea id="body" name="body" rows="5" required maxlength="1024" dir="auto" aria-describedby="body-hint"></textarea>
        <p class="hint" id="body-hint">${t("templates.bodyHint")}</p></div>
      ${field({ id: "footer", label: t("templates.footer"), required: false, maxlength: 60 })}
      ${this.buttons.map((kind, at) => this.#button(kind, at))}
      ${this.buttons.length < MOST_BUTTONS ? html`<div class="buttons">${KINDS.map(kind => html`<button type="button" class="button" @click=${() => (this.buttons = [...this.buttons, kind])}>${icon("plus")}${t(`templates.button.${kind}`)}</button>`)}</div>` : nothing}
      ${this.places.map((place, at) => field({ id: `sample${at}`, label: t("templates.sample", { place }), hint: at ? undefined : t("templates.sampleHint"), maxlength: 200 }))}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${this.#why()}</p></div>` : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("templates.submit")}</button>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event("leave"))}>${t("common.cancel")}</button></div>
    </form>`;
  }

  #button(kind, at) {
    return html`<fieldset><legend>${t(`templates.button.${kind}`)}</legend>
      ${field({ id: `label${at}`, label: t("templates.label"), maxlength: 25 })}
      ${kind === "url" ? field({ id: `target${at}`, label: t("templates.url"), type: "url", value: "https://", maxlength: 1900, hint: t("templates.urlHint") }) : nothing}
      ${kind === "phone" ? field({ id: `target${at}`, label: t("templates.phone"), inputmode: "tel", pattern: "\\+[0-9]{5,20}" }) : nothing}
      <button type="button" class="link" @click=${() => (this.buttons = this.buttons.filter((_, other) => other !== at))}>${t("templates.dropButton")}</button></fieldset>`;
  }

  #why() {
    const { code, remedy } = this.problem;
    if (code === "TEMPLATE_RULE") return t(`templates.rule.n${remedy.rule}`);
    const number = remedy.provider ? ` (${t("reason.provider", { code: String(remedy.provider) })})` : "";
    return code === "NOT_AT_PROVIDER" ? t("templates.noFiles") : problemText(this.problem) + number;
  }

  #onInput = event => {
    if (event.target.id.startsWith("sample")) return;
    const { above = "", body = "", ...values } = valuesOf(this.querySelector("form"));
    const texts = [above, body, ...this.buttons.map((_, at) => values[`target${at}`] ?? "")];
    this.places = texts.flatMap(text => [...new Set([...text.matchAll(PLACE)].map(match => match[1]))].sort((a, b) => a - b).map(number => `{{${number}}}`));
  };

  #onSubmit = async event => {
    event.preventDefault();
    const { name, language, category, header, above, body, footer, ...values } = valuesOf(event.target);
    const buttons = this.buttons.map((kind, at) => ({ kind, label: values[`label${at}`], target: values[`target${at}`] || undefined }));
    const samples = this.places.map((_, at) => values[`sample${at}`]);
    this.busy = true;
    this.problem = undefined;
    try {
      await post(`/channel-accounts/${this.account}/templates`, { name, language, category, above: header === "text" ? above : undefined, file: ABOVE.indexOf(header) > 1 ? header : undefined, body, footer: footer || undefined, buttons, samples });
      this.dispatchEvent(new Event("done"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  };
}
customElements.define("template-form", TemplateForm);
