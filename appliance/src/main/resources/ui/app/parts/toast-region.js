import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Store, Watch } from "app/core/store.js";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";

const SHOWN_FOR = 6_000;
const toasts = new Store([]);
const spoken = new Store("");
let ids = 0;

/**
 * Says something that has no place of its own.
 * @param {string} text
 * @param {{stays?: boolean, action?: {label: string, run: () => void}, lasts?: number}} how a toast about a loss stays until it was read
 */
export function toast(text, { stays = false, action, lasts = SHOWN_FOR } = {}) {
  const id = ++ids;
  toasts.update(shown => [...shown.slice(-2), { id, text, stays, action }]);
  announce(text);
  if (!stays) setTimeout(() => dismiss(id), lasts);
}

/** Says something to screen readers only. */
export function announce(text) {
  spoken.update(() => "");
  setTimeout(() => spoken.update(() => text), 60);
}

function dismiss(id) {
  toasts.update(shown => shown.filter(one => one.id !== id));
}

/** The one place for passing messages, and the one status region of the page. */
class ToastRegion extends View {
  #toasts = new Watch(this, toasts);
  #spoken = new Watch(this, spoken);

  render() {
    return html`<p class="visually-hidden" role="status">${this.#spoken.value}</p>
      ${repeat(this.#toasts.value, one => one.id, one => html`
        <div class="toast">
          <p>${one.text}</p>
          ${one.action ? html`<button type="button" @click=${() => this.#act(one)}>${one.action.label}</button>` : nothing}
          <button type="button" class="dismiss" aria-label=${t("common.close")} @click=${() => dismiss(one.id)}>${icon("close")}</button>
        </div>`)}`;
  }

  #act({ id, action }) {
    dismiss(id);
    action.run();
  }
}
customElements.define("toast-region", ToastRegion);
