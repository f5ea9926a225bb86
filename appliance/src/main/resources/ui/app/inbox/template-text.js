import { html, nothing } from "lit";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { t } from "app/core/i18n.js";

const PLACE = /\{\{\s*([A-Za-z0-9_]{1,64})\s*\}\}/g;
const MOST = { header: 60, body: 1024, button: 2000 };

export const slotId = at => `template-slot-${at}`;

/** As it is sent: nothing around it. */
export const filled = value => (value ?? "").trim();

/** What a place is called: its name, or its number where there are several, and where it stands. */
export function labelOf({ part, button, name }, { buttons }) {
  const label = /^\d+$/.test(name) ? t("template.place", { n: name }) : name.replaceAll("_", " ");
  if (part === "body") return label;
  return part === "header" ? t("template.placeAbove", { label }) : t("template.placeButton", { label, button: buttons[button].label });
}

/** Why a value cannot be sent, as a key; the messenger takes one line, and no more than three blanks in a row. */
export function problemOf(template, at, values) {
  const { part, button } = template.slots[at];
  const value = filled(values[at]);
  if (!value) return "template.valueMissing";
  if (/[\p{Cc}\u2028\u2029]| {4}/u.test(value)) return "template.valueUneven";
  if (part === "button" && !/^[\x21-\x7e]+$/.test(value)) return "template.valueLink";
  return [...replaced(textOf(template, part, button), template, part, button, values)].length > MOST[part] ? "template.valueLong" : undefined;
}

const textOf = ({ header, body, buttons }, part, button) => ({ header: header.text ?? "", body, button: buttons[button]?.target ?? "" })[part];

function replaced(text, { slots }, part, button, values) {
  return text.replace(PLACE, (place, name) => {
    const at = slots.findIndex(slot => slot.part === part && slot.button === button && slot.name === name);
    return filled(values[at]) || place;
  });
}

/** The text with what is filled in, and marked what is not yet. */
function shown(text, template, part, values) {
  const parts = text.split(PLACE);
  return parts.map((one, at) => {
    if (at % 2 === 0) return one;
    const slot = template.slots.findIndex(({ part: where, name }) => where === part && name === one);
    const value = filled(values[slot]);
    return value ? html`<bdi>${value}</bdi>` : html`<mark>${`{{${one}}}`}</mark>`;
  });
}

/** What the person will see. */
export function preview(template, values, file) {
  const { header, body, footer, buttons, language } = template;
  return html`<section class="preview" aria-label=${t("template.preview")} lang=${language.replace("_", "-")}>
    <div class="bubble">
      ${header.kind === "text" ? html`<p class="above">${shown(header.text ?? "", template, "header", values)}</p>` : nothing}
      ${["image", "video", "document"].includes(header.kind) ? html`<p class="attached">${icon(header.kind === "image" ? "picture" : "file")}${file?.name ? told(file.name) : t(`kind.${header.kind}`)}</p>` : nothing}
      <p class="text">${shown(body, template, "body", values)}</p>
      ${footer ? html`<p class="footer">${told(footer)}</p>` : nothing}
    </div>
    ${buttons.length ? html`<ul>${buttons.map(button => html`<li>${icon(button.kind === "reply" ? "choice" : "forward")}${told(button.label)}</li>`)}</ul>` : nothing}
  </section>`;
}
