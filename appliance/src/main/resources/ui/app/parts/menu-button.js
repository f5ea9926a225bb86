import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";

let ids = 0;

/**
 * A button with a menu, after the ARIA practices. `label` is what is seen, `name` what is read when that says too little. Items: `{id, label, note?, checked?, icon?, separated?}`.
 * Fires `choose` with the item's id.
 */
export class MenuButton extends View {
  static properties = {
    label: { attribute: false },
    name: { type: String },
    hint: { type: String },
    look: { type: String },
    keys: { type: String },
    align: { type: String },
    items: { attribute: false },
    disabled: { type: Boolean },
    open: { state: true },
  };

  #id = `menu-${++ids}`;
  #typed = "";
  #typedAt = 0;

  constructor() {
    super();
    this.label = nothing;
    this.name = "";
    this.hint = "";
    this.look = "button";
    this.keys = "";
    this.align = "end";
    this.items = [];
    this.disabled = false;
    this.open = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.open = false;
    document.removeEventListener("pointerdown", this.#onOutside, true);
  }

  /** Opens the menu and moves into it. */
  async show(last = false) {
    this.open = true;
    document.addEventListener("pointerdown", this.#onOutside, true);
    await this.updateComplete;
    const options = this.#options();
    (last ? options.at(-1) : (options.find(option => option.ariaChecked === "true") ?? options[0]))?.focus();
  }

  hide({ refocus = true } = {}) {
    this.open = false;
    document.removeEventListener("pointerdown", this.#onOutside, true);
    if (refocus) this.querySelector("button").focus();
  }

  #onOutside = event => {
    if (!this.contains(event.target)) this.hide({ refocus: false });
  };

  #options() {
    return [...this.querySelectorAll("[role^=menuitem]")];
  }

  #onButtonKey(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.show(event.key === "ArrowUp");
  }

  #onMenuKey(event) {
    const options = this.#options();
    const at = options.indexOf(document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") return this.hide({ refocus: false });
    if (target !== undefined) options.at(target % options.length)?.focus();
    else if (event.key === "Escape") this.hide();
    else if (event.key.length === 1 && event.key !== " ") this.#typeAhead(event.key, options);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #typeAhead(key, options) {
    const now = Date.now();
    this.#typed = (now - this.#typedAt > 700 ? "" : this.#typed) + key.toLowerCase();
    this.#typedAt = now;
    options.find(option => option.textContent.trim().toLowerCase().startsWith(this.#typed))?.focus();
  }

  #choose(item) {
    this.hide();
    this.dispatchEvent(new CustomEvent("choose", { detail: item.id }));
  }

  render() {
    return html`<button type="button" class=${this.look} aria-haspopup="menu" aria-expanded=${this.open} aria-controls=${this.open ? this.#id : nothing}
        aria-label=${this.name || nothing} title=${this.hint || this.name || nothing} aria-keyshortcuts=${this.keys || nothing} ?disabled=${this.disabled}
        @click=${() => (this.open ? this.hide() : this.show())} @keydown=${this.#onButtonKey}>${this.label}</button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu() {
    const away = event => this.contains(event.relatedTarget) || event.relatedTarget === null || this.hide({ refocus: false });
    return html`<div class="menu ${this.align}" role="menu" id=${this.#id} aria-label=${this.name || this.hint || nothing} @keydown=${this.#onMenuKey} @focusout=${away}>
      ${this.items.map(item => html`
        ${item.separated ? html`<div role="separator"></div>` : nothing}
        <button type="button" tabindex="-1" role=${item.checked === undefined ? "menuitem" : "menuitemradio"} aria-checked=${item.checked ?? nothing}
            @click=${() => this.#choose(item)}>
          <span class="sign">${item.checked ? icon("check") : item.icon ? icon(item.icon) : nothing}</span>
          <span class="text">${item.label}</span>
          ${item.note ? html`<span class="note">${item.note}</span>` : nothing}
        </button>`)}
    </div>`;
  }
}
customElements.define("menu-button", MenuButton);
