import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, heardSealed, post, Problem } from "app/core/api.js";
import { told } from "app/core/text.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { avatar, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { confirmed } from "app/parts/dialog-box.js";

/** How the house is opened, and the button that seals it. */
class SafetySettings extends View {
  static properties = { custody: { state: true }, failed: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.custody = this.failed = this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    try {
      this.custody = await get("/custody");
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<h2>${t("settings.safety")}</h2>
      ${this.failed ? problemNote(t("safety.failed"), this.failed, () => this.#load()) : this.custody ? this.#shown() : skeleton("lines", 5)}`;
  }

  #shown() {
    const { attended, threshold, missing } = this.custody;
    return html`<section aria-labelledby="opening">
        <h3 id="opening">${t("safety.opening")}</h3>
        <p><strong>${t(attended ? "safety.attended" : "safety.unattended")}</strong></p>
        <p>${attended ? t("safety.attendedText", { n: threshold, of: missing.length }) : t("safety.unattendedText")}</p>
        ${attended ? html`<ul aria-label=${t("safety.custodians")}>${missing.map(name => html`<li>${avatar(name)}${told(name)}</li>`)}</ul>` : nothing}
        <p class="hint">${t("safety.change")}</p>
      </section>
      <section aria-labelledby="seal">
        <h3 id="seal">${t("safety.seal")}</h3>
        <p>${t("safety.sealText")} ${this.#again()}</p>
        ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
        <button type="button" class="button danger" @click=${this.#seal}>${icon("lock")}${t("safety.sealNow")}</button>
      </section>`;
  }

  #again() {
    const { attended, threshold } = this.custody;
    return attended ? t("safety.sealAttended", { n: threshold }) : t("safety.sealUnattended");
  }

  #seal = async () => {
    this.problem = undefined;
    const text = `${t("safety.sealText")} ${this.#again()}`;
    if (!(await confirmed({ heading: t("safety.sealAsk"), text, action: t("safety.sealNow"), danger: true }))) return;
    try {
      await post("/seal");
      heardSealed();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };
}
customElements.define("safety-settings", SafetySettings);
