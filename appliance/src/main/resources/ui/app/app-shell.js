import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Store, Watch } from "app/core/store.js";
import { Keys, listenToKeys } from "app/core/keys.js";
import { line } from "app/core/live.js";
import { icon } from "app/core/icons.js";
import { followLinks, go, place } from "app/core/router.js";
import { lapse, session, signOut, stay, start } from "app/core/session.js";
import { Attention } from "app/core/attention.js";
import { clock, t } from "app/core/i18n.js";
import { later } from "app/core/later.js";
import { alone, problemNote } from "app/parts/notices.js";
import { openDialog } from "app/parts/dialog-box.js";
import "app/parts/toast-region.js";

const GRACE = 2_000;
const FIELDS = "input, textarea, select";

/** Pages that are loaded when they are opened first. */
const LOADED = {
  inbox: () => import("app/inbox-place.js"),
  doubts: () => later(import("app/inbox/doubts-place.js"), "doubts"),
  settings: () => later(import("app/settings/settings-place.js"), "front", "settings"),
  start: () => later(import("app/start/start-place.js"), "front"),
  sealed: () => later(import("app/sealed/sealed-place.js"), "front", "sealed"),
};
const TITLES = { inbox: "inbox.title", doubts: "doubts.title", search: "search.title", contact: "contact.title" };
/** What is seen without having signed in. */
const OUTSIDE = ["start", "sealed"];
const parts = new Store({});

async function load(name) {
  if (parts.value[name]) return;
  parts.set({ [name]: "loading" });
  try {
    await Promise.all([LOADED[name](), OUTSIDE.includes(name) ? undefined : import("app/nav-rail.js")]);
    parts.set({ [name]: "ready" });
  } catch {
    parts.set({ [name]: undefined, failed: name });
  }
}

/** The page as a whole: who sits here decides what is shown. */
class AppShell extends View {
  static properties = { late: { state: true } };

  #session = new Watch(this, session);
  #place = new Watch(this, place);
  #parts = new Watch(this, parts);
  #line = new Watch(this, line);
  #attention = new Attention({ warn: () => this.#warn(), ended: lapse, stay: () => stay().catch(() => {}) });
  #timer = 0;

