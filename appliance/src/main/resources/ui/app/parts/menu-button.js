import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";

let ids = 0;

/**
 * A button with a menu, after the ARIA practices. `label` is what is seen, `name` what is read when that says too little. Items: `{id, label, note?, checked?, icon?, separated?, items?}`;
 * one with `items` leads one step further. Fires `choose` with the item's id.
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
    step: { state: true },
    above: { state: true },
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
    this.step = undefined;
    this.above = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.open = false;
    this.step = undefined;
    document.removeEventListener("pointerdown", this.#onOutside, true);
  }

  /** Opens the menu and moves into it. */
  async show(last = false) {
    this.open = true;
    this.above = false;
    document.addEventListener("pointerdown", this.#onOutside, true);
    await this.#enter(undefined, last);
  }

  /** One step further, or back to the first. */
  async #enter(step, last = false) {
    const left = this.items.findIndex(({ id }) => id === this.step);
    this.step = step;
    await this.updateComplete;
    this.above ||= this.#sticksOut();
    const options = this.#options();
    const checked = options.findIndex(option => option.ariaChecked === "true");
    const at = [left, checked, step ? 1 : 0].find(index => index >= 0);
    options.at(last ? -1 : at)?.focus();
  }

  /** Whether the end of the menu is cut off by what scrolls around it, with more room above. */
  #sticksOut() {
    let frame = this.parentElement;
    while (frame.parentElement && getComputedStyle(frame).overflowY === "visible") frame = frame.parentElement;
    const menu = this.querySelector(".menu").getBoundingClientRect();
    const { top, bottom } = frame.getBoundingClientRect();
    return menu.bottom > bottom && this.getBoundingClientRect().top - top > menu.height;
  }

  hide({ refocus = true } = {}) {
    this.open = false;
    this.step = undefined;
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
    else if (this.step && ["Escape", "ArrowLeft"].includes(event.key)) this.#enter();
    else if (event.key === "Escape") this.hide();
    else if (event.key === "ArrowRight") options[at]?.ariaHasPopup && options[at].click();
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
    if (item.items) return this.#enter(item.id);
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
    const { label, items = this.items } = this.items.find(({ id }) => id === this.step) ?? {};
    return html`<div class="menu ${this.align} ${this.above ? "above" : ""}" role="menu" id=${this.#id} aria-label=${label ?? (this.name || this.hint || nothing)} @keydown=${this.#onMenuKey} @focusout=${away}>
      ${this.step ? html`<button type="button" tabindex="-1" role="menuitem" class="step" @click=${() => this.#enter()}><span class="sign">${icon("back")}</span><span class="text">${label}</span></button>` : nothing}
      ${items.map(item => html`
        ${item.separated ? html`<div role="separator"></div>` : nothing}
        <button type="button" tabindex="-1" role=${item.checked === undefined ? "menuitem" : "menuitemradio"} aria-checked=${item.checked ?? nothing} aria-haspopup=${item.items ? "menu" : nothing}
            @click=${() => this.#choose(item)}>
          <span class="sign">${item.checked ? icon("check") : item.icon ? icon(item.icon) : nothing}</span>
          <span class="text">${item.label}</span>
          ${item.note ? html`<span class="note">${item.note}</span>` : nothing}
          ${item.items ? icon("forward") : nothing}
        </button>`)}
    </div>`;
  }
}
customElements.define("menu-button", MenuButton);
