import { html, svg } from "lit";
import { t } from "app/core/i18n.js";
import { told } from "app/core/text.js";

const LABELS = { de: "Schreiben Sie uns", en: "Write to us" };

/** White, or black on bright colours: what the widget itself takes. */
function ink(colour) {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "black" : "white";
}

/** What stands on the site before the click, in each language. A drawing: its colours are attributes, which no policy forbids. */
export const widgetPreview = ({ kind, colour, side, texts }) => html`<div class="group" role="group" aria-label=${t("widgets.preview")}>
  ${texts.map(({ language, headline, sentence }) => html`<div class="code-card" lang=${language}>
    ${kind === "card" ? html`<p class="what">${told(headline)}</p><p>${told(sentence)}</p>` : html`<p class="hint">${t(`widgets.side.${side}`)}</p>`}
    ${button(colour, LABELS[language])}
  </div>`)}
</div>`;

const button = (colour, label) => html`<svg viewBox="0 0 220 48" width="220" height="48" role="img" aria-label=${label}>
  ${svg`<rect width="220" height="48" rx="24" fill=${colour}></rect>
    <path d="M22 15.500h16v10.500h-9l-4.500 4v-4H22z" fill="none" stroke=${ink(colour)} stroke-width="1.700" stroke-linejoin="round"></path>
    <text x="50" y="29" font-size="15" font-weight="600" fill=${ink(colour)}>${label}</text>`}
</svg>`;
