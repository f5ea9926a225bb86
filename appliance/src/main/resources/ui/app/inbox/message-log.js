import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { session } from "app/core/session.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { clock, dayName, exact, t } from "app/core/i18n.js";
import { arranged, firstUnread } from "app/inbox/grouping.js";
import { entriesOf, newerCursor, olderCursor } from "app/inbox/thread-pages.js";
import { arrived, goal, loadNewer, loadNewest, loadOlder, reach, read, thread } from "app/inbox/thread-store.js";
import { outgoing, quote } from "app/inbox/composer-store.js";
import { announce } from "app/parts/toast-region.js";
import "app/inbox/message-bubble.js";

const EDGE = 240;
const BOTTOM = 48;

/** What was said, oldest first. Keeps its place when pages come and go, and stays at the end when it was there. */
class MessageLog extends View {
  static properties = { below: { state: true } };

  #goal = new Watch(this, goal);
  #thread = new Watch(this, thread);
  #outgoing = new Watch(this, outgoing);
  #resize = new ResizeObserver(() => this.#settle());
  #shown;
  #stuck = true;
  #anchor;
  #placed = 0;
  #measure = "";
  #unread;
  #count = 0;
  #last;
  #sent = 0;

  constructor() {
    super();
    this.below = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("scroll", this.#onScroll, { passive: true });
    document.addEventListener("visibilitychange", this.#look);
    addEventListener("focus", this.#look);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("scroll", this.#onScroll);
    document.removeEventListener("visibilitychange", this.#look);
    removeEventListener("focus", this.#look);
    this.#resize.disconnect();
  }

  get #entries() {
    const { id, loaded } = this.#thread.value;
    return [...entriesOf(loaded), ...(newerCursor(loaded) ? [] : (this.#outgoing.value[id] ?? []))];
  }

  willUpdate() {
    const { id, loaded, unread } = this.#thread.value;
    if (id !== this.#shown) this.#begin(id, firstUnread(entriesOf(loaded), unread));
    const entries = this.#entries;
    const last = entries.at(-1);
    const more = entries.length > this.#count && last?.id !== this.#last;
    if (last?.pending && more) this.#stuck = true;
    if (!this.#stuck && more && last?.direction === "in") this.below++;
    this.#last = last?.id;
    this.#count = newerCursor(loaded) ? Infinity : entries.length;
    this.#anchor = this.#stuck ? undefined : this.#firstInSight();
  }

  #begin(id, unread) {
    this.#shown = id;
    this.#unread = unread;
    this.#stuck = true;
    this.#count = Infinity;
    this.below = 0;
  }

  #firstInSight() {
    const top = this.getBoundingClientRect().top;
    for (const message of this.querySelectorAll("article.message, .event")) {
      const box = message.getBoundingClientRect();
      if (box.bottom > top) return { id: message.id, offset: box.top };
    }
    return undefined;
  }

  updated() {
    this.#follow();
    const content = this.querySelector(".content");
    if (content) this.#resize.observe(content);
    this.#resize.observe(this);
    this.#reach();
    if (this.#stuck) this.#settle();
    this.#look();
  }

  /** What is sent while somebody reads far back shows at the end. */
  #follow() {
    const { id, loaded } = this.#thread.value;
    const sent = this.#outgoing.value[id]?.length ?? 0;
    if (sent > this.#sent && newerCursor(loaded)) this.#toEnd();
    this.#sent = sent;
  }

  /** Somebody came for one message. */
  #reach() {
    const { conversation, message, focus } = this.#goal.value ?? {};
    const { id, status } = this.#thread.value;
    if (conversation !== id || status !== "ready") return;
    arrived();
    this.#jump(message, focus);
  }

  /** The bubbles render after the log; whenever its size changes, what was in sight goes back to where it was. */
  #settle() {
    if (this.#stuck) this.scrollTop = this.scrollHeight;
    else if (this.#anchor) {
      const { id, offset } = this.#anchor;
      this.scrollTop += (document.getElementById(id)?.getBoundingClientRect().top ?? offset) - offset;
    }
    this.#placed = this.scrollTop;
    this.#measure = this.#size;
  }

  get #size() {
    return `${this.scrollHeight}/${this.clientHeight}`;
  }

  #onScroll = () => {
    if (this.#stuck && this.#size !== this.#measure) return; // not the reader: what grew is settled in a moment
    const { loaded, older, newer } = this.#thread.value;
    const left = this.scrollHeight - this.scrollTop - this.clientHeight;
    if (Math.abs(this.scrollTop - this.#placed) > 1) this.#anchor = undefined;
    this.#stuck = left < BOTTOM && !newerCursor(loaded);
    if (this.scrollTop < EDGE && older === "idle") loadOlder();
    if (left < EDGE && newer === "idle") loadNewer();
    if (this.#stuck && this.below) this.below = 0;
    this.#look();
  };

  #look = () => {
    const { status } = this.#thread.value;
    const seen = status === "ready" && this.#stuck && document.visibilityState === "visible" && this.checkVisibility({ visibilityProperty: true });
    if (seen && document.hasFocus()) read();
  };

  #toEnd = async () => {
    if (newerCursor(this.#thread.value.loaded)) await loadNewest();
    this.below = 0;
    this.#stuck = true;
    this.requestUpdate();
  };

  async #jump(id, focus) {
    this.#stuck = false;
    const found = await reach(id);
    if (!found) return found === false && announce(t("message.gone"));
    await this.updateComplete;
    const target = this.querySelector(`#m-${CSS.escape(id)}`);
    if (!target) return;
    this.querySelector(".found")?.classList.remove("found");
    target.scrollIntoView({ block: "center" });
    this.#anchor = { id: target.id, offset: target.getBoundingClientRect().top };
    this.#placed = this.scrollTop;
    if (focus) target.focus({ preventScroll: true });
    target.classList.add("found");
    setTimeout(() => target.classList.remove("found"), 1_600);
  }

  render() {
    const { older, newer, loaded, conversation } = this.#thread.value;
    if (!conversation) return nothing;
    const blocks = arranged(this.#entries, { unread: this.#unread });
    return html`<div class="content" role="log" aria-live="polite" aria-relevant="additions" aria-busy=${[older, newer].includes("loading")} aria-label=${t("thread.log")}
        @jump=${event => this.#jump(event.detail, true)} @quote=${event => this.#quote(event)}>
      ${olderCursor(loaded) ? edge(older, loadOlder, t("thread.older")) : html`<p class="edge">${t("thread.beginning")}</p>`}
      ${repeat(blocks, block => block.key, block => this.#block(block, conversation.contact))}
      ${newerCursor(loaded) ? edge(newer, loadNewer, t("thread.newer")) : nothing}
    </div>
    ${this.#pill()}`;
  }

  #quote({ detail }) {
    quote(this.#thread.value.id, detail);
    this.dispatchEvent(new Event("reply", { bubbles: true }));
  }

  #pill() {
    const away = this.below || newerCursor(this.#thread.value.loaded);
    if (!away) return nothing;
    const label = this.below ? t("thread.below", { n: this.below }) : t("thread.toEnd");
    return html`<button type="button" class="pill" @click=${this.#toEnd}>${icon("bottom")}${label}</button>`;
  }

  #block(block, contact) {
    if (block.kind === "day") return html`<p class="day"><span>${dayName(block.at)}</span></p>`;
    if (block.kind === "unread") return html`<p class="unread-line"><span>${t("thread.unread")}</span></p>`;
    if (block.kind === "event") return eventLine(block.entry);
    const last = block.entries.at(-1);
    return html`<div class="group ${block.direction}">${repeat(block.entries, entry => entry.id, entry => html`
      <message-bubble .entry=${entry} .contact=${contact} conversation=${this.#thread.value.id} .last=${entry === last || entry.state !== last.state}></message-bubble>`)}</div>`;
  }
}
customElements.define("message-log", MessageLog);

/** Where the log goes on beyond what is loaded. */
function edge(status, load, text) {
  if (status === "loading") return html`<p class="edge">${t("common.loading")}</p>`;
  const label = status === "error" ? t("common.retry") : text;
  return html`<p class="edge">${status === "error" ? t("thread.moreFailed") : nothing} <button type="button" class="link" @click=${load}>${label}</button></p>`;
}

function eventLine({ id, event, at, by, to }) {
  const me = session.value.person?.name;
  const who = name => (name === me ? t("event.you") : name);
  const key = event === "assigned" && by === to ? "event.taken" : `event.${event}${by ? "" : "Alone"}`;
  const parts = t(key, { by: "\u0001", to: "\u0002" }).split(/([\u0001\u0002])/u);
  const text = parts.map(part => (part === "\u0001" ? told(who(by ?? "")) : part === "\u0002" ? told(who(to ?? "")) : part));
  return html`<p class="event" id="m-${id}" title=${exact(at)}>${text} · <time datetime=${new Date(at).toISOString()}>${clock(at)}</time></p>`;
}
