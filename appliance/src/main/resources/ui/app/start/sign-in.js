import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem } from "app/core/api.js";
import { session, signIn } from "app/core/session.js";
import { t } from "app/core/i18n.js";
import { field, password, valuesOf } from "app/parts/form.js";
import { frontFrame } from "app/parts/front-frame.js";
import { note, problemText } from "app/parts/notices.js";

/** Asks for login and password. After an expired session it returns to the same place. */
class SignIn extends View {
  static properties = { expired: { type: Boolean }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.expired = false;
    this.busy = false;
    this.problem = undefined;
  }

  firstUpdated() {
    const login = this.querySelector("#login");
    (login.value ? this.querySelector("#password") : login).focus();
  }

  render() {
    const { person } = session.value;
    return frontFrame({
      choosesLanguage: true,
      content: html`<form @submit=${this.#onSubmit}>
        <h1>${t(this.expired ? "signIn.again" : "signIn.title")}</h1>
        ${this.expired ? note("plain", "clock", t("signIn.expired")) : nothing}
        ${field({ id: "login", label: t("signIn.login"), value: this.expired ? person?.login : "", autocomplete: "username" })}
        ${password({ id: "password", label: t("signIn.password"), autocomplete: "current-password" })}
        ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
        <button type="submit" class="button primary wide" ?disabled=${this.busy}>${t("signIn.action")}</button>
        ${this.expired ? nothing : html`<p class="other"><a href="/activate">${t("signIn.haveCode")}</a></p>`}
      </form>`,
    });
  }

  #onSubmit = async event => {
    event.preventDefault();
    const { login, password: secret } = valuesOf(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      await signIn(login, secret);
    } catch (problem) {
      this.problem = Problem.of(problem);
      this.querySelector("#password").select();
    }
    this.busy = false;
  };
}
customElements.define("sign-in", SignIn);
