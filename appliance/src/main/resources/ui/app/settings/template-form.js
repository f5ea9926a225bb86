import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { post, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { broken, CARDS, MOST_BUTTONS, slotsOf } from "app/settings/template-rules.js";
import { field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";
import { preview } from "app/parts/template-preview.js";

const KINDS = ["reply", "url", "phone"];
const ABOVE = ["none", "text", "image", "video", "document"];
const BELOW = ["none", "image", "video"];
const CATEGORIES = ["utility", "marketing"];
const isFile = kind => ABOVE.indexOf(kind) > 1;

/**
 * Writes a template beside its preview and hands it over for approval. Buttons and cards have keys of their own, so that what
 * was typed stays with them when another one goes. Fires `done` and `leave`.
 */
class TemplateForm extends View {
  static properties = {
    account: { type: String },
    header: { state: true },
    carousel: { state: true },
    buttons: { state: true },
    cards: { state: true },
    draft: { state: true },
    samples: { state: true },
    wrong: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  #lastKey = 0;

  constructor() {
    super();
    this.account = "";
    this.header = "none";
    this.carousel = "none";
    this.buttons = [];
    this.cards = [];
    this.draft = undefined;
    this.samples = [];
    this.wrong = undefined;
    this.busy = false;
    this.problem = undefined;
  }

  firstUpdated() {
    this.#read();
    this.querySelector("#name").focus();
  }

  get #onCards() {
    return this.carousel !== "none";
  }

  render() {
    const cards = this.#onCards;
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} autocomplete="off"><h3>${t("templates.write")}</h3>
      ${note("plain", "lock", t("templates.writeText"))}
      <div class="both"><div class="places">
        ${this.#field({ id: "name", label: t("templates.name"), hint: t("templates.nameHint"), maxlength: 512 })}
        ${this.#field({ id: "language", label: t("templates.language"), hint: t("templates.languageHint"), value: "de", maxlength: 6 })}
        ${this.#select("carousel", t("templates.carousel"), BELOW.map(one => [one, t(`templates.carousel.${one}`)]), cards ? t("templates.carouselHint") : undefined, this.#onCarousel)}
        ${this.#select("category", t("templates.category"), CATEGORIES.filter(one => !cards || one === "marketing").map(one => [one, t(`template.category.${one}`)]))}
        ${cards ? nothing : this.#select("header", t("templates.header"), ABOVE.map(one => [one, t(`templates.header.${one}`)]), isFile(this.header) ? t("templates.headerHint") : undefined, this.#onHeader)}
        ${this.header === "text" && !cards ? this.#field({ id: "above", label: t("templates.above"), maxlength: 60 }) : nothing}
        ${this.#area({ id: "body", label: t("templates.body"), rows: 5, maxlength: 1024, hint: t("templates.bodyHint") })}
        ${cards ? nothing : this.#field({ id: "footer", label: t("templates.footer"), required: false, maxlength: 60 })}
        ${cards ? nothing : this.#buttons(0)}
        ${this.#adding()}
        ${this.#samples(0)}
        ${cards ? repeat(this.cards, key => key, (_, at) => this.#card(at + 1)) : nothing}
        ${cards && this.cards.length < CARDS.most ? html`<div class="buttons"><button type="button" class="button" data-add="card" @click=${this.#addCard}>${icon("plus")}${t("templates.addCard")}</button></div>` : nothing}
      </div>${this.draft ? preview(this.draft, this.samples, {}) : nothing}</div>
      ${this.problem ? html`<div class="refusal" role="alert"><p>${this.#why()}</p></div>` : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("templates.submit")}</button>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event("leave"))}>${t("common.cancel")}</button></div>
    </form>`;
  }

  #errorOf(id) {
    return this.wrong?.id === id ? t(`templates.rule.n${this.wrong.rule}`) : undefined;
  }

  #field(values) {
    return field({ ...values, error: this.#errorOf(values.id) });
  }

  #area({ id, label, rows, maxlength, hint, required = true }) {
    const error = this.#errorOf(id);
    return html`<div class="field"><label for=${id}>${label}${required ? nothing : html` <span class="optional">${t("form.optional")}</span>`}</label>
      <textarea id=${id} name=${id} rows=${rows} maxlength=${maxlength} dir="auto" aria-invalid=${error ? "true" : nothing} aria-describedby=${[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || nothing}></textarea>
      ${error ? html`<p class="error" id="${id}-error" role="alert">${icon("alert")}${error}</p>` : nothing}
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
  }

  #select(id, label, options, hint, onChange = this.#read) {
    return html`<div class="field"><label for=${id}>${label}</label>
      <select id=${id} name=${id} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${onChange}>${options.map(([value, words]) => html`<option value=${value} ?selected=${id === "header" && value === this.header}>${words}</option>`)}</select>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
  }

  /** What stands before the id of a field: nothing, or which card it belongs to, counted from 1. */
  #of(card) {
    return card ? `card${this.cards[card - 1]}-` : "";
  }

  #card(card) {
    const id = `${this.#of(card)}body`;
    return html`<fieldset><legend>${t("template.card", { n: card, all: this.cards.length })}</legend>
      ${this.#area({ id, label: t("templates.body"), rows: 2, maxlength: 160, required: false })}
      ${this.#buttons(card)}
      ${this.#samples(card)}
      ${this.cards.length > CARDS.fewest ? html`<button type="button" class="link" @click=${() => this.#dropCard(card)}>${t("templates.dropCard", { n: card })}</button>` : nothing}</fieldset>`;
  }

  #buttons(card) {
    return repeat(this.buttons, ({ key }) => key, ({ key, kind }) => {
      const own = this.#of(card);
      const fields = html`${this.#field({ id: `${own}label${key}`, label: t("templates.label"), maxlength: 25 })}
        ${kind === "url" ? this.#field({ id: `${own}target${key}`, label: t("templates.url"), type: "url", value: "https://", maxlength: 1900, hint: t("templates.urlHint") }) : nothing}
        ${kind === "phone" ? this.#field({ id: `${own}target${key}`, label: t("templates.phone"), inputmode: "tel", maxlength: 21 }) : nothing}`;
      return card ? html`<div class="places" role="group" aria-label=${t(`templates.button.${kind}`)}><p class="hint">${t(`templates.button.${kind}`)}</p>${fields}</div>` : html`<fieldset><legend>${t(`templates.button.${kind}`)}</legend>${fields}${this.#drop(key, kind)}</fieldset>`;
    });
  }

  #drop(key, kind) {
    return html`<button type="button" class="link" @click=${() => this.#dropButton(key)}>${t("templates.dropButton")}<span class="visually-hidden"> ${t(`templates.button.${kind}`)}</span></button>`;
  }

  /** Buttons of the message, or those that every card has. */
  #adding() {
    const cards = this.#onCards;
    const room = this.buttons.length < (cards ? MOST_BUTTONS.card : MOST_BUTTONS.message);
    const error = this.#errorOf("buttons");
    return html`${cards ? html`<div class="field"><p class="hint" id="buttons" tabindex="-1">${t("templates.cardButtons")}</p>
        ${this.buttons.map(({ key, kind }) => html`<p>${t(`templates.button.${kind}`)} ${this.#drop(key, kind)}</p>`)}
        ${error ? html`<p class="error" role="alert">${icon("alert")}${error}</p>` : nothing}</div>` : nothing}
      ${room ? html`<div class="buttons">${KINDS.map(kind => html`<button type="button" class="button" data-add=${kind} @click=${() => this.#addButton(kind)}>${icon("plus")}${t(`templates.button.${kind}`)}</button>`)}</div>` : nothing}`;
  }

  #samples(card) {
    const slots = this.draft?.slots.filter(slot => slot.card === card) ?? [];
    return repeat(slots, slot => this.#sampleId(slot), (slot, at) => this.#field({ id: this.#sampleId(slot), label: t("templates.sample", { place: this.#placeOf(slot) }), hint: at || card ? undefined : t("templates.sampleHint"), maxlength: 200 }));
  }

  #sampleId({ part, card, button, name }) {
    return `${this.#of(card)}sample-${part}${part === "button" ? this.buttons[button]?.key : ""}-${name}`;
  }

  #placeOf({ part, card, button, name }) {
    const label = `{{${name}}}`;
    const face = card ? this.draft.cards[card - 1] : this.draft;
    return { body: label, header: t("template.placeAbove", { label }), button: t("template.placeButton", { label, button: face.buttons[button]?.label ?? "" }) }[part];
  }

  /** What stands in the fields now. */
  #read = () => {
    const given = valuesOf(this.querySelector("form"));
    const buttons = card => this.buttons.map(({ key, kind }) => ({ kind, label: given[`${this.#of(card)}label${key}`] ?? "", target: given[`${this.#of(card)}target${key}`] ?? "" }));
    const { name, language, category, header = "none", above = "", body, footer = "" } = given;
    const cards = this.#onCards ? this.cards.map((_, at) => ({ header: { kind: this.carousel }, body: given[`${this.#of(at + 1)}body`] ?? "", buttons: buttons(at + 1) })) : [];
    const draft = { name, language, category, header: { kind: header, text: header === "text" ? above : "" }, body, footer, buttons: this.#onCards ? [] : buttons(0), cards };
    this.draft = { ...draft, slots: slotsOf(draft) };
    this.samples = this.draft.slots.map(slot => given[this.#sampleId(slot)] ?? "");
  };

  #onInput = ({ target }) => {
    if (target.id === this.wrong?.id) this.wrong = undefined;
    this.#read();
  };

  /** Shows more or less to fill in, and goes on at `selector`. */
  async #change(selector) {
    this.wrong = undefined;
    await this.updateComplete;
    this.#read();
    await this.updateComplete;
    if (selector) this.querySelector(selector)?.focus();
  }

  #onHeader = event => {
    this.header = event.target.value;
    this.#change();
  };

  #onCarousel = event => {
    this.carousel = event.target.value;
    if (this.#onCards) this.buttons = this.buttons.slice(0, MOST_BUTTONS.card);
    if (this.#onCards && !this.cards.length) this.cards = Array.from({ length: CARDS.fewest }, () => ++this.#lastKey);
    this.#change();
  };

  #addButton(kind) {
    const key = ++this.#lastKey;
    this.buttons = [...this.buttons, { key, kind }];
    this.#change(this.#onCards ? `#${this.#of(1)}label${key}` : `#label${key}`);
  }

  #dropButton(key) {
    this.buttons = this.buttons.filter(button => button.key !== key);
    this.#change("[data-add]");
  }

  #addCard = () => {
    this.cards = [...this.cards, ++this.#lastKey];
    this.#change(`#${this.#of(this.cards.length)}body`);
  };

  #dropCard(card) {
    this.cards = this.cards.filter((_, at) => at !== card - 1);
    this.#change("[data-add=card]");
  }

  #why() {
    const { code, remedy } = this.problem;
    if (code === "TEMPLATE_RULE") return t(`templates.rule.n${remedy.rule}`);
    const number = remedy.provider ? ` (${t("reason.provider", { code: String(remedy.provider) })})` : "";
    return code === "NOT_AT_PROVIDER" ? t("templates.noFiles") : problemText(this.problem) + number;
  }

  /** The field that a rule is about. */
  #idOf({ part, card, button, slot }) {
    if (part === "button") return "buttons";
    if (slot) return this.#sampleId({ ...slot, card, button });
    const key = ["label", "target"].includes(part) ? (this.buttons[button]?.key ?? "") : "";
    return `${this.#of(card)}${part}${key}`;
  }

  #onSubmit = async event => {
    event.preventDefault();
    this.#read();
    this.problem = undefined;
    const found = broken(this.draft, this.samples);
    this.wrong = found && { rule: found.rule, id: this.#idOf(found) };
    if (!found) return this.#submit();
    await this.updateComplete;
    this.querySelector(`#${this.wrong.id}`)?.focus();
  };

  async #submit() {
    const { name, language, category, header, body, footer, buttons, cards } = this.draft;
    const ready = all => all.map(button => ({ ...button, target: button.target || undefined }));
    this.busy = true;
    try {
      await post(`/channel-accounts/${this.account}/templates`, {
        name,
        language,
        category,
        above: header.text || undefined,
        file: isFile(header.kind) ? header.kind : undefined,
        body,
        footer: footer || undefined,
        buttons: ready(buttons),
        cards: cards.map(card => ({ file: card.header.kind, body: card.body || undefined, buttons: ready(card.buttons) })),
        samples: this.samples,
      });
      this.dispatchEvent(new Event("done"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  }
}
customElements.define("template-form", TemplateForm);
