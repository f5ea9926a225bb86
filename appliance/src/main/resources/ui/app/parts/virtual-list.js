import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { cssVars } from "app/core/css-vars.js";

const OVERSCAN = 6;

/**
 * Renders only the rows in sight. All rows have the height --size-row; what stands above them, the head, has its own.
 * Fires `near-end` when the person comes close to the last row.
 */
export class VirtualList extends View {
  static properties = {
    items: { attribute: false },
    row: { attribute: false },
    total: { type: Number },
    label: { type: String },
    head: { attribute: false },
  };

  #first = 0;
  #visible = 24;
  #height = 76;
  #resize = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.items = [];
    this.row = () => html``;
    this.total = 0;
    this.label = "";
    this.head = nothing;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("scroll", this.#onScroll, { passive: true });
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("scroll", this.#onScroll);
    this.#resize.disconnect();
  }

  /** Brings a row into sight and, if asked, into focus. */
  async reveal(index, { focus = false } = {}) {
    const top = this.#top + index * this.#height;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + this.#height > this.scrollTop + this.clientHeight) this.scrollTop = top + this.#height - this.clientHeight;
    if (!focus) return;
    this.#measure();
    await this.updateComplete;
    this.querySelector(`[aria-posinset="${index + 1}"] a`)?.focus({ preventScroll: true });
  }

  updated() {
    this.#announceEnd();
  }

  #onScroll = () => {
    this.#measure();
    this.#announceEnd();
  };

  /** Where the first row begins. */
  get #top() {
    return this.querySelector("ol").offsetTop;
  }

  #measure() {
    const probe = this.querySelector("ol > li");
    this.#height = probe?.offsetHeight || this.#height;
    const first = Math.max(0, Math.floor((this.scrollTop - this.#top) / this.#height) - OVERSCAN);
    const visible = Math.ceil(this.clientHeight / this.#height) + 2 * OVERSCAN;
    if (first === this.#first && visible === this.#visible) return;
    this.#first = first;
    this.#visible = visible;
    this.requestUpdate();
  }

  #announceEnd() {
    const near = this.scrollTop + 2 * this.clientHeight > this.scrollHeight;
    if (near && this.items.length < this.total) this.dispatchEvent(new Event("near-end"));
  }

  render() {
    const shown = this.items.slice(this.#first, this.#first + this.#visible);
    const size = Math.max(this.total, this.items.length);
    return html`${this.head}<ol aria-label=${this.label} ${cssVars({ "--count": this.items.length })}>
      ${repeat(shown, item => item.id, (item, i) => html`
        <li aria-setsize=${size} aria-posinset=${this.#first + i + 1} ${cssVars({ "--row": this.#first + i })}>${this.row(item)}</li>`)}
    </ol>`;
  }
}
customElements.define("virtual-list", VirtualList);
