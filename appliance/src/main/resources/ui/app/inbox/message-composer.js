import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Keys, shortcut } from "app/core/keys.js";
import { cssVars } from "app/core/css-vars.js";
import { icon } from "app/core/icons.js";
import { later } from "app/core/later.js";
import { told } from "app/core/text.js";
import { bytes, moment, number, span, t, textOr } from "app/core/i18n.js";
import { Hints } from "app/inbox/inbox-live.js";
import { entriesOf, newerCursor } from "app/inbox/thread-pages.js";
import { thread } from "app/inbox/thread-store.js";
import { BLANK, addFiles, adopt, drafts, dropFile, quote, saveNow, send, sendOwn, write } from "app/inbox/composer-store.js";
import { senderOf } from "app/inbox/message-bubble.js";
import { session } from "app/core/session.js";
import { confirmed } from "app/parts/dialog-box.js";
import { problemText } from "app/parts/notices.js";

const MOST_ROWS = 10;
const SHORT = 200;
const MINUTE = 60_000;

/** The place to answer: text, quote, files, and how long the messenger lets us. */
class MessageComposer extends View {
  static properties = { picking: { state: true } };

  #thread = new Watch(this, thread);
  #drafts = new Watch(this, drafts);
  #hints = new Hints();
  #id;
  #newest;
  #timer = 0;

  constructor() {
    super();
    this.picking = false;
    new Keys(this, { "thread.send": event => (this.contains(event.target) ? this.#sent(event) : false) });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), MINUTE / 4);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    if (this.#id) saveNow(this.#id);
  }

  get #draft() {
    return this.#drafts.value[this.#id] ?? BLANK;
  }

  /** Puts the cursor where the answer goes. */
  focusField() {
    this.querySelector("textarea, .by-template")?.focus();
  }

  /** Opens the templates in place of the field. */
  pick = async () => {
    await later(import("app/inbox/template-picker.js"), "template");
    this.picking = true;
  };

  #picked = async () => {
    this.picking = false;
    await this.updateComplete;
    this.focusField();
  };

  attach(files) {
    addFiles(this.#id, files, this.#thread.value.conversation.limits);
    this.focusField();
  }

  willUpdate() {
    const { id, conversation, loaded } = this.#thread.value;
    if (id === this.#id || !conversation) return;
    if (this.#id) saveNow(this.#id);
    this.#id = id;
    this.#newest = undefined;
    this.picking = false;
    adopt(id, conversation.draft, quoted => entriesOf(loaded).find(entry => entry.id === quoted));
  }

  render() {
    const { conversation, typing } = this.#thread.value;
    if (!conversation) return nothing;
    const left = leftOf(conversation.window);
    const stopped = conversation.account.state === "stopped" || conversation.account.state === "paused";
    return html`
      ${typing ? html`<p class="typing">${icon("edit")}<span>${typingText(typing.name)}</span></p>` : nothing}
      ${this.picking && !stopped ? html`<template-picker .conversation=${conversation} @done=${this.#picked} @leave=${this.#picked}></template-picker>` : left <= 0 || stopped ? this.#shut(conversation) : this.#form(conversation, left)}`;
  }

  #shut(conversation) {
    import("app/inbox/shut-composer.js");
    return html`<shut-composer .conversation=${conversation} .draft=${this.#draft} @pick=${this.pick}></shut-composer>`;
  }

  #form({ limits, contact }, left) {
    const { text, files, problem } = this.#draft;
    const most = files.length ? limits?.caption : limits?.text;
    const longer = most && text.length > most;
    const tooLong = longer && files.length > 0;
    const uploading = files.some(file => file.state === "loading");
    const blank = !text.trim() && !files.some(file => file.state === "ready");
    return html`<form @submit=${this.#onSubmit}>
      ${problem ? html`<p class="refusal" role="alert">${icon("alert")}<span>${problemText(problem)} ${t("composer.inputKept")}</span></p>` : nothing}
      <div class="box">
        ${this.#quoted(contact)} ${this.#files(files)} ${this.#join(this.#draft)}
        <textarea rows=${rowsOf(text)} dir="auto" aria-label=${t("composer.label")} placeholder=${t("composer.placeholder")} aria-keyshortcuts=${shortcut("thread.reply") ?? nothing}
          .value=${live(text)} @input=${this.#onInput} @paste=${this.#onPaste}></textarea>
        <div class="tools">
          <button type="button" class="icon-button" aria-label=${t("composer.attach")} title=${t("composer.attach")} @click=${() => this.querySelector("input[type=file]").click()}>${icon("attach")}</button>
          <button type="button" class="icon-button" aria-label=${t("offer.heading")} title=${t("offer.heading")} ?disabled=${files.length > 0} @click=${this.#offer}>${icon("choice")}</button>
          <button type="button" class="icon-button" aria-label=${t("template.write")} title=${t("template.write")} @click=${this.pick}>${icon("template")}</button>
          <input type="file" multiple hidden aria-label=${t("composer.attach")} @change=${this.#onPick}>
          ${this.#remaining(left)}
          ${most && text.length > most - SHORT ? html`<span class="length ${longer ? "over" : ""}">${t("composer.length", { length: text.length, most })}</span>` : nothing}
          <span class="price" title=${t("composer.priceHint")}>${t("composer.price", { n: messagesOf(text, files, limits) })}</span>
          <button type="submit" class="button primary" ?disabled=${blank || uploading || tooLong} title=${uploading ? t("composer.uploading") : t("composer.sendKey")}>${t("composer.send")}${icon("send")}</button>
        </div>
      </div>
    </form>`;
  }

  #sent({ shiftKey }) {
    const offer = shiftKey && this.querySelector("join-offer");
    return offer ? offer.join() : this.#send();
  }

  /** The own text before it has not begun to leave. */
  #join({ text, files, quote: quoted }) {
    const { id, kind, state, from } = entriesOf(this.#thread.value.loaded).at(-1) ?? {};
    if (state !== "queued" || kind !== "text" || from.id !== session.value.person?.id || !text.trim() || files.length || quoted) return nothing;
    import("app/inbox/join-offer.js");
    return html`<join-offer before=${id} conversation=${this.#id}></join-offer>`;
  }

  #remaining(left) {
    if (left === Infinity) return html`<span class="window"></span>`;
    const soon = left < 2 * 60 * MINUTE;
    return html`<span class="window ${soon ? "soon" : ""}" title=${t("composer.windowUntil", { time: moment(Date.now() + left) })}>${icon("clock")}<span>${t("composer.window", { span: span(left) })}</span></span>`;
  }

  #quoted(contact) {
    const { quote: entry } = this.#draft;
    if (!entry) return nothing;
    const text = entry.text || (entry.kind ? textOr(`kind.${entry.kind}`, "kind.unsupported") : t("message.quotedGone"));
    return html`<div class="quoting">${icon("quote")}
      <p>${entry.direction ? html`<span class="who">${told(senderOf(entry, contact))}</span>` : nothing}<span class="what">${told(text)}</span></p>
      <button type="button" class="icon-button" aria-label=${t("composer.unquote")} @click=${() => quote(this.#id, undefined)}>${icon("close")}</button></div>`;
  }

