import { html, nothing } from "lit";
import { t } from "app/core/i18n.js";
import { told } from "app/core/text.js";

/**
 * What another version says differently.
 * @param {{label: string, before?: string, after: string}[]} parts
 */
export function difference(parts) {
  const changed = parts.filter(({ before = "", after }) => before !== after);
  if (!changed.length) return html`<p>${t("difference.none")}</p>`;
  return html`<dl class="facts">${changed.map(({ label, before, after }) => html`<dt>${label}</dt>
    <dd>${before ? html`<del>${told(before)}</del> ` : nothing}<ins>${told(after)}</ins></dd>`)}</dl>`;
}
