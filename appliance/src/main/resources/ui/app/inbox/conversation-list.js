import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { later } from "app/core/later.js";
import { Watch } from "app/core/store.js";
import { Keys } from "app/core/keys.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { go, place } from "app/core/router.js";
import { session } from "app/core/session.js";
import { age, exact, span, number, t, textOr } from "app/core/i18n.js";
import { list, load, loadMore, hold, showWaiting, neighbour } from "app/inbox/list-store.js";
import { newContact } from "app/inbox/new-contact-button.js";
import { avatar, empty, problemNote, skeleton } from "app/parts/notices.js";
import "app/parts/menu-button.js";
import "app/parts/virtual-list.js";

const FILTERS = ["mine", "unassigned", "all"];
const STATES = ["open", "resolved"];
const SOON = 2 * 60 * 60_000;
const MINUTE = 60_000;

/** Which conversations wait, newest first. Nothing moves while pointer or focus are in it. */
class ConversationList extends View {
  #list = new Watch(this, list);
  #open = new Watch(this, place, value => value.id);
  #me = new Watch(this, session, value => value.person?.id);
  #clock = 0;

  constructor() {
    super();
    new Keys(this, { "list.next": () => this.#step(1), "list.previous": () => this.#step(-1) });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), MINUTE);
    if (list.value.status === "idle") load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    hold(false);
  }

  /** Moves the focus to the row of a conversation, or to the list itself. */
  focusRow(id) {
    const at = this.#list.value.rows.findIndex(row => row.id === id);
    if (at < 0) this.focus();
    else this.querySelector("virtual-list").reveal(at, { focus: true });
  }

  #step(step) {
    const focused = document.activeElement?.closest?.("conversation-list .row")?.dataset.id;
    const from = focused ?? this.#open.value;
    const next = from ? neighbour(from, step) : list.value.rows[0];
    if (next) this.focusRow(next.id);
  }

  #hold = () => {
    const rows = this.querySelector(".rows");
    const scrolled = (rows.querySelector("virtual-list")?.scrollTop ?? 0) > 0;
    hold(rows.matches(":hover, :has(:focus-visible)") || (scrolled && matchMedia("(hover: none)").matches));
  };

