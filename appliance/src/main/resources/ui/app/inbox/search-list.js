import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Keys } from "app/core/keys.js";
import { go, place } from "app/core/router.js";
import { session } from "app/core/session.js";
import { told } from "app/core/text.js";
import { age, day, exact, t, textOr } from "app/core/i18n.js";
import { icon } from "app/core/icons.js";
import { aim } from "app/inbox/thread-store.js";
import { choices, findMore, loadChoices, look, opened, search, sort, type } from "app/inbox/search-store.js";
import { lacking, said } from "app/inbox/search-said.js";
import { chosenOf, filterMenu, filtersIn, filterText, narrowed, without } from "app/inbox/search-filters.js";
import { newContact } from "app/inbox/new-contact-button.js";
import { avatar, empty, problemNote, skeleton } from "app/parts/notices.js";
import "app/parts/menu-button.js";
import "app/parts/more-icons.js";
import "app/parts/virtual-list.js";

const ORDERS = ["newest", "best"];

/** The list in its other form: a question, and the people and messages that were found. */
class SearchList extends View {
  #search = new Watch(this, search);
  #choices = new Watch(this, choices);
  #open = new Watch(this, place, value => value.id);
  #me = new Watch(this, session, value => value.person?.name);

  constructor() {
    super();
    new Keys(this, { "list.next": () => this.#step(1), "list.previous": () => this.#step(-1) });
  }

  connectedCallback() {
    super.connectedCallback();
    loadChoices();
  }

  firstUpdated() {
    this.#field.focus();
  }

  get #field() {
    return this.querySelector("#search");
  }

  /** Back to what was opened from here, or to the field. */
  focusRow() {
    (this.querySelector(".row[aria-current]") ?? this.#field).focus();
  }

  /** From one person or message to the next, or from the first back into the field. */
  #step(by) {
    const { people, items, opened: from } = this.#search.value;
    const ids = [...people.map(personId), ...items.map(({ message }) => message)];
    const focused = document.activeElement.closest("search-list .row")?.dataset.id;
    const next = Math.min(ids.length - 1, ids.indexOf(focused ?? from) + by);
    if (next < 0) this.#field.focus();
    else if (next < people.length) this.querySelectorAll(".people .row")[next].focus();
    else this.querySelector("virtual-list").reveal(next - people.length, { focus: true });
  }

  #onArrow = event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#step(by);
  };

