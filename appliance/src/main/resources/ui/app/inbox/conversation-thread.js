import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Keys, keyNames, shortcut } from "app/core/keys.js";
import { get, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { back } from "app/core/router.js";
import { session } from "app/core/session.js";
import { later } from "app/core/later.js";
import { t } from "app/core/i18n.js";
import { disown, own, reopen, resolve, take, thread, open, look } from "app/inbox/thread-store.js";
import { alone, empty, keycaps, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";
import "app/parts/menu-button.js";
import "app/inbox/message-log.js";
import "app/inbox/message-composer.js";

const UNDO = 8_000;
const QUEUE = "queue";

/** The open conversation: whose it is, what was said, and the place to answer. Fires `resolved` and `contact`. */
class ConversationThread extends View {
  static properties = { agents: { state: true }, busy: { state: true }, dropping: { state: true }, finding: { state: true }, drawer: { type: Boolean } };

  #thread = new Watch(this, thread);
  #me = new Watch(this, session, value => value.person);

  constructor() {
    super();
    this.agents = [];
    this.busy = false;
    this.dropping = false;
    this.finding = undefined;
    this.drawer = false;
    new Keys(this, {
      "thread.reply": () => this.#whenReady(() => this.reply()),
      "thread.assign": () => this.#whenReady(() => this.querySelector("menu-button")?.show()),
      "thread.find": () => this.#whenReady(this.#find),
      "thread.resolve": () => this.#whenReady(() => this.#toggle()),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("dragover", this.#onDrag);
    this.addEventListener("dragleave", this.#onDragEnd);
    this.addEventListener("drop", this.#onDrop);
    this.#loadAgents();
  }

  async #loadAgents() {
    const { items } = await get("/agents", { background: true }).catch(() => ({ items: [] }));
    this.agents = items;
  }

  reply() {
    this.querySelector("message-composer")?.focusField();
  }

  /** Looks in this conversation; the bar is loaded when it is opened first. */
  #find = async () => {
    this.querySelector("find-bar")?.toField();
    try {
      await later(import("app/inbox/find-bar.js"), "find");
      this.finding = this.#thread.value.id;
    } catch {
      toast(t("search.failed"));
    }
  };

  #whenReady(action) {
    return this.#thread.value.status === "ready" ? action() : false;
  }

  #onDrag = event => {
    if (!event.dataTransfer?.types.includes("Files") || !this.querySelector("message-composer textarea")) return;
    event.preventDefault();
    this.dropping = true;
  };

  #onDragEnd = event => {
    if (!this.contains(event.relatedTarget)) this.dropping = false;
  };

  #onDrop = event => {
    this.dropping = false;
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.querySelector("message-composer")?.attach([...event.dataTransfer.files]);
  };

  render() {
    const { status, problem, conversation, id } = this.#thread.value;
    if (status === "none") return empty(t("thread.none"), t("thread.noneText"), this.#hints());
    if (status === "missing") return html`${this.#bare()}${alone(t("thread.missing"), t("thread.missingText"))}`;
    if (status === "error") return html`${this.#bare()}${problemNote(t("thread.failed"), problem, () => open(id))}`;
    if (status === "loading") return html`${this.#bare()}${skeleton("bubbles", 5)}`;
    return html`${this.#header(conversation)}
      ${this.finding === id ? html`<find-bar conversation=${id} @close=${() => (this.finding = undefined)}></find-bar>` : nothing}
      <message-log tabindex="0" @reply=${() => this.reply()}></message-log>
      <message-composer></message-composer>
      ${this.dropping ? html`<div class="drop" aria-hidden="true">${icon("attach")}<p>${t("composer.drop")}</p></div>` : nothing}`;
  }

  #bare() {
    return html`<div class="top bare">${this.#back()}</div>`;
  }

  #back() {
    return html`<button type="button" class="icon-button back" aria-label=${t("thread.back")} @click=${() => back("/inbox")}>${icon("back")}</button>`;
  }

  #hints() {
    if (this.#me.value?.shortcuts === false) return nothing;
    const hint = id => html`<dt>${keycaps(keyNames(id))}</dt><dd>${t(`keys.${id}`)}</dd>`;
    return html`<dl class="hints">${["list.next", "list.previous", "list.open", "help"].map(hint)}</dl>`;
  }

  #header({ contact, account, ticket }) {
    const isOpen = ticket.state === "open";
    return html`<div class="top">
      ${this.#back()}
      <div class="who">
        <h1>${told(contact.name || t("contact.nameless"))}</h1>
        <p><span class="state ${ticket.state}">${icon(isOpen ? "channel" : "done")}${t(`ticket.${ticket.state}`)}</span>
          ${isOpen ? html`<span class="whose">${this.#whose(ticket)}</span>` : nothing}<span>${told(account.name)}</span>${account.practice ? html`<span class="practice">${t("account.practice")}</span>` : nothing}</p>
      </div>
      <div class="actions">
        ${isOpen && ticket.owner?.id !== this.#me.value.id ? html`<button type="button" class="button take" ?disabled=${this.busy} @click=${() => this.#run(take)}>${t("thread.take")}</button>` : nothing}
        ${isOpen ? this.#assign(ticket) : nothing}
        <button type="button" class="button resolve" ?disabled=${this.busy} aria-keyshortcuts=${shortcut("thread.resolve") ?? nothing} title=${t(isOpen ? "thread.resolve" : "thread.reopen")} @click=${() => this.#toggle()}>
          ${icon(isOpen ? "check" : "undo")}<span>${t(isOpen ? "thread.resolve" : "thread.reopen")}</span></button>
        <button type="button" class="icon-button" aria-label=${t("keys.thread.find")} title=${t("keys.thread.find")} @click=${this.#find}>${icon("search")}</button>
        <button type="button" class="icon-button contact" aria-expanded=${this.drawer} aria-label=${t("contact.title")} title=${t("contact.title")}
          @click=${() => this.dispatchEvent(new Event("contact"))}>${icon("contact")}</button>
      </div>
    </div>`;
  }

  #whose({ owner }) {
    if (!owner) return t("thread.unassigned");
    return owner.id === this.#me.value.id ? t("thread.mine") : told(owner.name);
  }

  #assign({ owner }) {
    const label = html`${icon("person")}<span>${owner ? this.#whose({ owner }) : t("thread.assign")}</span>${icon("down")}`;
    return html`<menu-button look="button owner" .label=${label} hint=${t("thread.assign")} keys=${shortcut("thread.assign") ?? ""} .disabled=${this.busy}
      .items=${this.#owners(owner)} @choose=${({ detail }) => this.#run(() => (detail === QUEUE ? disown() : own(detail)))}></menu-button>`;
  }

  #owners(owner) {
    const me = this.#me.value;
    const others = this.agents.filter(agent => agent.id !== me.id);
    return [
      { id: me.id, label: t("thread.toMe"), checked: owner?.id === me.id },
      ...others.map(agent => ({ id: agent.id, label: told(agent.name), checked: owner?.id === agent.id })),
      ...(owner ? [{ id: QUEUE, label: t("thread.toQueue"), icon: "undo", separated: true }] : []),
    ];
  }

  #toggle() {
    const { id, conversation } = this.#thread.value;
    if (conversation.ticket.state !== "open") return this.#run(() => reopen());
    return this.#run(async () => {
      this.dispatchEvent(new Event("resolving"));
      await resolve();
      toast(t("thread.resolved"), { lasts: UNDO, action: { label: t("common.undo"), run: () => this.#run(() => reopen(id)) } });
      this.dispatchEvent(new Event("resolved"));
    });
  }

  async #run(action) {
    if (this.busy) return;
    this.busy = true;
    try {
      await action();
    } catch (problem) {
      toast(problemText(Problem.of(problem)));
      look();
    }
    this.busy = false;
  }
}
customElements.define("conversation-thread", ConversationThread);
