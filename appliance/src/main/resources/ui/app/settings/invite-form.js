import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem } from "app/core/api.js";
import { moment, t } from "app/core/i18n.js";
import { invite } from "app/settings/settings-store.js";
import { choice, copyable, field, valuesOf } from "app/parts/form.js";
import { problemText } from "app/parts/notices.js";

/** A code that is told this once, with the way to use it. */
export const codeCard = ({ name, code, expires }) => html`<div class="code-card" role="status">
  <p class="what">${t("people.codeFor", { name })}</p>
  ${copyable(t("code.label"), code)}
  <p class="hint">${t("people.codeText", { time: moment(expires), address: `${location.origin}/activate` })}</p>
</div>`;

const ROLES = ["agent", "admin", "dpo", "custodian"];

/** Invites a person: a name, a role, and a code in return. */
class InviteForm extends View {
  static properties = { asks: { type: Boolean }, wanted: { state: true }, made: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.asks = false;
    this.wanted = "agent";
    this.made = undefined;
    this.busy = false;
    this.problem = undefined;
  }

  render() {
    return html`<form @submit=${this.#onSubmit}>
      ${field({ id: "invite-name", label: t("form.name"), hint: t("people.nameHint"), autocapitalize: "words", maxlength: 100, error: this.problem ? problemText(this.problem) : undefined })}
      ${this.asks ? choice({ name: "role", legend: t("people.role"), value: this.wanted, onChange: role => (this.wanted = role),
        options: ROLES.map(value => ({ value, label: t(`role.${value}`), text: t(`role.${value}Text`) })) }) : nothing}
      <button type="submit" class="button ${this.asks ? "primary" : ""}" ?disabled=${this.busy}>${t("people.makeCode")}</button>
    </form>
    ${this.made ? codeCard(this.made) : nothing}`;
  }

  #onSubmit = async event => {
    event.preventDefault();
    const form = event.target;
    const name = valuesOf(form)["invite-name"];
    this.busy = true;
    this.problem = undefined;
    try {
      this.made = { name, ...(await invite({ name, role: this.wanted })) };
      form.reset();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  };
}
customElements.define("invite-form", InviteForm);