  #toFirst(event) {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.querySelector(".row")?.focus();
  }

  #submit(event) {
    event.preventDefault();
    look();
  }

  render() {
    const asked = this.#search.value;
    const menu = filterMenu(asked, this.#choices.value, this.#me.value);
    return html`
      <form class="top" role="search" @submit=${this.#submit}>
        <h1>${t("search.title")}</h1>
        ${newContact(this)}
        <menu-button look="quiet-button" .label=${html`${icon("filter")}${t("search.filter")}`} .items=${menu}
          @choose=${({ detail }) => look(narrowed(asked, chosenOf(menu, detail)))}></menu-button>
        <div class="field"><input id="search" type="search" autocomplete="off" maxlength="400" aria-label=${t("search.label")} placeholder=${t("search.label")}
          .value=${asked.text} @input=${event => type(event.target.value)} @keydown=${this.#toFirst}></div>
        ${this.#chips(filtersIn(asked))}
        <div class="filters" role="group" aria-label=${t("search.order")}>
          ${ORDERS.map(order => html`<button type="button" aria-pressed=${order === asked.order} @click=${() => sort(order)}>${t(`search.order.${order}`)}</button>`)}
          <p class="said" role="status">${said(asked)}</p>
        </div>
        ${lacking(asked).map(text => html`<p class="remark" aria-hidden="true">${icon("clock")}${text}</p>`)}
      </form>
      <div class="rows" @keydown=${this.#onArrow}>${this.#rows(asked)}</div>`;
  }

  #chips(filters) {
    if (!filters.length) return nothing;
    return html`<ul class="chips" aria-label=${t("search.filters")}>${filters.map((filter, at) => this.#chip(filter, at))}</ul>`;
  }

  #chip(filter, at) {
    const { kind, value } = filterText(filter);
    const name = t("search.withoutFilter", { filter: `${kind} ${value}` });
    return html`<li class=${filter.known ? "" : "unknown"}>
      <span>${kind} <strong>${told(value)}</strong>${filter.known ? nothing : html` <em>${icon("warning")}${t("search.unknown")}</em>`}</span>
      <button type="button" aria-label=${name} title=${name} @click=${() => this.#remove(filter, at)}>${icon("close")}</button>
    </li>`;
  }

  /** The focus goes to the next filter, or back to the field. */
  async #remove({ typed }, at) {
    look(without(this.#search.value.text, typed));
    await this.updateComplete;
    const left = this.querySelectorAll(".chips button");
    (left[Math.min(at, left.length - 1)] ?? this.#field).focus();
  }

  #rows(asked) {
    const { status, problem, items, people, next } = asked;
    if (status === "loading") return skeleton("rows", 6);
    if (status === "error") return problemNote(t("search.failed"), problem, () => look());
    if (status === "idle") return empty(t("search.empty"), html`${t("search.emptyText")} ${t("search.hint")}`, indexAge(asked));
    if (!items.length && !people.length) return empty(t("search.none"), t("search.noneText"), indexAge(asked));
    return html`<virtual-list .items=${items.map(item => ({ ...item, id: item.message }))} .row=${this.#hit} .head=${this.#people(asked)}
      .total=${items.length + (next ? 1 : 0)} label=${t("search.messages")} @near-end=${findMore}></virtual-list>`;
  }

  #people({ people, items }) {
    if (!people.length) return nothing;
    return html`
      <h2 id="people-found">${t("search.people")}</h2>
      <ul class="people" aria-labelledby="people-found">${people.map(found => html`<li>${this.#person(found)}</li>`)}</ul>
      <h2>${items.length ? t("search.messages") : t("search.noMessages")}</h2>`;
  }

  #person(found) {
    const { conversation, contact, account, state } = found;
    return html`<a class="row" href="/search/${conversation}" data-id=${personId(found)} aria-current=${this.#isOpen(conversation, personId(found))} @click=${() => opened(personId(found))}>
      ${avatar(contact.nameFrom === "number" ? "" : contact.name)}
      <span class="name">${told(contact.name || t("contact.nameless"))}</span>
      <span class="meta"><span>${told(account.name)}</span>${state === "resolved" ? html`<span class="tag">${icon("done")}${t("ticket.resolved")}</span>` : nothing}</span>
    </a>`;
  }

  #hit = ({ message, conversation, contact, account, direction, kind, at, snippet }) => html`<a class="row" href="/search/${conversation}" data-id=${message}
      aria-current=${this.#isOpen(conversation, message)} @click=${event => toMessage(event, conversation, message)}>
    ${avatar(contact.nameFrom === "number" ? "" : contact.name)}
    <span class="name">${told(contact.name || t("contact.nameless"))}</span>
    <time datetime=${new Date(at).toISOString()} title=${exact(at)}>${age(at)}</time>
    <span class="preview">${direction === "out" ? html`${icon("quote")}<span class="visually-hidden">${t("inbox.answered")} </span>` : nothing}<span class="words">${
      snippet.length ? snippet.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text)) : textOr(`kind.${kind}`, "kind.unsupported")
    }</span></span>
    <span class="meta"><span>${told(account.name)}</span></span>
  </a>`;

  #isOpen(conversation, id) {
    return conversation === this.#open.value && id === this.#search.value.opened ? "true" : nothing;
  }
}
customElements.define("search-list", SearchList);

const personId = ({ conversation }) => `person-${conversation}`;

const indexAge = ({ made }) => (made ? html`<p class="made">${t("search.made", { day: day(made) })}</p>` : nothing);

function toMessage(event, conversation, message) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  opened(message);
  aim(conversation, message);
  go(`/search/${conversation}`);
}
