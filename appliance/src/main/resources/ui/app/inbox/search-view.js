import { html, nothing } from "lit";
import { go } from "app/core/router.js";
import { told } from "app/core/text.js";
import { age, exact, number, t, textOr } from "app/core/i18n.js";
import { icon } from "app/core/icons.js";
import { aim } from "app/inbox/thread-store.js";
import { findMore, look, search, type } from "app/inbox/search-store.js";
import { avatar, empty, problemNote, skeleton } from "app/parts/notices.js";
import "app/parts/virtual-list.js";

export { search };

/** From one hit to the next. */
export function step(list, focused, by) {
  const { items } = search.value;
  const at = items.findIndex(item => item.message === focused);
  if (items.length) list.querySelector("virtual-list").reveal(Math.min(items.length - 1, Math.max(0, at + by)), { focus: true });
}

/** The list in its other form: a field, and the messages that were found. */
export function searchView(shown, open) {
  return html`
    <form class="top" role="search" @submit=${submit}>
      <h1>${t("search.title")}</h1>
      <p class="hint" role="status">${said(shown)}</p>
      <span class="field filters"><input id="search" type="search" autocomplete="off" maxlength="400" aria-label=${t("search.label")} placeholder=${t("search.label")}
        .value=${shown.text} @input=${event => type(event.target.value)} @keydown=${toFirst}></span>
    </form>
    <div class="rows">${rows(shown, open)}</div>`;
}

function submit(event) {
  event.preventDefault();
  look();
}

/** From the field into the hits. */
function toFirst(event) {
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  event.target.closest("conversation-list").querySelector(".row")?.focus();
}

function said({ status, total, more, complete }) {
  if (status !== "ready") return nothing;
  const count = more ? t("search.many", { n: number(total) }) : t("search.count", { n: total });
  return complete ? count : `${count} ${t("search.building")}`;
}

function rows({ status, problem, items, next }, open) {
  if (status === "loading") return skeleton("rows", 6);
  if (status === "error") return problemNote(t("search.failed"), problem, look);
  if (status === "idle") return empty(t("search.empty"), html`${t("search.emptyText")} ${t("search.hint")}`);
  if (!items.length) return empty(t("search.none"), t("search.noneText"));
  const row = hit => hitRow(hit, open);
  return html`<virtual-list .items=${items.map(item => ({ ...item, id: item.message }))} .row=${row} .total=${items.length + (next ? 1 : 0)} label=${t("search.title")} @near-end=${findMore}></virtual-list>`;
}

function hitRow({ message, conversation, contact, account, direction, kind, at, snippet }, open) {
  const name = contact.name || t("contact.nameless");
  return html`<a class="row" href="/search/${conversation}" data-id=${message} aria-current=${conversation === open ? "true" : nothing} @click=${event => onClick(event, conversation, message)}>
    ${avatar(contact.nameFrom === "number" ? "" : contact.name)}
    <span class="name">${told(name)}</span>
    <time datetime=${new Date(at).toISOString()} title=${exact(at)}>${age(at)}</time>
    <span class="preview">${direction === "out" ? html`${icon("quote")}<span class="visually-hidden">${t("inbox.answered")} </span>` : nothing}<span class="words">${
      snippet.length ? snippet.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text)) : textOr(`kind.${kind}`, "kind.unsupported")
    }</span></span>
    <span class="meta"><span>${told(account.name)}</span></span>
  </a>`;
}

function onClick(event, conversation, message) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  aim(message);
  go(`/search/${conversation}`);
}
