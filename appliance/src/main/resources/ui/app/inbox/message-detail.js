import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { number, t, textOr } from "app/core/i18n.js";
import { senderOf } from "app/inbox/message-bubble.js";
import "app/inbox/attachment-view.js";

/** What a message has beside its words: a place, a choice, cards, an order, a form, something to press, a template, a notice, something held back, or something unknown. */
class MessageDetail extends View {
  static properties = { entry: { attribute: false } };

  constructor() {
    super();
    this.entry = {};
  }

  render() {
    const show = { location: place, choice: chosen, cards, order, form, offer, template, notice, held, unsupported }[this.entry.kind];
    return show ? show(this.entry.detail, this.entry) : nothing;
  }
}
customElements.define("message-detail", MessageDetail);

function place({ latitude, longitude, name, address }) {
  return html`<div class="beside">${icon("pin")}
    <div>
      <p class="what">${name ? told(name) : t("kind.location")}</p>
      ${address ? html`<p>${told(address)}</p>` : nothing}
      <p class="facts">${coordinate(latitude)}, ${coordinate(longitude)}</p>
    </div>
  </div>`;
}

function chosen({ title, description }) {
  return html`<p class="facts">${icon("choice")}${t("message.chosen")}</p><p class="what">${told(title)}</p>
    ${description ? html`<p class="facts">${told(description)}</p>` : nothing}`;
}

function cards({ cards: all }) {
  return html`<ul>${all.map(card => html`<li class="beside">${icon("person")}
    <div>
      <p class="what">${told(card.name || card.organisation || t("kind.cards"))}</p>
      ${card.name && card.organisation ? html`<p class="facts">${told(card.organisation)}</p>` : nothing}
      ${[...(card.phones ?? []), ...(card.emails ?? []), ...(card.lines ?? [])].map(line => html`<p>${told(line)}</p>`)}
    </div></li>`)}</ul>`;
}

function order({ items }) {
  return html`<p class="facts">${icon("choice")}${t("kind.order")}</p>
    <table><thead class="visually-hidden"><tr><th>${t("order.quantity")}</th><th>${t("order.article")}</th><th>${t("order.price")}</th></tr></thead>
      <tbody>${items.map(item => html`<tr><td>${item.quantity}&nbsp;×</td><td>${told(item.article)}</td>
        <td class="price">${item.price ? html`${told(item.price)} ${item.currency ?? ""}` : nothing}</td></tr>`)}</tbody></table>`;
}

function form({ answers }) {
  return html`<p class="facts">${icon("choice")}${t("kind.form")}</p>
    <dl>${answers.map(({ name, value }) => html`<div><dt>${told(name)}</dt><dd>${value ? told(value) : t("form.empty")}</dd></div>`)}</dl>`;
}

function offer({ kind, label, url, options = [] }) {
  if (kind === "link") return html`<p class="facts offered">${icon("forward")}${told(label)} <span dir="ltr">${url}</span></p>`;
  if (kind === "number") return html`<p class="facts offered">${icon("person")}${t("offer.number")}</p>`;
  return html`<p class="facts">${icon("choice")}${kind === "choices" ? told(label) : t("offer.buttons")}</p>
    <ul class="options">${options.map(({ title, description }) => html`<li>${told(title)}${description ? html`<span class="facts">${told(description)}</span>` : nothing}</li>`)}</ul>`;
}

function template({ footer, buttons, cards: shown = [] }, entry) {
  return html`${footer ? html`<p class="facts">${told(footer)}</p>` : nothing}
    ${pressed(buttons)}
    ${shown.length ? html`<ol class="cards" tabindex="0" aria-label=${t("templates.cards", { n: shown.length })}>${shown.map((card, at) => onCard(card, entry.attachments?.[at], entry))}</ol>` : nothing}
    <p class="facts">${icon("template")}${t("kind.template")}</p>`;
}

function pressed(buttons = []) {
  return buttons.length ? html`<ul class="options">${buttons.map(({ kind, label, target }) => html`<li>${told(label)}${kind !== "reply" && target ? html`<span class="facts" dir="ltr">${target}</span>` : nothing}</li>`)}</ul>` : nothing;
}

/** A card of a carousel; its file is that of the message with the same number. */
function onCard({ text, buttons }, file, entry) {
  return html`<li>${file ? html`<attachment-view .attachment=${file} kind="template" sender=${senderOf(entry)}></attachment-view>` : nothing}
    ${text ? html`<p class="text" dir="auto">${told(text)}</p>` : nothing}${pressed(buttons)}</li>`;
}

function notice({ change }) {
  return html`<div class="beside">${icon("warning")}<div><p class="what">${t(`notice.${change}`)}</p>
    <p class="facts">${t("notice.advice")}</p></div></div>`;
}

function held() {
  return html`<p class="text gone">${icon("clock")}${t("message.held")}</p>`;
}

function unsupported({ type }) {
  return html`<div class="beside">${icon("unknown")}<div><p class="what">${t("message.unsupported")}</p>
    <p class="facts">${t("message.unsupportedText", { type: textOr(`unsupported.${type}`, "unsupported.other", { type: type ?? "?" }) })}</p></div></div>`;
}

const coordinate = value => number(Math.round(value * 1e5) / 1e5);
