import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, Problem } from "app/core/api.js";
import { t, textOr } from "app/core/i18n.js";
import { icon } from "app/core/icons.js";
import { toast } from "app/parts/toast-region.js";
import { problemText, skeleton } from "app/parts/notices.js";

/** What a provider's refusal to look after an account means and what to do about it. */
export function refusalText(problem) {
  const { code, remedy } = problem;
  if (code === "CHANNEL_STOPPED") return t("refusal.held");
  if (code === "WINDOW_CLOSED") return t("refusal.closed");
  if (code !== "PROVIDER_REFUSED") return problemText(problem);
  const number = remedy.provider >= 200 && remedy.provider < 300 ? 200 : (remedy.provider ?? 0);
  const known = textOr(`refusal.n${number}`, "refusal.other");
  return remedy.provider ? `${known} (${t("reason.provider", { code: String(remedy.provider) })})` : known;
}

/** A page whose content lies with the provider: asks it when opened, and shows what it says after each act. Fires `done`. */
export class ProviderPage extends View {
  static properties = { account: { attribute: false }, told: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.account = undefined;
    this.told = undefined;
    this.busy = false;
    this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
  }

  async #open() {
    await this.load();
    await this.updateComplete;
    this.querySelector("h3")?.scrollIntoView({ block: "start" });
  }

  /** What opened it is not there any more, so whoever works by keyboard goes on here. */
  firstUpdated() {
    this.querySelector("h3").focus({ preventScroll: true });
  }

  get path() {
    return `/channel-accounts/${this.account.id}`;
  }

  load = () => this.run(() => get(`${this.path}/${this.what}`));

  /** Does something whose answer is what there is to see afterwards. */
  async run(action, said) {
    this.busy = true;
    this.problem = undefined;
    try {
      this.told = await action();
      if (said) toast(said);
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
    await this.updateComplete;
    this.querySelector("[aria-invalid]")?.focus();
    return !this.problem;
  }

  errorOf(name) {
    return this.problem?.remedy.field === name ? t(`${this.what}.wrong.${name}`) : undefined;
  }

  render() {
    return html`<h3 tabindex="-1">${t(`${this.what}.title`)}</h3>
      ${this.told ? this.content() : nothing}
      ${!this.told && this.busy ? skeleton("lines", 3) : nothing}
      ${this.problem && !this.problem.remedy.field ? html`<div class="refusal" role="alert"><p>${refusalText(this.problem)}</p></div>` : nothing}
      <div class="buttons">
        ${this.what === "trial" ? nothing : html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.load}>${icon("again")}${t("provider.again")}</button>`}
        <button type="button" class="button" @click=${() => this.dispatchEvent(new Event("done"))}>${t("common.close")}</button>
      </div>`;
  }
}
