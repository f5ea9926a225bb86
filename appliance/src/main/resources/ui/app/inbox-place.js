import { html } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Keys } from "app/core/keys.js";
import { place, go, takeAsked } from "app/core/router.js";
import { later } from "app/core/later.js";
import { t } from "app/core/i18n.js";
import { neighbour } from "app/inbox/list-store.js";
import { close, contactChanged, open, thread } from "app/inbox/thread-store.js";
import { listen } from "app/inbox/inbox-live.js";
import { toast } from "app/parts/toast-region.js";
import "app/inbox/conversation-list.js";
import "app/inbox/conversation-thread.js";

const NARROW = matchMedia("(max-width: 47.5em)");

const dialogs = () => later(import("app/contact/contact-dialogs.js"), "contact");

/** The inbox: list, conversation and contact side by side, or one at a time where there is no room. */
class InboxPlace extends View {
  static properties = { drawer: { state: true }, search: { state: true } };

  #id = new Watch(this, place, value => value.id);
  #name = new Watch(this, place, value => value.name);
  #conversation = new Watch(this, thread, value => value.conversation);
  #next;

  constructor() {
    super();
    this.drawer = false;
    this.search = undefined;
    new Keys(this, { "contact.new": () => this.#newContact(), "thread.list": () => this.#toList(), leave: event => this.#leave(event) });
  }

  connectedCallback() {
    super.connectedCallback();
    NARROW.addEventListener("change", this.#turned);
    listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener("change", this.#turned);
  }

  #turned = () => this.requestUpdate();

  willUpdate() {
    if (this.#name.value === "contact") queueMicrotask(() => this.#openAsked());
    if (this.#searching && !this.search) this.#loadSearch(this.#id.value);
    const id = this.#id.value;
    if (id === thread.value.id) return;
    this.drawer = false;
    if (id) this.#open(id);
    else close();
  }

  /** A core system asked for a contact by the number of the house. */
  async #openAsked() {
    const number = takeAsked();
    go("/inbox", { replace: true });
    if (number) (await dialogs()).openByNumber(number);
  }

  #newContact() {
    dialogs().then(({ makeContact }) => makeContact(), () => toast(t("newContact.failed")));
  }

  #open(id) {
    import("app/contact/contact-panel.js");
    open(id);
  }

  updated() {
    this.toggleAttribute("data-open", Boolean(this.#id.value));
    this.toggleAttribute("data-drawer", this.drawer);
  }

  /** Whether the list is that of the search, which is loaded when it is opened first. */
  get #searching() {
    return this.#name.value === "search";
  }

  async #loadSearch(id) {
    this.search = "loading";
    try {
      await later(import("app/inbox/search-list.js"), "search");
      this.search = "ready";
    } catch {
      this.search = undefined;
      toast(t("search.failed"));
      go(id ? `/inbox/${id}` : "/inbox", { replace: true });
    }
  }

  get #list() {
    return this.querySelector("conversation-list, search-list");
  }

  get #base() {
    return this.#searching ? "/search" : "/inbox";
  }

  #toList() {
    const id = this.#id.value;
    if (NARROW.matches && id) go(this.#base);
    this.#list?.focusRow(id);
  }

  #leave({ target }) {
    if (this.drawer) return this.#closeDrawer();
    if (target.closest?.("conversation-thread, contact-panel")) return this.#toList();
    return false;
  }

  #byTemplate = () => {
    this.#closeDrawer();
    this.querySelector("message-composer")?.pick();
  };

  #closeDrawer() {
    this.drawer = false;
    this.querySelector("conversation-thread .contact")?.focus();
  }

  async #toggleDrawer() {
    this.drawer = !this.drawer;
    await this.updateComplete;
    this.updated();
    if (this.drawer) this.querySelector("contact-panel .close")?.focus();
  }

  #resolving() {
    const id = this.#id.value;
    const after = neighbour(id, 1);
    this.#next = after?.id === id ? neighbour(id, -1)?.id : after?.id;
  }

  async #resolved() {
    if (NARROW.matches) go(this.#base);
    await this.#list?.updateComplete;
    this.#list?.focusRow(this.#next);
  }

  render() {
    const conversation = this.#conversation.value;
    return html`${this.#searching ? this.#searchList() : html`
      <conversation-list role=${this.#listRole} aria-label=${t("inbox.title")} tabindex="-1" data-pane @new-contact=${this.#newContact}></conversation-list>`}
      <conversation-thread role="main" aria-label=${t("thread.title")} tabindex="-1" data-pane .drawer=${this.drawer}
        @contact=${this.#toggleDrawer} @resolving=${this.#resolving} @resolved=${this.#resolved}></conversation-thread>
      <contact-panel role="complementary" aria-label=${t("contact.title")} tabindex="-1" data-pane .contact=${conversation?.contact} .talk=${conversation} conversation=${this.#id.value ?? ""}
        @changed=${event => contactChanged(event.detail)} @template=${this.#byTemplate} @close=${this.#closeDrawer}></contact-panel>`;
  }

  get #listRole() {
    return NARROW.matches && !this.#id.value ? "main" : "region";
  }

  #searchList() {
    if (this.search !== "ready") return html`<div></div>`;
    return html`<search-list role=${this.#listRole} aria-label=${t("search.title")} tabindex="-1" data-pane @new-contact=${this.#newContact}></search-list>`;
  }
}
customElements.define("inbox-place", InboxPlace);
