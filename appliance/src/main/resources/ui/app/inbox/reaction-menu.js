import { html } from "lit";
import { View } from "app/core/view.js";
import { put, remove, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { onEntry } from "app/inbox/thread-store.js";
import { problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";
import "app/parts/menu-button.js";
import "app/parts/more-icons.js";

/** What an agent can set; the appliance knows no other. */
const SIGNS = { "👍": "thumb", "❤️": "heart", "😊": "smile", "🙏": "thanks", "✅": "done" };
const NONE = "none";

/** Sets a sign of ours on a contact's message, changes it, or takes it back. */
class ReactionMenu extends View {
  static properties = { message: { type: String }, current: { type: String } };

  constructor() {
    super();
    this.message = "";
    this.current = "";
  }

  render() {
    const items = Object.entries(SIGNS).map(([id, name]) => ({ id, label: html`<span aria-hidden="true">${id}</span> ${t(`sign.${name}`)}`, checked: this.current ? id === this.current : undefined }));
    if (this.current) items.push({ id: NONE, label: t("sign.none"), icon: "close", separated: true });
    return html`<menu-button look="icon-button" align="end" name=${t("sign.set")} .label=${icon("react")} .items=${items} @choose=${this.#choose}></menu-button>`;
  }

  #choose = async ({ detail: emoji }) => {
    const path = `/messages/${this.message}/reaction`;
    try {
      await onEntry(emoji === NONE ? remove(path) : put(path, { emoji }));
    } catch (problem) {
      toast(problemText(Problem.of(problem)), { stays: true });
    }
  };
}
customElements.define("reaction-menu", ReactionMenu);
