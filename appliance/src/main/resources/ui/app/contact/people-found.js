import { html } from "lit";
import { told } from "app/core/text.js";
import { t } from "app/core/i18n.js";

/** Contacts of whom one is chosen. */
export const peopleFound = (people, choose) => html`<ul class="people-found">${people.map(person => html`
  <li><button type="button" @click=${() => choose(person)}>
    <strong>${told(person.contact.name || t("contact.nameless"))}</strong><span class="where">${told(person.account.name)}</span></button></li>`)}</ul>`;
