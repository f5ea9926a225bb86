import { html, nothing, render } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { session } from "app/core/session.js";

let ids = 0;

/** A native dialog with a heading, a body and buttons. Use {@link openDialog} or {@link confirmed}. */
export class DialogBox extends View {
  static properties = {
    heading: { type: String },
    kind: { type: String },
    body: { attribute: false },
    buttons: { attribute: false },
  };

  #id = `dialog-${++ids}`;

  constructor() {
    super();
    this.heading = "";
    this.kind = "plain";
    this.body = () => nothing;
    this.buttons = [];
  }

  firstUpdated() {
    this.querySelector("dialog").showModal();
  }

  close(value) {
    this.value = value;
    this.querySelector("dialog").close();
  }

  render() {
    return html`<dialog aria-labelledby=${this.#id} class=${this.kind} @close=${() => this.dispatchEvent(new Event("closed"))}
        @click=${event => event.target.localName === "dialog" && this.close()}>
      <div class="sheet">
        <header>
          <h2 id=${this.#id}>${this.heading}</h2>
          <button type="button" class="icon-button" aria-label=${t("common.close")} @click=${() => this.close()}>${icon("close")}</button>
        </header>
        <div class="body">${this.body(this)}</div>
        ${this.buttons.length ? html`<footer>${this.buttons.map(button => this.#button(button))}</footer>` : nothing}
      </div>
    </dialog>`;
  }

  #button({ label, value, primary, danger }) {
    const look = primary ? "button primary" : danger ? "button danger" : "button";
    return html`<button type="button" class=${look} ?autofocus=${primary} @click=${() => this.close(value)}>${label}</button>`;
  }
}
customElements.define("dialog-box", DialogBox);

/**
 * Opens a dialog and waits until it is closed, at the latest when the session ends.
 * @param {{heading: string, body: (dialog: DialogBox) => unknown, buttons?: object[], kind?: string}} content
 * @returns {Promise<any>} the value of the button, or undefined
 */
export function openDialog({ heading, body, buttons = [], kind = "plain" }) {
  const host = document.createElement("div");
  document.body.append(host);
  return new Promise(resolve => {
    const done = event => {
      stop();
      resolve(event.currentTarget.value);
      host.remove();
    };
    const stop = session.watch(({ state }) => state !== "in" && host.firstElementChild.close());
    render(html`<dialog-box .heading=${heading} .kind=${kind} .body=${body} .buttons=${buttons} @closed=${done}></dialog-box>`, host);
  });
}

/** Asks one question; anything but the affirmative button is a no. */
export async function confirmed({ heading, text, action, danger = false }) {
  const buttons = [
    { label: t("common.cancel"), value: false },
    { label: action, value: true, primary: !danger, danger },
  ];
  return (await openDialog({ heading, body: () => html`<p>${text}</p>`, buttons })) === true;
}
