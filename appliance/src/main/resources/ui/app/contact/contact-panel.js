import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, put, remove, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { later } from "app/core/later.js";
import { told } from "app/core/text.js";
import { day, exact, age, t } from "app/core/i18n.js";
import { avatar, problemText } from "app/parts/notices.js";
import { confirmed } from "app/parts/dialog-box.js";
import "app/parts/more-icons.js";

/** Who writes: name, number, other conversations, tickets. Fires `changed` with the contact, `template` and `close`. */
class ContactPanel extends View {
  static properties = {
    contact: { attribute: false },
    conversation: { type: String },
    talk: { attribute: false },
    revealed: { state: true },
    editing: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    later(import("app/contact/consent-panel.js"), "contact");
    this.contact = undefined;
    this.conversation = "";
    this.revealed = {};
    this.editing = false;
    this.problem = undefined;
  }

  willUpdate(changed) {
    const before = changed.get("contact");
    if (!changed.has("contact") || before?.id === this.contact?.id) return;
    this.revealed = {};
    this.editing = false;
    this.problem = undefined;
  }

  #changed(contact) {
    this.dispatchEvent(new CustomEvent("changed", { detail: contact }));
  }

  render() {
    const { contact } = this;
    const head = html`<div class="top"><h2>${t("contact.title")}</h2>
      <button type="button" class="icon-button close" aria-label=${t("common.close")} @click=${() => this.dispatchEvent(new Event("close"))}>${icon("close")}</button></div>`;
    if (!contact) return head;
    return html`${head}
      <div class="person">${avatar(contact.nameFrom === "number" ? "" : contact.name)}${this.editing ? this.#form(contact) : this.#name(contact)}</div>
      ${contact.doubt ? this.#doubt(contact.doubt) : nothing}
      ${this.problem ? html`<p class="error" role="alert">${icon("alert")}${problemText(this.problem)}</p>` : nothing}
      <dl>
        ${this.#masked("phone", contact.phoneMasked)} ${this.#masked("userId", contact.userIdMasked)}
        ${contact.customerNumber ? html`<div><dt>${t("contact.customerNumber")}</dt><dd><span dir="auto">${contact.customerNumber}</span></dd></div>` : nothing}
        ${contact.profileName && contact.profileName !== contact.name ? html`<div><dt>${t("contact.profileName")}</dt><dd>${told(contact.profileName)}</dd></div>` : nothing}
        <div><dt>${t("contact.since")}</dt><dd title=${exact(contact.created)}>${day(contact.created)}</dd></div>
      </dl>
      <div class="buttons"><button type="button" class="button" @click=${() => this.dispatchEvent(new Event("template"))}>${icon("template")}${t("template.write")}</button></div>
      <consent-panel contact=${contact.id} .talk=${this.talk}></consent-panel>
      ${this.#conversations(contact)} ${this.#links(contact)} ${this.#tickets(contact)}`;
  }

  #name({ name, nameFrom }) {
    return html`<div class="name"><strong>${told(name || t("contact.nameless"))}</strong><span class="from">${t(`contact.nameFrom.${nameFrom}`)}</span></div>
      <button type="button" class="icon-button" aria-label=${t("contact.edit")} title=${t("contact.edit")} @click=${this.#edit}>${icon("edit")}</button>`;
  }

  #doubt({ change, since }) {
    return html`<div class="doubt" role="status">${icon("warning")}<div><p><strong>${t(`doubt.${change}`)}</strong> ${t("doubt.text", { day: day(since) })}</p>
      <button type="button" class="button" @click=${this.#confirm}>${t("doubt.confirm")}</button></div></div>`;
  }

  #confirm = () => this.#try(({ id }) => put(`/contacts/${id}/confirmation`, {}));

  #form({ givenName, name, nameFrom, customerNumber = "" }) {
    const value = givenName ?? (nameFrom === "agent" ? name : "");
    return html`<form @submit=${this.#save} @keydown=${this.#onKey}>
      <label for="contact-name">${t("contact.givenName")}</label>
      <input id="contact-name" name="name" .value=${value} maxlength="120" autocomplete="off" dir="auto">
      <p class="hint">${t("contact.givenNameHint")}</p>
      <label for="contact-number">${t("contact.customerNumber")}</label>
      <input id="contact-number" name="number" .value=${customerNumber} maxlength="60" autocomplete="off" spellcheck="false" dir="auto">
      <p class="hint">${t("contact.customerNumberHint")}</p>
      <div class="buttons"><button type="submit" class="button primary">${t("common.save")}</button>
        <button type="button" class="button" @click=${() => (this.editing = false)}>${t("common.cancel")}</button></div>
    </form>`;
  }

  #edit = async () => {
    this.editing = true;
    await this.updateComplete;
    this.querySelector("#contact-name").select();
  };

  #onKey = event => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.editing = false;
  };

  #save = event => {
    event.preventDefault();
    const { name, number } = Object.fromEntries(new FormData(event.target));
    return this.#try(async ({ id, customerNumber = "" }) => {
      const named = await put(`/contacts/${id}/name`, { name: name.trim() });
      const unchanged = number.trim() === customerNumber;
      const contact = unchanged ? named : await put(`/contacts/${id}/customer-number`, { number: number.trim() });
      this.editing = false;
      return contact;
    });
  };

  #masked(field, value) {
    if (!value) return nothing;
    const shown = this.revealed[field];
    return html`<div><dt>${t(`contact.${field}`)}</dt><dd class="masked"><span class="value" dir="ltr">${shown ?? value}</span>
      ${shown ? nothing : html`<button type="button" class="icon-button reveal" aria-label=${t("contact.reveal")} title=${t("contact.revealHint")} @click=${() => this.#reveal(field)}>${icon("eye")}</button>`}</dd></div>`;
  }

  async #reveal(field) {
    this.problem = undefined;
    try {
      const { value } = await post(`/contacts/${this.contact.id}/disclosures`, { field });
      this.revealed = { ...this.revealed, [field]: value };
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  #conversations({ conversations = [] }) {
    const others = conversations.filter(other => other.id !== this.conversation);
    if (!others.length) return nothing;
    return html`<section><h3>${t("contact.conversations")}</h3>${this.#talks(others)}</section>`;
  }

  #talks(talks) {
    return html`<ul>${talks.map(talk => html`
      <li><a href="/inbox/${talk.id}"><span>${told(talk.account.name)}</span><span class="when">${age(talk.activity)}</span></a></li>`)}</ul>`;
  }

  #links({ links = [] }) {
    return html`<section class="links"><h3>${t("link.title")}</h3>
      ${links.map(linked => html`<div class="linked">
        <div class="name"><strong>${told(linked.name || t("contact.nameless"))}</strong>
          ${linked.phoneMasked && linked.phoneMasked !== linked.name ? html`<span class="from" dir="ltr">${linked.phoneMasked}</span>` : nothing}
          ${linked.doubt ? html`<span class="from doubtful">${icon("warning")}${t(`doubt.${linked.doubt.change}`)}</span>` : nothing}</div>
        <button type="button" class="icon-button" aria-label=${t("link.partName", { name: linked.name || t("contact.nameless") })} title=${t("link.part")} @click=${() => this.#part(linked)}>${icon("close")}</button>
        ${this.#talks(linked.conversations)}</div>`)}
      <button type="button" class="link" @click=${this.#link}>${t("link.open")}</button></section>`;
  }

  #link = () => this.#try(async contact => {
    const { linkContact } = await later(import("app/contact/contact-dialogs.js"), "contact");
    return linkContact(contact);
  });

  #part = linked => this.#try(async ({ id }) => {
    const name = linked.name || t("contact.nameless");
    if (!(await confirmed({ heading: t("link.part"), text: t("link.partText", { name }), action: t("link.part") }))) return undefined;
    await remove(`/contact-links/${linked.link}`);
    return get(`/contacts/${id}`);
  });

  /** Shows the contact as she is afterwards, or why nothing was done. */
  async #try(act) {
    this.problem = undefined;
    try {
      const contact = await act(this.contact);
      if (contact) this.#changed(contact);
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  #tickets({ tickets = [] }) {
    if (!tickets.length) return nothing;
    return html`<section><h3>${t("contact.tickets")}</h3><ul>${tickets.map(ticket => html`
      <li class="ticket"><span title=${exact(ticket.opened)}>${t("contact.ticketOpened", { day: day(ticket.opened) })}</span>
        <span class="when">${ticket.resolved ? html`<span title=${exact(ticket.resolved)}>${t("contact.ticketResolved", { day: day(ticket.resolved) })}</span>` : t("ticket.open")}</span></li>`)}</ul></section>`;
  }
}
customElements.define("contact-panel", ContactPanel);
