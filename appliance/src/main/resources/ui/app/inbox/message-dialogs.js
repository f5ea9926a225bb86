import { html } from "lit";
import { get } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { exact, t } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";
import "app/parts/more-icons.js";

/** Shows where a link really leads, and goes there only when told to. */
export async function askBeforeLeaving(url) {
  const body = () => html`<p>${t("leave.text")}</p><p class="target"><strong>${url.host}</strong><span>${url.href}</span></p>`;
  const buttons = [
    { label: t("common.cancel"), value: false },
    { label: t("leave.open"), value: true, primary: true },
  ];
  if (await openDialog({ heading: t("leave.heading"), body, buttons })) window.open(url.href, "_blank", "noopener,noreferrer");
}

/** What became of a message whose fate is unknown. @returns {Promise<"again" | "arrived" | "not_sent" | undefined>} */
export const askForFate = () => openDialog({
  heading: t("uncertain.heading"),
  body: () => html`<p>${t("uncertain.text")}</p><p>${t("uncertain.advice")}</p>`,
  buttons: [
    { label: t("uncertain.not_sent"), value: "not_sent" },
    { label: t("uncertain.again"), value: "again" },
    { label: t("uncertain.arrived"), value: "arrived", primary: true },
  ],
});

/** A picture as large as there is room. */
export const showPicture = ({ source, label, name }) => openDialog({
  heading: label,
  kind: "viewer",
  body: () => html`<img src=${source} alt=${label}>
    <a class="button" href=${source} download=${name || t("kind.image")}>${icon("download")}${t("attachment.download")}</a>`,
});

/** What a message said before its sender changed it, where the house keeps that. */
export async function showEarlier(id) {
  const { items } = await get(`/messages/${id}/earlier`);
  const body = () => items.length
    ? html`<ol class="earlier">${items.map(({ text, until }) => html`<li><p>${text ? told(text) : t("earlier.wordless")}</p><p class="hint">${t("earlier.until", { time: exact(until) })}</p></li>`)}</ol>`
    : html`<p>${t("earlier.none")}</p>`;
  await openDialog({ heading: t("earlier.heading"), body, buttons: [{ label: t("common.close"), value: false, primary: true }] });
}
