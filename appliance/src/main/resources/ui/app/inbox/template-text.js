import { t } from "app/core/i18n.js";
import { ACCEPTED, faceOf, filled, PLACE } from "app/parts/template-preview.js";

const MOST = { header: 60, body: 1024, button: 2000 };
const MOST_ON_A_CARD = 160;

/** What a file above the words can be, by the type that the house finds in it. */
const FITTING = { image: /^image\/(jpeg|png)$/, video: /^video\//, document: /^(?!image|video|audio)/ };

export const slotId = at => `template-slot-${at}`;
export const fileId = card => `template-file-${card}`;

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