  #files(files) {
    if (!files.length) return nothing;
    return html`<ul class="files">${repeat(files, file => file.key, file => html`
      <li class=${file.state}>
        ${icon(file.state === "refused" ? "alert" : file.type?.startsWith("image/") ? "picture" : "file")}
        <span class="name">${told(file.name)}</span>
        <span class="facts">${this.#fileFacts(file)}</span>
        ${file.state === "loading" ? html`<span class="progress" ${cssVars({ "--share": file.share ?? 0 })}></span>` : nothing}
        <button type="button" class="icon-button" aria-label=${t("composer.dropFile", { name: file.name })} @click=${() => dropFile(this.#id, file.key)}>${icon("close")}</button>
      </li>`)}</ul>`;
  }

  #fileFacts({ state, size, share, problem }) {
    if (state === "refused") return html`<span role="alert">${problemText(problem)}</span>`;
    return state === "loading" ? `${number(Math.round((share ?? 0) * 100))} %` : bytes(size);
  }

  #onInput = event => {
    if (!this.#draft.text) this.#newest = this.#newestOfOthers();
    write(this.#id, event.target.value);
    if (event.target.value) this.#hints.typing(this.#id);
  };

  #onPaste = event => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.attach(files);
  };

  #onPick = event => {
    this.attach([...event.target.files]);
    event.target.value = "";
  };

  #onSubmit = event => {
    event.preventDefault();
    this.#send();
  };

  #offer = async () => {
    const { askForOffer } = await later(import("app/inbox/offer-dialog.js"), "offer", "message");
    const asked = await askForOffer(this.#draft.text.trim());
    if (!asked) return;
    if (asked.own) return sendOwn(this.#id, asked);
    write(this.#id, asked.text);
    if (await this.#isWanted()) send(this.#id, asked.offer);
  };

  async #send() {
    if (this.querySelector("button[type=submit]")?.disabled) return;
    if (!(await this.#isWanted())) return;
    const parts = await this.#isSplit();
    if (parts === false) return;
    send(this.#id, undefined, parts);
    this.#newest = undefined;
    this.focusField();
  }

  /** Too long for one message: whoever writes agrees to the parts, or goes on writing. Nothing when it fits. */
  async #isSplit() {
    const { text, files } = this.#draft;
    if (files.length || text.trim().length <= (this.#thread.value.conversation.limits?.text ?? Infinity)) return undefined;
    const { askToSplit } = await import("app/inbox/split-dialog.js");
    return askToSplit(text);
  }

  /** Somebody else answered since we began to write: ask once. */
  async #isWanted() {
    const newer = this.#newestOfOthers();
    if (!newer || !this.#draft.text || this.#newest === undefined || newer.id === this.#newest?.id) return true;
    this.#newest = newer;
    return confirmed({ heading: t("newer.heading"), text: t("newer.text", { name: newer.from?.name ?? "" }), action: t("newer.send") });
  }

  /** Not known while somebody reads far back. */
  #newestOfOthers() {
    const { loaded } = this.#thread.value;
    const me = session.value.person?.id;
    if (newerCursor(loaded)) return undefined;
    return entriesOf(loaded).findLast(entry => entry.direction === "out" && entry.from?.id !== me) ?? null;
  }
}
customElements.define("message-composer", MessageComposer);

/** Milliseconds until the messenger refuses free answers. */
function leftOf(window) {
  if (!window.open) return 0;
  return window.closesAt ? window.closesAt - Date.now() : Infinity;
}

/** Messages that it becomes, each of which the provider charges. */
function messagesOf(text, files, limits = {}) {
  if (!files.length) return Math.max(1, Math.ceil(text.length / (limits.text || Infinity)));
  const alone = text && (text.length > limits.caption || /^audio\/|webp$/.test(files[0].type));
  return files.length + (alone ? 1 : 0);
}

const rowsOf = text => Math.min(MOST_ROWS, Math.max(2, text.split("\n").length));

function typingText(name) {
  const [before, after] = t("composer.typing", { name: "\u0001" }).split("\u0001");
  return html`${before}${told(name)}${after}`;
}
