import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { shortcut } from "app/core/keys.js";
import { icon } from "app/core/icons.js";
import { initials, told } from "app/core/text.js";
import { place } from "app/core/router.js";
import { list } from "app/inbox/list-store.js";
import { prefer, session, signOut } from "app/core/session.js";
import { t } from "app/core/i18n.js";
import { problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";
import "app/parts/menu-button.js";

const PLACES = [
  { name: "inbox", only: "agent", keys: "go.inbox" },
  { name: "search", only: "agent", keys: "search" },
  { name: "doubts", only: "agent", sign: "warning" },
  { name: "settings", keys: "go.settings" },
];
const THEMES = { system: "monitor", light: "sun", dark: "moon" };

/** Where one can go, and what belongs to oneself. Shows only what the person's role has. */
class NavRail extends View {
  #place = new Watch(this, place, value => (value.name === "setup" ? "settings" : value.name));
  #doubtful = new Watch(this, list, value => value.counts.doubtful);
  #person = new Watch(this, session, value => value.person);

  render() {
    // Signing out empties what is counted before it takes this away.
    if (!this.#person.value) return nothing;
    const { name, role, theme = "system" } = this.#person.value;
    return html`
      <ul>${PLACES.filter(({ name, only }) => (!only || only === role) && (name !== "doubts" || this.#doubtful.value || this.#place.value === name)).map(one => this.#link(one))}</ul>
      <div class="own">
        <menu-button class="themes" look="rail-button" align="beside" .label=${icon(THEMES[theme])} name=${t("rail.theme")}
          .items=${Object.entries(THEMES).map(([id, sign]) => ({ id, label: t(`theme.${id}`), icon: sign, checked: id === theme }))}
          @choose=${event => this.#theme(event.detail)}></menu-button>
        <menu-button class="me" look="rail-button" align="beside" .label=${html`<span class="avatar" aria-hidden="true">${initials(name) || icon("person")}</span>`} name=${t("rail.own", { name, initials: initials(name) })}
          .items=${this.#own(name)} @choose=${event => this.#choose(event.detail)}></menu-button>
      </div>`;
  }

  #link({ name, keys, sign = name }) {
    const count = name === "doubts" && this.#doubtful.value;
    const label = count ? t("rail.doubtful", { n: count }) : t(`rail.${name}`);
    return html`<li><a href="/${name}" aria-label=${label} aria-current=${this.#place.value === name ? "page" : nothing} aria-keyshortcuts=${(keys && shortcut(keys)) ?? nothing}>
      ${icon(sign)}${count ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}<span class="label" aria-hidden="true">${label}</span></a></li>`;
  }

  #own(name) {
    return [
      { id: "preferences", label: html`${told(name)}`, note: t("settings.preferences"), icon: "person" },
      { id: "keys", label: t("help.title"), icon: "keyboard" },
      { id: "leave", label: t("rail.signOut"), icon: "leave", separated: true },
    ];
  }

  #choose(id) {
    if (id === "leave") signOut();
    else if (id === "keys") import("app/parts/key-help.js").then(({ showKeys }) => showKeys());
    else this.dispatchEvent(new CustomEvent("go", { detail: "/settings/preferences", bubbles: true }));
  }

  async #theme(theme) {
    try {
      await prefer({ theme });
    } catch (problem) {
      toast(problemText(problem));
    }
  }
}
customElements.define("nav-rail", NavRail);
