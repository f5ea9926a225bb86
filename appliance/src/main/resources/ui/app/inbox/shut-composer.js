import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";
import { told } from "app/core/text.js";
import { moment, t } from "app/core/i18n.js";
import { note, problemText } from "app/parts/notices.js";
import "app/parts/more-icons.js";

/** Why nothing can be written here now, and what can be done instead. Fires `pick` to say something by template. */
class ShutComposer extends View {
  static properties = { conversation: { attribute: false }, draft: { attribute: false } };

  constructor() {
    super();
    this.conversation = this.draft = undefined;
  }

  render() {
    const { account, window } = this.conversation;
    return account.state === "stopped" || account.state === "paused" ? this.#stopped(account) : this.#closed(window, account);
  }

  #closed(window, account) {
    const { problem } = this.draft;
    const since = window.closesAt ? t("composer.closedSince", { time: moment(window.closesAt) }) : "";
    return note("plain", "lock", html`<p class="what">${t(window.closesAt ? "composer.closed" : "composer.notYet")}</p><p>${t("composer.closedText", { channel: account.name })} ${since}</p>
      <p>${t("composer.closedThen")}</p><div><button type="button" class="button primary by-template" @click=${this.#pick}>${icon("template")}${t("template.write")}</button></div>
      ${this.#kept()}${problem ? html`<p class="visually-hidden" role="alert">${problemText(problem)}</p>` : nothing}`);
  }

  #stopped({ state }) {
    return note("warning", "pause", html`<p class="what">${t(`composer.${state}`)}</p><p>${t("composer.stoppedText")}</p>${this.#kept()}`);
  }

  #kept() {
    const { text } = this.draft;
    return text ? html`<p>${t("composer.draftKept")}</p><p class="kept">${told(text)}</p>` : nothing;
  }

  #pick = () => this.dispatchEvent(new CustomEvent("pick"));
}
customElements.define("shut-composer", ShutComposer);
