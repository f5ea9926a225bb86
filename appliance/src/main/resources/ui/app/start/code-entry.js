import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { post, Problem } from "app/core/api.js";
import { activate, session } from "app/core/session.js";
import { go } from "app/core/router.js";
import { t } from "app/core/i18n.js";
import { field, password, valuesOf } from "app/parts/form.js";
import { frontFrame } from "app/parts/front-frame.js";
import { note, problemText } from "app/parts/notices.js";

const FIELD_OF = { PASSWORD_WEAK: "password", LOGIN_TAKEN: "login", CODE_UNKNOWN: "code" };

/** Takes a one-time code and makes an account of it; with the first code this is the first step of the first run. */
class CodeEntry extends View {
  static properties = { code: { state: true }, role: { state: true }, name: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.code = "";
    this.role = undefined;
    this.name = "";
    this.busy = false;
    this.problem = undefined;
  }

  firstUpdated() {
    this.querySelector("input").focus();
  }

  render() {
    const first = this.role ? this.role === "admin" : !session.value.ready;
    return frontFrame({ choosesLanguage: true, current: first ? "administrator" : undefined, content: this.role ? this.#account() : this.#ask() });
  }

  #errorOf(id) {
    if (!this.problem) return undefined;
    return (FIELD_OF[this.problem.code] ?? this.problem.remedy.field) === id ? problemText(this.problem) : undefined;
  }

  #general() {
    const fields = this.role ? ["name", "login", "password"] : ["code"];
    if (!this.problem || fields.some(id => this.#errorOf(id))) return nothing;
    return html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>`;
  }

  #ask() {
    const { ready } = session.value;
    return html`<form @submit=${this.#check}>
      <h1>${t(ready ? "code.title" : "code.welcome")}</h1>
      <p class="lead">${t(ready ? "code.text" : "code.welcomeText")}</p>
      ${field({ id: "code", label: t("code.label"), value: this.code, hint: ready ? undefined : t("code.hint"), error: this.#errorOf("code"), autocomplete: "one-time-code", autocapitalize: "characters" })}
      ${this.#general()}
      <button type="submit" class="button primary wide" ?disabled=${this.busy}>${t("common.next")}</button>
      ${ready ? html`<p class="other"><a href="/sign-in">${t("code.haveAccount")}</a></p>` : nothing}
    </form>`;
  }

  #account() {
    const admin = this.role === "admin";
    return html`<form @submit=${this.#activate}>
      <h1>${t(admin ? "code.administrator" : "code.account")}</h1>
      <p class="lead">${t(admin ? "code.administratorText" : "code.accountText")}</p>
      ${field({ id: "name", label: t("form.name"), value: this.name, hint: t("code.nameHint"), error: this.#errorOf("name"), autocomplete: "name", autocapitalize: "words", maxlength: 100 })}
      ${field({ id: "login", label: t("signIn.login"), hint: t("code.loginHint"), error: this.#errorOf("login"), autocomplete: "username", maxlength: 100 })}
      ${password({ id: "password", label: t("signIn.password"), hint: t("code.passwordHint"), error: this.#errorOf("password"), autocomplete: "new-password", maxlength: 256 })}
      ${this.#role()}
      ${this.#general()}
      <button type="submit" class="button primary wide" ?disabled=${this.busy}>${t(admin ? "code.createAndGoOn" : "code.create")}</button>
    </form>`;
  }

  /** What sets this account apart; an agent's is what everybody expects. */
  #role() {
    if (this.role === "agent") return nothing;
    if (this.role === "admin") return note("plain", "lock", t("code.noContent"));
    return note("plain", "lock", html`<p class="what">${t(`role.${this.role}`)}</p><p>${t(`role.${this.role}Text`)}</p>`);
  }

  #check = event => {
    event.preventDefault();
    this.code = valuesOf(event.target).code.replace(/\s+/g, "");
    return this.#try(async () => {
      const { role, name } = await post("/activations/check", { code: this.code });
      this.name = name ?? "";
      this.role = role;
      go("/activate", { replace: true });
      await this.updateComplete;
      this.querySelector("input").focus();
    });
  };

  #activate = event => {
    event.preventDefault();
    const values = valuesOf(event.target);
    return this.#try(() => activate({ code: this.code, ...values }));
  };

  async #try(action) {
    this.busy = true;
    this.problem = undefined;
    try {
      await action();
    } catch (problem) {
      this.problem = Problem.of(problem);
      if (this.role && this.problem.code === "CODE_UNKNOWN") this.role = undefined;
      await this.updateComplete;
      this.querySelector("[aria-invalid]")?.focus();
    }
    this.busy = false;
  }
}
customElements.define("code-entry", CodeEntry);
