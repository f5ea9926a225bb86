import { html } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { session } from "app/core/session.js";
import { place } from "app/core/router.js";
import "app/start/sign-in.js";
import "app/start/code-entry.js";

/** The way in: with a password, or with a one-time code. */
class StartPlace extends View {
  #session = new Watch(this, session);
  #place = new Watch(this, place, value => value.name);

  render() {
    const { state, ready } = this.#session.value;
    const first = !ready && this.#place.value !== "sign-in";
    const byCode = state !== "expired" && (first || this.#place.value === "activate");
    return byCode ? html`<code-entry></code-entry>` : html`<sign-in .expired=${state === "expired"}></sign-in>`;
  }
}
customElements.define("start-place", StartPlace);
