import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Problem } from "app/core/api.js";
import { later } from "app/core/later.js";
import { session } from "app/core/session.js";
import { icon } from "app/core/icons.js";
import { linked, onlyEmoji, told } from "app/core/text.js";
import { clock, exact, moment, t, textOr } from "app/core/i18n.js";
import { decide, retry, thread } from "app/inbox/thread-store.js";
import { sendAgain, takeBack } from "app/inbox/composer-store.js";
import { errorText, problemText } from "app/parts/notices.js";

const DIALOGS = () => import("app/inbox/message-dialogs.js");
const SIGNLESS = ["notice", "withdrawn", "reaction", "held"];
const CALM = ["sent", "delivered", "read"];

/** One message: what was said, by whom, when, and how far it got. Fires `quote` and `jump`. */
class MessageBubble extends View {
  static properties = {
    entry: { attribute: false },
    contact: { attribute: false },
    conversation: { type: String },
    last: { type: Boolean },
    fixed: { type: Boolean },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.entry = undefined;
    this.contact = undefined;
    this.conversation = "";
    this.last = true;
    this.fixed = false;
    this.busy = false;
    this.problem = undefined;
  }

  get #sender() {
    return senderOf(this.entry, this.contact);
  }

  render() {
    const { entry } = this;
    const footed = this.last || entry.late || entry.edited || entry.withdrawn || (entry.state && !CALM.includes(entry.state));
    return html`<article class="message ${entry.direction} ${entry.kind} ${entry.state ?? ""} ${this.#isLoud ? "loud" : ""}" id="m-${entry.id}" tabindex="-1">
      <span class="visually-hidden">${this.#sender}: </span>
      <div class="bubble">
        ${entry.quoted ? this.#quoted(entry.quoted) : nothing}
        ${(entry.detail?.cards?.length ? [] : entry.attachments ?? []).map(one => this.#attachment(one))}
        ${this.#content()}
        <footer class=${footed ? "" : "visually-hidden"}>${this.#foot()}</footer>
      </div>
      ${this.fixed || entry.pending ? nothing : html`<button type="button" class="icon-button reply" aria-label=${t("message.quote")} title=${t("message.quote")}
        @click=${() => this.#fire("quote", entry)}>${icon("quote")}</button>`}
      ${this.#signs()} ${this.#reactions()} ${this.#trouble()}
    </article>`;
  }

  get #isLoud() {
    const { kind, text, attachments, quoted } = this.entry;
    return kind === "text" && !attachments?.length && !quoted && text && onlyEmoji(text);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #quoted(quoted) {
    const who = quoted.direction === "in" ? this.contact?.name || t("contact.nameless") : quoted.direction === "out" ? t("message.us") : undefined;
    const text = quoted.text || (quoted.kind ? textOr(`kind.${quoted.kind}`, "kind.unsupported") : t("message.quotedGone"));
    const inside = html`${who ? html`<span class="who">${told(who)}</span>` : nothing}<span class="what">${told(text)}</span>`;
    if (!quoted.id) return html`<blockquote class="quoted">${inside}</blockquote>`;
    return html`<button type="button" class="quoted" title=${t("message.jump")} @click=${() => this.#fire("jump", quoted.id)}>${inside}</button>`;
  }

  #content() {
    const { kind, text, detail } = this.entry;
    if (kind === "withdrawn") return html`<p class="text gone">${icon("undo")}${t("message.withdrawn")}</p>`;
    if (kind === "reaction") return html`<p class="text">${t("message.reacted")} ${told(text ?? "")}</p>`;
    const words = text ? html`${detail?.above ? html`<p class="text"><strong>${told(detail.above)}</strong></p>` : nothing}${this.#text(text)}` : nothing;
    return detail && kind !== "audio" ? html`<div class="said">${words}${this.#detail()}</div>` : words;
  }

  #text(text) {
    return html`<p class="text" dir="auto">${linked(text).map(part => (part.url ? this.#link(part) : part.text))}</p>`;
  }

  #detail() {
    later(import("app/inbox/message-detail.js"), "message");
    return html`<message-detail .entry=${this.entry}></message-detail>`;
  }

  #attachment(attachment) {
    later(import("app/inbox/attachment-view.js"));
    return html`<attachment-view .attachment=${attachment} kind=${this.entry.kind} sender=${this.#sender}></attachment-view>`;
  }

  #link({ text, url }) {
    return html`<a href=${url.href} target="_blank" rel="noopener noreferrer" title=${url.host} @click=${event => this.#leave(event, url)}>${text}</a>`;
  }

  async #leave(event, url) {
    event.preventDefault();
    (await DIALOGS()).askBeforeLeaving(url);
  }

  #foot() {
    const { at, direction, state, late, edited, withdrawn, kind } = this.entry;
    return html`${withdrawn && kind !== "withdrawn" ? html`<span class="late">${icon("undo")}${t("message.withdrawnKept")}</span>` : nothing}
      ${edited ? html`<button type="button" class="link" title=${t("message.editedHint", { time: exact(edited) })} @click=${this.#earlier}>${t("message.edited")}</button>` : nothing}
      ${late ? html`<span class="late">${icon("clock")}${t("message.late")}</span>` : nothing}
      ${direction === "out" ? html`<span class="who">${this.#sender}</span>` : nothing}
      <time datetime=${new Date(at).toISOString()} title=${exact(at)}>${clock(at)}</time>
      ${direction === "out" && state ? html`<span class="state">${t(`state.${state}`)}</span>` : nothing}`;
  }

  /** Signs of ours on what a contact said, where the house uses them and the window is open. */
  #signs() {
    const { signs, window } = thread.value.conversation ?? {};
    const { id, kind, direction, withdrawn, reactions } = this.entry;
    if (this.fixed || !signs || !window?.open || direction !== "in" || withdrawn || SIGNLESS.includes(kind)) return nothing;
    later(import("app/inbox/reaction-menu.js"));
    return html`<reaction-menu class="reply" message=${id} current=${reactions?.find(one => one.from === "person")?.emoji ?? ""}></reaction-menu>`;
  }

  #reactions() {
    const { reactions } = this.entry;
    if (!reactions?.length) return nothing;
    return html`<ul class="reactions" aria-label=${t("message.reactions")}>${reactions.map(({ emoji, from, state }) => {
      const who = from === "contact" ? this.contact?.name || t("contact.nameless") : t("message.us");
      const lost = state === "failed" || state === "uncertain";
      const how = state ? t(emoji ? `state.${state}` : "sign.notRemoved") : "";
      return html`<li class=${lost ? "lost" : state === "queued" || state === "sending" ? "under-way" : ""} title=${how ? `${who}, ${how}` : who}><span class="visually-hidden">${who}${how ? `, ${how}` : ""}: </span>${emoji || icon("undo")}${lost ? icon("alert") : nothing}</li>`;
    })}</ul>`;
  }

  #trouble() {
    const { state, reason, retryAt, pending, problem } = this.entry;
    if (pending) return this.#pendingTrouble(state, problem);
    if (state === "failed") return this.#line("danger", "alert", why(reason), t("message.retry"), () => this.#run(() => retry(this.entry.id)));
    if (state === "uncertain") return this.#line("warning", "warning", t("message.uncertain"), t("message.check"), this.#check);
    if (state === "queued" && reason) return this.#line("warning", "clock", waits(reason, retryAt));
    return this.problem ? this.#line("danger", "alert", problemText(this.problem)) : nothing;
  }

  #pendingTrouble(state, problem) {
    if (state === "offline") return this.#line("warning", "offline", t("message.offline"));
    if (state !== "refused") return nothing;
    const again = () => sendAgain(this.conversation, this.entry.id);
    const back = html`<button type="button" class="link" @click=${() => takeBack(this.conversation, this.entry.id)}>${t("message.takeBack")}</button>`;
    return html`${this.#line("danger", "alert", problemText(problem), t("common.retry"), again, back)}`;
  }

  #line(weight, sign, text, action, run, more = nothing) {
    return html`<div class="trouble ${weight}">${icon(sign)}<p>${text}${this.problem && action ? html` <span role="alert">${problemText(this.problem)}</span>` : nothing}</p>
      ${action ? html`<button type="button" class="link" ?disabled=${this.busy} @click=${run}>${action}</button>` : nothing}${more}</div>`;
  }

  #earlier = async () => (await DIALOGS()).showEarlier(this.entry.id);

  #check = async () => {
    const outcome = await (await DIALOGS()).askForFate();
    if (outcome) await this.#run(() => decide(this.entry.id, outcome));
  };

  async #run(action) {
    this.busy = true;
    this.problem = undefined;
    try {
      await action();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  }
}
customElements.define("message-bubble", MessageBubble);

/** Who said it, as the log names people. */
export function senderOf({ direction, from }, contact) {
  if (direction === "in") return contact?.name || t("contact.nameless");
  if (from?.id && from.id === session.value.person?.id) return t("person.you");
  return from?.name || t(from?.kind === "house" ? "message.automatic" : "message.us");
}

function why(reason) {
  return reason?.provider ? `${errorText(reason)} (${t("reason.provider", { code: String(reason.provider) })})` : errorText(reason);
}

function waits(reason, retryAt) {
  const next = retryAt > Date.now() ? ` ${t("message.nextTry", { time: moment(retryAt) })}` : "";
  return why(reason) + next;
}
