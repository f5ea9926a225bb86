import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";

/** Asks for a number, in any notation, and makes a contact of it. Fires `done` with the conversation to open. */
class NewContact extends View {
  static properties = {
    customerNumber: { type: String },
    accounts: { state: true },
    account: { state: true },
    known: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  /** Whoever types faster than the accounts come is not held up: the form waits for them. */
  #accounts = Promise.resolve();

  constructor() {
    super();
    this.customerNumber = "";
    this.accounts = [];
    this.account = undefined;
    this.known = undefined;
    this.problem = undefined;
    this.busy = false;
  }

  firstUpdated() {
    this.querySelector("#new-phone").focus();
    this.#accounts = this.#load();
  }

  async #load() {
    try {
      const { items } = await get("/contact-accounts");
      this.accounts = items;
      this.account = items[0]?.id;
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  render() {
    const error = this.problem && problemText(this.problem);
    const ofPhone = this.problem?.code.startsWith("PHONE_");
    return html`<form @submit=${this.#make} @input=${() => (this.known = undefined)}>
      <p class="hint">${t("newContact.text")}</p>
      ${this.accounts.length > 1 ? choice({ name: "account", legend: t("newContact.account"), value: this.account, onChange: id => (this.account = id), options: this.accounts.map(({ id, name }) => ({ value: id, label: name })) }) : nothing}
      ${field({ id: "new-phone", label: t("newContact.phone"), type: "tel", inputmode: "tel", maxlength: 40, hint: t("newContact.phoneHint"), error: ofPhone ? error : undefined })}
      ${field({ id: "new-name", label: t("contact.givenName"), required: false, maxlength: 120, autocapitalize: "words" })}
      ${field({ id: "new-number", label: t("contact.customerNumber"), required: false, maxlength: 60, value: this.customerNumber })}
      ${error && !ofPhone ? note("danger", "alert", html`<p role="alert">${error}</p>`) : nothing}
      ${this.known ? this.#knownAlready() : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("newContact.make")}</button></div>
    </form>`;
  }

  #knownAlready() {
    return html`<div class="known" role="status">${note("plain", "person", html`<p>${t("newContact.known")}</p>`)}
      <button type="button" class="button" @click=${() => this.#done(this.known)}>${t("newContact.open")}</button></div>`;
  }

  #make = async event => {
    event.preventDefault();
    const values = valuesOf(event.target);
    this.problem = undefined;
    this.known = undefined;
    this.busy = true;
    await this.#accounts;
    if (!this.account) {
      this.busy = false;
      this.#accounts = this.#load();
      return;
    }
    try {
      const { conversation, made } = await post("/contacts", { account: this.account, phone: values["new-phone"], name: values["new-name"], customerNumber: values["new-number"] });
      if (made) this.#done(conversation);
      else this.known = conversation;
    } catch (problem) {
      this.problem = Problem.of(problem);
    } finally {
      this.busy = false;
    }
  };

  #done(conversation) {
    this.dispatchEvent(new CustomEvent("done", { detail: conversation }));
  }
}
customElements.define("new-contact", NewContact);
