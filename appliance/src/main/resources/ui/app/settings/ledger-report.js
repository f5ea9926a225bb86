import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { address, get, query, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { empty, problemNote, skeleton } from "app/parts/notices.js";

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What left the house, per contact, month and field; no content. */
class LedgerReport extends View {
  static properties = { items: { state: true }, next: { state: true }, failed: { state: true }, wrong: { state: true } };

  #month = new Date().toISOString().slice(0, 7);
  #contact = "";

  constructor() {
    super();
    this.items = this.next = this.failed = undefined;
    this.wrong = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load(cursor) {
    this.failed = undefined;
    if (!cursor) this.items = undefined;
    try {
      const { items, next } = await get(`/ledger${query({ month: this.#month, contact: this.#contact, cursor })}`);
      this.items = [...(this.items ?? []), ...items.filter(({ calls, blocked }) => calls || blocked)];
      this.next = next;
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<h2>${t("settings.ledger")}</h2>
      <p>${t("ledger.text")}</p>
      <form @submit=${this.#ask}>
        <div class="field"><label for="month">${t("ledger.month")}</label><input id="month" type="month" name="month" required .value=${this.#month}></div>
        <div class="field"><label for="contact">${t("ledger.contact")}</label><input id="contact" name="contact" maxlength="26" autocomplete="off" spellcheck="false" aria-invalid=${this.wrong} aria-describedby="wrong"></div>
        <button class="button primary">${t("ledger.show")}</button>
      </form>
      <p id="wrong" role="alert">${this.wrong ? t("ledger.wrong") : nothing}</p>
      <p>${["csv", "json"].map(format => html`<a class="button" download href=${this.#file(format)}>${t(`ledger.${format}`)}</a> `)}</p>
      ${this.failed ? problemNote(t("ledger.failed"), this.failed, () => this.#load()) : this.items ? this.#shown() : skeleton("lines", 5)}`;
  }

  #file(format) {
    return address(`/ledger/file${query({ month: this.#month, contact: this.#contact, format })}`);
  }

  #ask = event => {
    event.preventDefault();
    const { month, contact } = Object.fromEntries(new FormData(event.target));
    const id = contact.trim().toUpperCase();
    this.wrong = id !== "" && !ID.test(id);
    if (this.wrong) return;
    this.#month = month;
    this.#contact = id;
    this.#load();
  };

  #shown() {
    if (!this.items.length) return empty(t("ledger.none"), t("ledger.noneText"));
    return html`${this.items.map(item => this.#line(item))}
      ${this.next ? html`<button type="button" class="button" @click=${() => this.#load(this.next)}>${t("ledger.more")}</button>` : nothing}`;
  }

  #line({ contact, calls, bytes, blocked, fields }) {
    const sums = [t("ledger.calls", { n: calls }), t("ledger.bytes", { n: bytes }), blocked ? t("ledger.blocked", { n: blocked }) : ""];
    return html`<details>
      <summary><code>${contact}</code> <span class="hint">${sums.filter(Boolean).join(" · ")}</span></summary>
      <div class="wide" tabindex="0" role="region" aria-label=${contact}><table>
        <thead><tr>${["endpoint", "field", "times", "length"].map(name => html`<th scope="col">${t(`ledger.${name}`)}</th>`)}</tr></thead>
        <tbody>${fields.map(field => html`<tr><td>${field.endpoint}</td><td><code>${field.name}</code></td><td class="number">${field.times}</td><td class="number">${field.length}</td></tr>`)}</tbody>
      </table></div>
    </details>`;
  }
}
customElements.define("ledger-report", LedgerReport);
