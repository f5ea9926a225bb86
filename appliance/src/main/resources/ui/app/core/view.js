import { LitElement } from "lit";
import { Watch } from "app/core/store.js";
import { locale } from "app/core/i18n.js";

/**
 * The base of every element of ours. It renders into the document itself, so that one style sheet, one set of ids and
 * plain selectors serve all; and it renders again when the language changes.
 */
export class View extends LitElement {
  constructor() {
    super();
    new Watch(this, locale);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** What was taken out of the page before its turn came has nothing to show: what it showed may be gone. */
  shouldUpdate() {
    return this.isConnected;
  }
}
