import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { go } from "app/core/router.js";
import { openDialog } from "app/parts/dialog-box.js";
import { field, valuesOf } from "app/parts/form.js";
import { problemNote, problemText, skeleton } from "app/parts/notices.js";

/** Whom to write to first, and from which number of the house. Fires `done` with the conversation. */
class BeginForm extends View {
  static properties = { accounts: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.accounts = undefined;
    this.problem = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  #load = async () => {
    this.problem = undefined;
    try {
      ({ items: this.accounts } = await get("/senders"));
      await this.updateComplete;
      this.querySelector("#phone")?.focus();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  render() {
    if (!this.accounts) return this.problem ? problemNote(t("begin.failed"), this.problem, this.#load) : skeleton("lines", 2);
    if (!this.accounts.length) return html`<p>${t("begin.noAccounts")}</p>`;
    const wrong = /^(NUMBER_INVALID|PHONE_)/.test(this.problem?.code) ? problemText(this.problem) : undefined;
    return html`<form id="begin" novalidate @submit=${this.#onSubmit}>
      <p>${t("begin.text")}</p>
      ${this.problem && !wrong ? html`<p class="refusal" role="alert">${problemText(this.problem)}</p>` : nothing}
      <div class="field"><label for="account">${t("begin.account")}</label><select id="account" name="account">${this.accounts.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></div>
      ${field({ id: "phone", label: t("begin.phone"), type: "tel", hint: t("begin.phoneHint"), error: wrong, maxlength: 40, placeholder: "+49 30 1234567" })}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("begin.goOn")}</button></div>
    </form>`;
  }

  #onSubmit = async event => {
    event.preventDefault();
    const wish = valuesOf(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      this.dispatchEvent(new CustomEvent("done", { detail: await post("/conversations", wish) }));
    } catch (problem) {
      this.problem = Problem.of(problem);
      await this.updateComplete;
      this.querySelector("#phone")?.focus();
    }
    this.busy = false;
  };
}
customElements.define("begin-form", BeginForm);

/** Asks whom to write to, and opens the conversation with her. */
export async function beginConversation() {
  const row = await openDialog({ heading: t("begin.heading"), body: dialog => html`<begin-form @done=${event => dialog.close(event.detail)}></begin-form>` });
  if (row) go(`/inbox/${row.id}`);
}
