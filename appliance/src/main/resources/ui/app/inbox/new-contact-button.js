import { html } from "lit";
import { icon } from "app/core/icons.js";
import { shortcut } from "app/core/keys.js";
import { t } from "app/core/i18n.js";

/** Makes a contact; the place knows how. */
export const newContact = host => html`<button type="button" class="icon-button" aria-label=${t("newContact.heading")} title=${t("newContact.heading")}
  aria-keyshortcuts=${shortcut("contact.new")} @click=${() => host.dispatchEvent(new Event("new-contact", { bubbles: true }))}>${icon("plus")}</button>`;