  constructor() {
    super();
    this.late = false;
    new Keys(this, {
      "go.inbox": () => this.#may("inbox") && go("/inbox"),
      search: () => this.#may("inbox") && toSearch(),
      "search.anywhere": () => this.#may("inbox") && toSearch(),
      "go.settings": () => go("/settings"),
      "pane.next": ({ shiftKey }) => nextPane(shiftKey ? -1 : 1),
      leave: ({ target }) => target.matches?.(FIELDS) && leaveField(target),
      help: () => import("app/parts/key-help.js").then(({ showKeys }) => showKeys()),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    followLinks();
    listenToKeys();
    this.addEventListener("go", event => go(event.detail));
    line.watch(({ online }) => {
      clearTimeout(this.#timer);
      this.late = false;
      if (!online) this.#timer = setTimeout(() => (this.late = true), GRACE);
    });
  }

  #may(name) {
    const { role } = this.#session.value.person;
    return name !== "inbox" || role === "agent";
  }

  get #wanted() {
    const { state, person } = this.#session.value;
    if (state === "sealed") return "sealed";
    if (state !== "in") return "start";
    const { name } = this.#place.value;
    if (name === "settings" || name === "setup") return "settings";
    if (person.role !== "agent") return "settings";
    return name === "doubts" ? name : "inbox";
  }

  willUpdate() {
    const { state, person } = this.#session.value;
    if (state === "in") this.#redirect(person);
    if (state !== "unknown" && state !== "broken") load(this.#wanted);
    // A house that is sealed serves nothing for a moment, so its page is there before.
    if (state === "in" && this.#loaded(this.#wanted) && this.#parts.value.failed !== "sealed") load("sealed");
    this.#attention.watch(state === "in" ? person.idleSeconds : 0);
  }

  /** Places that mean nothing to this person lead to the one that does. */
  #redirect({ role }) {
    const { name } = this.#place.value;
    const first = name === "activate" && role === "admin" ? "/settings/setup" : "/settings";
    const home = role === "agent" ? "/inbox" : first;
    const elsewhere = ["home", "sign-in", "activate"].includes(name);
    if (elsewhere || (name === "setup" && role !== "admin")) queueMicrotask(() => go(home, { replace: true }));
  }

  updated() {
    const { name } = this.#place.value;
    const inside = this.#session.value.state === "in";
    const outside = this.#session.value.state === "sealed" ? "sealed.title" : "signIn.title";
    const title = t(inside ? (TITLES[name] ?? "settings.title") : outside);
    document.title = `${title} · Hausbote`;
  }

  async #warn() {
    const buttons = [
      { label: t("rail.signOut"), value: "leave" },
      { label: t("idle.stay"), value: "stay", primary: true },
    ];
    const chosen = await openDialog({ heading: t("idle.heading"), body: () => html`<p>${t("idle.text")}</p>`, buttons });
    if (this.#session.value.state !== "in") return;
    if (chosen === "leave") signOut();
    else this.#attention.here();
  }

  render() {
    const { state, problem } = this.#session.value;
    if (state === "unknown") return nothing;
    if (state === "broken") return html`<main class="alone">${problemNote(t("shell.broken"), problem, () => start())}</main>`;
    if (state === "sealed") return this.#loaded("sealed") ? html`<sealed-place></sealed-place>` : nothing;
    if (state !== "in") return this.#loaded("start") ? html`<start-place></start-place><toast-region></toast-region>` : nothing;
    const bare = this.#place.value.name === "setup";
    return html`${this.#offline()}
      <div class="panes ${bare ? "bare" : ""}">
        ${!bare && ["inbox", "doubts", "settings"].some(part => this.#parts.value[part]) ? html`<nav-rail role="navigation" aria-label=${t("rail.title")} tabindex="-1" data-pane></nav-rail>` : nothing}
        ${this.#content()}
      </div>
      <toast-region></toast-region>`;
  }

  #loaded(name) {
    return this.#parts.value[name] === "ready";
  }

  #content() {
    const wanted = this.#wanted;
    const { failed } = this.#parts.value;
    const { name } = this.#place.value;
    if (failed === wanted && !this.#loaded(wanted)) return html`<main class="alone">${problemNote(t("shell.broken"), { code: "OFFLINE", remedy: {} }, () => load(wanted))}</main>`;
    if (!this.#loaded(wanted)) return nothing;
    if (name === "unknown") return html`<main class="alone" data-pane tabindex="-1">${alone(t("shell.unknown"), t("shell.unknownText"), html`<a class="button" href="/">${t("shell.home")}</a>`)}</main>`;
    if (name in TITLES && !this.#may("inbox")) return html`<main class="alone" data-pane tabindex="-1">${alone(t("shell.noRight"), t("shell.noRightText"), html`<a class="button" href="/settings">${t("rail.settings")}</a>`)}</main>`;
    if (wanted === "doubts") return html`<doubts-place></doubts-place>`;
    return wanted === "inbox" ? html`<inbox-place></inbox-place>` : html`<settings-place></settings-place>`;
  }

  #offline() {
    if (!this.late) return nothing;
    return html`<p class="offline" role="status">${icon("offline")}<span>${t("shell.offline", { time: clock(this.#line.value.since) })}</span></p>`;
  }
}
customElements.define("app-shell", AppShell);

function nextPane(step) {
  const panes = [...document.querySelectorAll("[data-pane]")].filter(pane => pane.checkVisibility({ visibilityProperty: true }));
  const at = panes.findIndex(pane => pane.contains(document.activeElement));
  panes.at((at + step) % panes.length)?.focus();
}

/** The field is there, or comes with the place. */
function toSearch() {
  if (!location.pathname.startsWith("/search")) go("/search");
  document.querySelector("#search")?.select();
}

function leaveField(target) {
  const pane = target.closest("[data-pane]");
  (pane?.querySelector("message-log") ?? pane)?.focus();
}
