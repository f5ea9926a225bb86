import { html, nothing } from "lit";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { t } from "app/core/i18n.js";

const PLACE = /\{\{\s*([A-Za-z0-9_]{1,64})\s*\}\}/g;
const MOST = { header: 60, body: 1024, button: 2000 };
const MOST_ON_A_CARD = 160;

/** What a file above the words can be, for the dialog that chooses it and by the type that the house finds in it. */
export const ACCEPTED = { image: "image/jpeg,image/png", video: "video/mp4,video/3gpp", document: "" };
const FITTING = { image: /^image\/(jpeg|png)$/, video: /^video\//, document: /^(?!image|video|audio)/ };

export const slotId = at => `template-slot-${at}`;
export const fileId = card => `template-file-${card}`;

/** As it is sent: nothing around it. */
export const filled = value => (value ?? "").trim();

/** The message itself, or one of its cards, counted from 1. */
export const faceOf = (template, card) => (card ? template.cards[card - 1] : template);

/** Where files belong: 0 for the message itself, and the numbers of cards. */
export function filePlaces(template) {
  return [template, ...template.cards].flatMap(({ header }, card) => (header.kind in ACCEPTED ? [card] : []));
}

export const fits = (template, card, type) => FITTING[faceOf(template, card).header.kind].test(type);

/** What a place is called: its name, or its number where there are several, and where it stands. */
export function labelOf({ part, card, button, name }, template) {
  const label = /^\d+$/.test(name) ? t("template.place", { n: name }) : name.replaceAll("_", " ");
  if (part === "body") return label;
  return part === "header" ? t("template.placeAbove", { label }) : t("template.placeButton", { label, button: faceOf(template, card).buttons[button].label });
}

export const mostOf = ({ part, card }) => (part === "body" && card ? MOST_ON_A_CARD : MOST[part]);

/** Why a value cannot be sent, as a key; the messenger takes one line, and no more than three blanks in a row. */
export function problemOf(template, at, values) {
  const slot = template.slots[at];
  const value = filled(values[at]);
  if (!value) return "template.valueMissing";
  if (/[\p{Cc}\u2028\u2029]| {4}/u.test(value)) return "template.valueUneven";
  if (slot.part === "button" && !/^[\x21-\x7e]+$/.test(value)) return "template.valueLink";
  return [...replaced(textOf(template, slot), template, slot, values)].length > mostOf(slot) ? "template.valueLong" : undefined;
}

function textOf(template, { part, card, button }) {
  const { header, body, buttons } = faceOf(template, card);
  return { header: header.text ?? "", body: body ?? "", button: buttons[button]?.target ?? "" }[part];
}

function replaced(text, { slots }, { part, card, button }, values) {
  return text.replace(PLACE, (place, name) => {
    const at = slots.findIndex(slot => slot.part === part && slot.card === card && slot.button === button && slot.name === name);
    return filled(values[at]) || place;
  });
}

/** The text with what is filled in, and marked what is not yet. */
function shown(text, template, part, card, values) {
  const parts = text.split(PLACE);
  return parts.map((one, at) => {
    if (at % 2 === 0) return one;
    const slot = template.slots.findIndex(each => each.part === part && each.card === card && each.name === one);
    const value = filled(values[slot]);
    return value ? html`<bdi>${value}</bdi>` : html`<mark>${`{{${one}}}`}</mark>`;
  });
}

/** What the person will see. */
export function preview(template, values, files) {
  const { header, footer, cards, language } = template;
  return html`<section class="preview" aria-label=${t("template.preview")} lang=${language.replace("_", "-")}>
    <div class="bubble">
      ${header.kind === "text" ? html`<p class="above">${shown(header.text ?? "", template, "header", 0, values)}</p>` : nothing}
      ${inside(template, 0, values, files)}
      ${footer ? html`<p class="footer">${told(footer)}</p>` : nothing}
    </div>
    ${buttons(template)}
    ${cards.length ? html`<ol class="cards" tabindex="0" aria-label=${t("templates.cards", { n: cards.length })}>${cards.map((card, at) => html`<li>${inside(template, at + 1, values, files)}${buttons(card)}</li>`)}</ol>` : nothing}
  </section>`;
}

function inside(template, card, values, files) {
  const { header, body } = faceOf(template, card);
  const name = files[card]?.name;
  return html`${header.kind in ACCEPTED ? html`<p class="attached">${icon(header.kind === "image" ? "picture" : "file")}${name ? told(name) : t(`kind.${header.kind}`)}</p>` : nothing}
    ${body ? html`<p class="text">${shown(body, template, "body", card, values)}</p>` : nothing}`;
}

const buttons = ({ buttons: all }) => (all.length ? html`<ul>${all.map(button => html`<li>${icon(button.kind === "reply" ? "choice" : "forward")}${told(button.label)}</li>`)}</ul>` : nothing);
