import { html } from "lit";
import { post } from "app/core/api.js";
import { told } from "app/core/text.js";
import { t } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";

/** Shows what a long text would become. @returns {Promise<boolean>} whether the person agrees to send it so */
export async function askToSplit(text) {
  const { parts } = await post("/partings", { text });
  const body = () => html`<p>${t("split.text", { n: parts.length })}</p>
    <ol class="earlier">${parts.map(part => html`<li><p>${told(part.length > 240 ? `${part.slice(0, 110)} … ${part.slice(-110)}` : part)}</p><p class="hint">${t("split.length", { length: part.length })}</p></li>`)}</ol>`;
  const buttons = [
    { label: t("common.cancel"), value: false },
    { label: t("split.send", { n: parts.length }), value: true, primary: true },
  ];
  return (await openDialog({ heading: t("split.heading"), body, buttons })) === true;
}
