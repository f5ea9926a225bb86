import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { get, post, Problem } from "app/core/api.js";
import { day, t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { difference } from "app/parts/difference.js";
import { copyable, field, valuesOf } from "app/parts/form.js";
import { empty, note, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { openDialog } from "app/parts/dialog-box.js";
import { toast } from "app/parts/toast-region.js";

const LANGUAGES = ["de", "en"];
const PROVIDERS = ["meta", "360dialog"];

/** What people outside are told about their data: facts, preview, versions, for administrators and data protection officers. */
class NoticeSettings extends View {
  static properties = { notice: { state: true }, failed: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.notice = this.failed = this.problem = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    try {
      this.notice = await get("/notice");
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  get #newest() {
    return this.notice.versions[0];
  }

  render() {
    return html`<h2>${t("settings.notice")}</h2><p>${t("notice.text")}</p>
      ${this.failed ? problemNote(t("notice.failed"), this.failed, () => this.#load()) : this.notice ? html`${this.#standing()}${this.#form()}${this.#versions()}` : skeleton("lines", 6)}`;
  }

  #standing() {
    if (!this.#newest) return empty(t("notice.none"), t("notice.noneText"));
    const { version, since, links } = this.#newest;
    return html`${this.notice.outdated ? note("warning", "alert", html`<p>${t("notice.outdated")}</p>`) : note("good", "done", html`<p>${t("notice.inForce", { n: version, day: day(since) })}</p>`)}
      ${LANGUAGES.map(language => copyable(t(`consent.language.${language}`), links[language]))}`;
  }

  /** The facts of the version in force, or what the program proposes. */
  #form() {
    const common = this.notice.facts.filter(({ name }) => !name.includes("."));
    return html`<form @submit=${this.#publish}>
      <h3>${t("notice.facts")}</h3>
      ${common.map(fact => this.#fact(fact))}
      ${this.#providers()}
      ${LANGUAGES.map(language => html`<h3>${t(`consent.language.${language}`)}</h3>
        ${this.notice.facts.filter(({ name }) => name.endsWith(`.${language}`)).map(fact => this.#fact(fact, language))}`)}
      ${this.problem && !this.#named ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <div class="buttons">
        <button type="submit" class="button primary" ?disabled=${this.busy}>${t("notice.publish", { n: (this.#newest?.version ?? 0) + 1 })}</button>
        <button type="button" class="button" @click=${event => this.#preview(event.target.form)}>${t("notice.preview")}</button>
      </div>
    </form>`;
  }

  #fact({ name, longest, proposal }, language) {
    const kind = name.split(".")[0];
    const value = this.#newest?.facts[name] ?? proposal;
    const error = this.#named === name ? problemText(this.problem) : undefined;
    if (!language) return field({ id: `notice-${name}`, label: t(`notice.${kind}`), value, maxlength: longest, hint: t(`notice.${kind}Hint`), error, type: name === "statement" ? "url" : "text", pattern: name === "statement" ? "https://.*" : undefined });
    const id = `notice-${name}`;
    return html`<div class="field"><label for=${id}>${t(`notice.${kind}`)}</label>
      <textarea id=${id} name=${id} rows="3" maxlength=${longest} required lang=${language} .value=${value} aria-invalid=${error ? "true" : nothing} aria-describedby="${id}-hint"></textarea>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      <p class="hint" id="${id}-hint">${t(`notice.${kind}Hint`)}</p></div>`;
  }

  get #named() {
    const { fact } = this.problem?.remedy ?? {};
    return fact ? this.notice.facts[fact - 1].name : undefined;
  }

  #providers() {
    const { needed } = this.notice;
    const chosen = this.#newest?.providers ?? needed;
    return html`<fieldset class="choice"><legend>${t("notice.providers")}</legend><p class="hint">${t("notice.providersHint")}</p>
      ${PROVIDERS.map(name => html`<label><input type="checkbox" name="provider" value=${name} ?checked=${chosen.includes(name) || needed.includes(name)} ?disabled=${needed.includes(name)}><span><strong>${t(`channel.provider.${name}`)}</strong></span></label>`)}
    </fieldset>`;
  }

  #draft(form) {
    const said = valuesOf(form);
    const facts = Object.fromEntries(this.notice.facts.map(({ name }) => [name, said[`notice-${name}`]]));
    const ticked = [...form.querySelectorAll("[name=provider]:checked")].map(box => box.value);
    return { facts, providers: [...new Set([...ticked, ...this.notice.needed])] };
  }

  #publish = async event => {
    event.preventDefault();
    const draft = this.#draft(event.target);
    if (this.#newest && !(await this.#sure(draft.facts))) return;
    this.busy = true;
    this.problem = undefined;
    try {
      this.notice = await post("/notice", draft);
      toast(t("notice.published"));
    } catch (problem) {
      this.problem = Problem.of(problem);
      await this.updateComplete;
      this.querySelector("[aria-invalid]")?.focus();
    }
    this.busy = false;
  };

  #sure(facts) {
    return openDialog({
      heading: t("notice.publish", { n: this.#newest.version + 1 }),
      body: () => html`<p>${t("notice.again")}</p>${this.#difference(facts, this.#newest.facts)}`,
      buttons: [{ label: t("common.cancel"), value: false }, { label: t("notice.publishNow"), value: true, primary: true }],
    });
  }

  #difference(facts, before) {
    return difference(this.notice.facts.map(({ name }) => ({ label: this.#nameOf(name), before: before[name], after: facts[name] ?? "" })));
  }

  #nameOf(name) {
    const [kind, language] = name.split(".");
    return language ? `${t(`notice.${kind}`)} (${t(`consent.language.${language}`)})` : t(`notice.${kind}`);
  }

  async #preview(form) {
    try {
      const previews = await post("/notice/previews", this.#draft(form));
      openDialog({ heading: t("notice.preview"), body: () => previews.map(preview => this.#shown(preview)) });
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  #shown({ language, title, greeting, sections }) {
    return html`<h3>${t("notice.greeting")}</h3><blockquote lang=${language}>${told(greeting)}</blockquote><h3 lang=${language}>${title}</h3>
      ${sections.map(({ heading, lines, listed }) => html`<section lang=${language}><h4>${heading}</h4>
        ${listed.map(line => html`<p>• ${line}</p>`)}${lines.map(line => html`<p>${told(line)}</p>`)}</section>`)}`;
  }

  #versions() {
    const { versions } = this.notice;
    if (versions.length < 2) return nothing;
    return html`<h3>${t("notice.versions")}</h3><ul class="wordings known">${versions.slice(0, -1).map((version, at) => html`<li>
      <p><strong>${t("notice.inForce", { n: version.version, day: day(version.since) })}</strong></p>
      ${this.#difference(version.facts, versions[at + 1].facts)}</li>`)}</ul>`;
  }
}
customElements.define("notice-settings", NoticeSettings);
