import { html, nothing } from "lit";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { t } from "app/core/i18n.js";

/** Something to be filled in, by its name or number. */
export const PLACE = /\{\{\s*([A-Za-z0-9_]{1,64})\s*\}\}/g;

/** What a file above the words can be, for the dialog that chooses it. */
export const ACCEPTED = { image: "image/jpeg,image/png", video: "video/mp4,video/3gpp", document: "" };

/** As it is sent: nothing around it. */
export const filled = value => (value ?? "").trim();

/** The message itself, or one of its cards, counted from 1. */
export const faceOf = (template, card) => (card ? template.cards[card - 1] : template);

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
