import { html } from "lit";
import { post, Problem } from "app/core/api.js";
import { go } from "app/core/router.js";
import { t } from "app/core/i18n.js";
import { confirmed, openDialog } from "app/parts/dialog-box.js";
import { problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";
import { peopleFound } from "app/contact/people-found.js";
import "app/contact/link-contact.js";
import "app/contact/new-contact.js";

/** Makes a contact and opens the conversation with her, or opens the one that is there. */
export async function makeContact(customerNumber = "") {
  const conversation = await openDialog({
    heading: t("newContact.heading"),
    body: dialog => html`<new-contact .customerNumber=${customerNumber} @done=${event => dialog.close(event.detail)}></new-contact>`,
  });
  if (conversation) go(`/inbox/${conversation}`);
}

/** Opens the contact whom the house keeps under this number; a core system asked for her. */
export async function openByNumber(customerNumber) {
  try {
    const { items } = await post("/contact-searches", { customerNumber });
    if (!items.length) return offerToMake(customerNumber);
    const found = items.length > 1 ? await oneOf(items) : items[0];
    if (found) go(`/inbox/${found.conversation}`);
  } catch (problem) {
    toast(problemText(Problem.of(problem)));
  }
}

async function offerToMake(number) {
  const text = t("byNumber.noneText", { number });
  if (await confirmed({ heading: t("byNumber.none"), text, action: t("newContact.heading") })) makeContact(number);
}

const oneOf = items => openDialog({
  heading: t("byNumber.several"),
  body: dialog => peopleFound(items, person => dialog.close(person)),
});

/** Says that this contact and another one are the same human being. @returns the contact with her links, or undefined */
export async function linkContact(contact) {
  const other = await openDialog({
    heading: t("link.heading"),
    body: dialog => html`<link-contact .contact=${contact} @done=${event => dialog.close(event.detail)}></link-contact>`,
  });
  if (!other) return undefined;
  const names = { one: nameOf(contact), other: nameOf(other) };
  if (!(await confirmed({ heading: t("link.heading"), text: t("link.sure", names), action: t("link.do") }))) return undefined;
  return post(`/contacts/${contact.id}/links`, { contact: other.id });
}

const nameOf = ({ name }) => name || t("contact.nameless");
