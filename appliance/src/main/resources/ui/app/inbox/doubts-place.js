import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { get, put, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { moment, t, textOr } from "app/core/i18n.js";
import { list, touched } from "app/inbox/list-store.js";
import { listen } from "app/inbox/inbox-live.js";
import { empty, errorText, problemNote, problemText, skeleton } from "app/parts/notices.js";

const OUTCOMES = ["arrived", "again", "not_sent"];

/** Messages whose fate no report told: what is known of each, and a person's decision. */
class DoubtsPlace extends View {
  static properties = { items: { state: true }, total: { state: true }, failed: { state: true }, busy: { state: true }, problem: { state: true } };

  #counted = new Watch(this, list, ({ counts }) => counts.doubtful);

  constructor() {
    super();
    this.items = this.failed = this.busy = this.problem = undefined;
    this.total = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    listen();
    touched();
    this.#load();
  }

  /** Somebody else decided, or a report came, or there is a new one. */
  willUpdate() {
    const counted = this.#counted.value;
    if (counted === undefined || !this.items || counted === this.total) return;
    this.total = counted;
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    try {
      const { items, total } = await get("/doubts");
      this.items = items;
      this.total = total;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  async #decide(id, outcome) {
    this.busy = id;
    this.problem = undefined;
    try {
      await put(`/messages/${id}/outcome`, { outcome });
      await this.#load();
      touched();
      await this.updateComplete;
      this.querySelector("main").focus();
    } catch (problem) {
      this.problem = Problem.of(problem);
      if (this.problem.code !== "NOT_UNCERTAIN") return;
      await this.#load();
    } finally {
      this.busy = this.problem ? this.busy : undefined;
    }
  }

  render() {
    return html`<main tabindex="-1" data-pane aria-label=${t("doubts.title")}><div class="inner">
      <h1>${t("doubts.title")}</h1>
      ${this.failed ? problemNote(t("doubts.failed"), this.failed, () => this.#load()) : this.items ? this.#shown() : skeleton("rows", 3)}
    </div></main>`;
  }

  #shown() {
    if (!this.items.length) return empty(t("doubts.none"), t("doubts.noneText"), html`<a class="button" href="/inbox">${t("rail.inbox")}</a>`);
    return html`<p>${t("uncertain.text")} ${t("uncertain.advice")}</p>
      <p role="status">${t("doubts.count", { n: this.total })}</p>
      <ol>${repeat(this.items, ({ message }) => message.id, item => this.#item(item))}</ol>`;
  }

  #item({ conversation, contact, account, window, since, message }) {
    const name = contact.name || t("contact.nameless");
    const mine = this.busy === message.id;
    return html`<li aria-labelledby="d-${message.id}">
      <h2 id="d-${message.id}"><a href="/inbox/${conversation}">${told(name)}</a></h2>
      <p class="hint">${moment(message.at)} · ${told(account.name)}${message.from.name ? html` · ${told(message.from.name)}` : nothing}</p>
      <blockquote dir="auto">${message.text ? told(message.text) : textOr(`kind.${message.kind}`, "kind.unsupported")}${message.attachments.map(({ name: file }) => html` <span class="hint">${icon("file")}${told(file)}</span>`)}</blockquote>
      <p class="hint">${t("doubts.why", { time: moment(since) })} ${errorText(message.reason)}${window.open || message.kind === "template" ? nothing : html` ${t("doubts.closed")}`}</p>
      <div class="buttons" role="group" aria-labelledby="d-${message.id}">${OUTCOMES.map(outcome => html`
        <button type="button" class="button" ?disabled=${mine && !this.problem} @click=${() => this.#decide(message.id, outcome)}>${t(`uncertain.${outcome}`)}</button>`)}</div>
      ${mine && this.problem ? html`<p class="error" role="alert">${problemText(this.problem)}</p>` : nothing}
    </li>`;
  }
}
customElements.define("doubts-place", DoubtsPlace);
