import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Keys } from "app/core/keys.js";
import { Problem } from "app/core/api.js";
import { number, t } from "app/core/i18n.js";
import { icon } from "app/core/icons.js";
import { aim } from "app/inbox/thread-store.js";
import { Marks } from "app/inbox/find-marks.js";
import { ask, unfinished } from "app/inbox/search-store.js";
import { lacking } from "app/inbox/search-said.js";
import { problemText } from "app/parts/notices.js";
import "app/parts/more-icons.js";

const CALM = 250;
const PAGE = 50;
/** So many hits before the last one that is known, the next ones are asked for. */
const AHEAD = 5;
const NOTHING = { items: [], next: undefined, total: 0, more: false, cut: false, complete: true };

/** Looks in one conversation and goes from hit to hit, the newest first. Fires `close`. */
class FindBar extends View {
  static properties = { conversation: { type: String }, text: { state: true }, found: { state: true }, at: { state: true }, problem: { state: true } };

  #from = document.activeElement;
  #marks = new Marks(this);
  #question = 0;
  #timer = 0;

  constructor() {
    super();
    this.conversation = "";
    this.text = "";
    this.found = undefined;
    this.at = 0;
    this.problem = undefined;
    new Keys(this, { "thread.find": () => this.toField(), leave: event => this.#leave(event) });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#question++;
    clearTimeout(this.#timer);
  }

  firstUpdated() {
    this.toField();
  }

  updated() {
    this.#marks.show(this.found?.items ?? [], this.found?.items[this.at]?.message);
  }

  toField() {
    this.querySelector("input").select();
  }

  #type(event) {
    clearTimeout(this.#timer);
    this.text = event.target.value;
    this.#timer = setTimeout(() => this.#find(), CALM);
  }

  async #find() {
    const mine = ++this.#question;
    const query = unfinished(this.text);
    this.problem = undefined;
    this.at = 0;
    if (!query.trim()) return (this.found = undefined);
    try {
      const page = await this.#ask({ query });
      if (mine !== this.#question) return;
      this.found = { ...NOTHING, ...page, query };
      this.#jump();
    } catch (problem) {
      if (mine !== this.#question) return;
      this.found = undefined;
      this.problem = Problem.of(problem);
    }
  }

  /** The hits before those that are known. */
  async #findMore() {
    const mine = this.#question;
    const { query, next, items } = this.found;
    this.found = { ...this.found, next: undefined };
    const page = await this.#ask({ query, cursor: next }).catch(() => ({ items: [], next }));
    if (mine === this.#question) this.found = { ...this.found, items: [...items, ...page.items], next: page.next };
  }

  #ask(what) {
    return ask({ ...what, conversation: this.conversation, limit: PAGE });
  }

  /** One hit further back or forward, round the ends once all are known. */
  #step(by) {
    const { items, next } = this.found ?? NOTHING;
    if (!items.length) return;
    const to = this.at + by;
    this.at = next ? Math.min(items.length - 1, Math.max(0, to)) : (to + items.length) % items.length;
    this.#jump();
    if (next && items.length - this.at <= AHEAD) this.#findMore();
  }

  #jump() {
    const hit = this.found.items[this.at];
    if (hit) aim(this.conversation, hit.message, { focus: false });
  }

  #onKey(event) {
    const { key, shiftKey, target } = event;
    const enters = key === "Enter" && target.localName === "input";
    const by = enters ? (shiftKey ? -1 : 1) : { ArrowUp: 1, ArrowDown: -1 }[key];
    if (key === "Escape") this.#close();
    else if (by) this.#step(by);
    else return;
    event.preventDefault();
  }

  /** Escape closes the bar from the log too; in the field for the answer it means that field. */
  #leave({ target }) {
    if (target.localName === "textarea" || !this.closest("conversation-thread").contains(target)) return false;
    this.#close();
  }

  #close() {
    const kept = this.#from?.isConnected && this.#from !== document.body;
    (kept ? this.#from : this.closest("conversation-thread").querySelector("message-log")).focus();
    this.dispatchEvent(new Event("close"));
  }

  render() {
    return html`<div class="bar" role="search" aria-label=${t("keys.thread.find")} @keydown=${this.#onKey}>
      ${icon("search")}
      <input type="search" autocomplete="off" maxlength="400" aria-label=${t("keys.thread.find")} placeholder=${t("keys.thread.find")} .value=${this.text} @input=${this.#type}>
      <p class="place" role="status">${this.#said()}</p>
      <button type="button" class="icon-button" aria-label=${t("find.older")} title=${t("find.older")} @click=${() => this.#step(1)}>${icon("up")}</button>
      <button type="button" class="icon-button" aria-label=${t("find.newer")} title=${t("find.newer")} @click=${() => this.#step(-1)}>${icon("down")}</button>
      <button type="button" class="icon-button" aria-label=${t("common.close")} title=${t("common.close")} @click=${this.#close}>${icon("close")}</button>
    </div>
    ${this.#remarks()}`;
  }

  #said() {
    if (!this.found) return nothing;
    const { items, total, more } = this.found;
    if (!items.length) return t("search.none");
    return t(more ? "find.atOfMany" : "find.at", { at: this.at + 1, total: number(total) });
  }

  #remarks() {
    if (this.problem) return html`<p class="remark error" role="alert">${t("search.failed")} ${problemText(this.problem)}</p>`;
    return lacking(this.found ?? NOTHING).map(text => html`<p class="remark">${text}</p>`);
  }
}
customElements.define("find-bar", FindBar);