  #release = () => {
    this.querySelector("virtual-list").scrollTop = 0;
    showWaiting();
  };

  render() {
    const { filter, state, counts } = this.#list.value;
    return html`
      <div class="top">
        <h1>${t("inbox.title")}</h1>
        <button type="button" class="icon-button" aria-label=${t("begin.heading")} title=${t("begin.heading")} @click=${begin}>${icon("edit")}</button>
        ${newContact(this)}
        <menu-button look="quiet-button" .label=${html`${t(`inbox.state.${state}`)}${icon("down")}`} hint=${t("inbox.state")}
          .items=${STATES.map(id => ({ id, label: t(`inbox.state.${id}`), checked: id === state }))} @choose=${event => load({ state: event.detail })}></menu-button>
        <div class="filters" role="group" aria-label=${t("inbox.filter")}>
          ${FILTERS.map(id => html`<button type="button" aria-pressed=${id === filter} @click=${() => load({ filter: id })}>
            ${t(`inbox.filter.${id}`)}${counts[id] === undefined ? nothing : html` <span class="count">${number(counts[id])}</span>`}</button>`)}
        </div>
      </div>
      <div class="rows" @pointerenter=${this.#hold} @pointerleave=${this.#hold} @focusin=${this.#hold} @focusout=${() => setTimeout(this.#hold)}>
        ${this.#waiting()} ${this.#rows()}
      </div>`;
  }

  #waiting() {
    const { waiting } = this.#list.value;
    return waiting ? html`<button type="button" class="waiting" @click=${this.#release}>${t("inbox.waiting", { n: waiting })}</button>` : nothing;
  }

  #rows() {
    const { status, rows, problem, next, counts, filter, more } = this.#list.value;
    if (status === "loading" || status === "idle") return skeleton("rows", 8);
    if (status === "error") return problemNote(t("inbox.failed"), problem, () => load());
    if (!rows.length) return this.#empty();
    const total = next ? Math.max(counts[filter] ?? 0, rows.length + 1) : rows.length;
    return html`<virtual-list .items=${rows} .row=${this.#row} .total=${total} label=${t("inbox.title")} @near-end=${loadMore}></virtual-list>
      ${more === "error" ? html`<p class="more">${t("inbox.moreFailed")} <button type="button" class="link" @click=${loadMore}>${t("common.retry")}</button></p>` : nothing}`;
  }

  #empty() {
    const { filter, state, counts } = this.#list.value;
    if (state === "resolved") return empty(t("inbox.empty.resolved"), t("inbox.empty.resolvedText"));
    if (filter === "mine" && counts.unassigned) {
      const show = html`<button type="button" class="button" @click=${() => load({ filter: "unassigned" })}>${t("inbox.empty.showUnassigned", { n: counts.unassigned })}</button>`;
      return empty(t("inbox.empty.mine"), t("inbox.empty.mineText"), show);
    }
    return empty(t("inbox.empty"), t("inbox.empty.text"));
  }

  #row = row => {
    const { contact, last, unread } = row;
    const name = contact.name || t("contact.nameless");
    const at = last?.at ?? row.activity;
    return html`<a class="row ${unread ? "unread" : ""}" href="/inbox/${row.id}" data-id=${row.id} aria-current=${row.id === this.#open.value ? "true" : nothing}
        @click=${event => this.#onClick(event, row.id)}>
      ${avatar(contact.nameFrom === "number" ? "" : contact.name)}
      <span class="name">${told(name)}</span>
      <time datetime=${new Date(at).toISOString()} title=${exact(at)}>${age(at)}</time>
      <span class="preview">${this.#preview(last)}</span>
      ${unread ? html`<span class="unread-count"><span aria-hidden="true">${unread > 99 ? "99+" : unread}</span><span class="visually-hidden">${t("inbox.unread", { n: unread })}</span></span>` : nothing}
      <span class="meta"><span>${told(row.account.name)}</span>${this.#owner(row)}${exceptionOf(row)}</span>
    </a>`;
  };

  #onClick(event, id) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(`/inbox/${id}`);
  }

  #preview(last) {
    if (!last) return nothing;
    const sign = { image: "picture", document: "file", location: "pin", choice: "choice", unsupported: "unknown", cards: "person", form: "choice", order: "choice", notice: "warning" }[last.kind];
    const text = last.preview ? told(last.preview) : textOr(`kind.${last.kind}`, "kind.unsupported");
    return html`${last.direction === "out" ? html`${icon("quote")}<span class="visually-hidden">${t("inbox.answered")} </span>` : nothing}${sign ? icon(sign) : nothing}<span class="words">${text}</span>`;
  }

  #owner({ ticket }) {
    if (!ticket.owner || this.#list.value.filter === "mine") return nothing;
    return html`<span>${ticket.owner.id === this.#me.value ? t("person.you") : told(ticket.owner.name)}</span>`;
  }
}
customElements.define("conversation-list", ConversationList);

/** What it takes comes when it is asked for. */
const begin = async () => (await later(import("app/inbox/begin-dialog.js"), "contact")).beginConversation();

/** A state is shown only when it is an exception. */
function exceptionOf({ last, window, ticket, waitingSince }) {
  if (last?.state === "failed") return tag("danger", "alert", t("state.failed"));
  if (last?.state === "uncertain") return tag("warning", "warning", t("state.uncertain"));
  if (last?.state === "queued" && Date.now() - last.at > MINUTE) return tag("warning", "clock", t("inbox.queued"));
  if (ticket.state !== "open") return nothing;
  const left = window.closesAt ? window.closesAt - Date.now() : Infinity;
  if (!window.open || left <= 0) return tag("muted", "lock", t("inbox.windowClosed"));
  return left < SOON && waitingSince ? tag("warning", "clock", t("inbox.windowCloses", { span: span(left) })) : nothing;
}

const tag = (weight, sign, text) => html`<span class="tag ${weight}">${icon(sign)}${text}</span>`;
