import { html } from "lit";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";

/** Shows where a link really leads, and goes there only when told to. */
export async function askBeforeLeaving(url) {
  const body = () => html`<p>${t("leave.text")}</p><p class="target"><strong>${url.host}</strong><span>${url.href}</span></p>`;
  const buttons = [
    { label: t("common.cancel"), value: false },
    { label: t("leave.open"), value: true, primary: true },
  ];
  if (await openDialog({ heading: t("leave.heading"), body, buttons })) window.open(url.href, "_blank", "noopener,noreferrer");
}

/** What became of a message whose fate is unknown. @returns {Promise<"again" | "arrived" | undefined>} */
export const askForFate = () => openDialog({
  heading: t("uncertain.heading"),
  body: () => html`<p>${t("uncertain.text")}</p><p>${t("uncertain.advice")}</p>`,
  buttons: [
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
