import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { frontFrame } from "app/parts/front-frame.js";
import { choice, password } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";
import { give, standing, watchStanding } from "app/sealed/sealed-store.js";

/** The troubles past which a custodian's word leads. */
const OLDER = ["DATABASE_OLDER", "RECORD_BROKEN"];

/** The page of a sealed house: who is still needed, and where a custodian gives a share. */
class SealedPlace extends View {
  static properties = { way: { state: true }, busy: { state: true }, problem: { state: true }, thanks: { state: true } };

  #standing = new Watch(this, standing);
  #stop = () => {};

  constructor() {
    super();
    this.way = "file";
    this.busy = false;
    this.problem = undefined;
    this.thanks = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = watchStanding();
  }

  disconnectedCallback() {
    this.#stop();
    super.disconnectedCallback();
  }

  render() {
    const { state, known } = this.#standing.value;
    return frontFrame({
      choosesLanguage: true,
      content: html`
        <h1>${t(state === "opening" ? "sealed.opening" : "sealed.title")}</h1>
        <p class="lead">${t("sealed.text")}</p>
        ${known ? this.#open(state) : nothing}`,
    });
  }

  #open(state) {
    if (state === "opening") return html`<p role="status">${t("sealed.openingText")}</p>`;
    const { attended } = this.#standing.value;
    return html`${this.#trouble()}${attended ? this.#custodians() : html`<p>${t("sealed.machine")}</p>`}${this.#form(attended)}`;
  }

  #custodians() {
    const { given, missing, threshold } = this.#standing.value;
    const left = Math.max(threshold - given.length, 0);
    return html`<section aria-labelledby="needed" class="custodians">
      <h2 id="needed" aria-live="polite">${t("sealed.needed", { n: left })}</h2>
      <ul>
        ${given.map(name => html`<li class="given">${icon("done")}<span dir="auto">${name}</span><span class="state">${t("sealed.given")}</span></li>`)}
        ${missing.map(name => html`<li>${icon("person")}<span dir="auto">${name}</span></li>`)}
      </ul>
    </section>`;
  }

  #trouble() {
    const { trouble } = this.#standing.value;
    return trouble ? note(trouble === "SEALED_ON_PURPOSE" ? "plain" : "danger", trouble === "SEALED_ON_PURPOSE" ? "lock" : "alert", html`<p>${t(`sealed.trouble.${trouble}`)}</p>`) : nothing;
  }

  #form(attended) {
    const { trouble } = this.#standing.value;
    return html`<form @submit=${this.#onSubmit} @input=${() => (this.problem = undefined)}>
      ${choice({ name: "way", legend: t(attended ? "sealed.share" : "sealed.kit"), value: this.way, options: ["file", "words"].map(value => ({ value, label: t(`sealed.${value}`) })), onChange: way => (this.way = way) })}
      ${this.way === "words" ? this.#words() : this.#file(attended)}
      ${OLDER.includes(trouble) ? html`<label class="show"><input type="checkbox" name="older"><span>${t("sealed.older")}</span></label>` : nothing}
      ${this.thanks ? html`<div role="status">${note("good", "done", html`<p>${this.thanks}</p>`)}</div>` : nothing}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <button type="submit" class="button primary wide" ?disabled=${this.busy}>${t(this.busy ? "sealed.checking" : attended ? "sealed.give" : "sealed.giveKit")}</button>
    </form>`;
  }

  #file(attended) {
    return html`<div class="field">
        <label for="share">${t(attended ? "sealed.shareFile" : "sealed.kitFile")}</label>
        <input type="file" id="share" name="share" accept=${attended ? ".share,.kit" : ".kit"} required aria-describedby="share-hint">
        <p class="hint" id="share-hint">${t(attended ? "sealed.shareFileHint" : "sealed.kitFileHint")}</p>
      </div>
      ${password({ id: "passphrase", label: t("sealed.passphrase") })}`;
  }

  #words() {
    return html`<div class="field">
      <label for="words">${t("sealed.wordsLabel")}</label>
      <textarea id="words" name="words" rows="10" required spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="words-hint"></textarea>
      <p class="hint" id="words-hint">${t("sealed.wordsHint")}</p>
    </div>`;
  }

  #onSubmit = async event => {
    event.preventDefault();
    const form = event.target;
    const { share, passphrase, words, older } = form.elements;
    this.busy = true;
    this.problem = this.thanks = undefined;
    try {
      const name = await give({ file: share?.files[0], passphrase: passphrase?.value, words: words?.value, older: older?.checked === true });
      form.reset();
      if (name) this.thanks = t("sealed.thanks", { name });
    } catch (problem) {
      this.problem = Problem.of(problem);
      passphrase?.select();
    }
    this.busy = false;
  };
}
customElements.define("sealed-place", SealedPlace);
