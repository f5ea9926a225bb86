import { html } from "lit";
import { View } from "app/core/view.js";
import { newKey, post, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { draftOf, write } from "app/inbox/composer-store.js";
import { answered, look, settled } from "app/inbox/thread-store.js";
import { problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";

/** Offers to add what is being written to the own text before it, which still waits: one message is charged, not two. */
class JoinOffer extends View {
  static properties = { before: { type: String }, conversation: { type: String } };

  constructor() {
    super();
    this.before = this.conversation = "";
  }

  render() {
    return html`<button type="button" class="link" aria-keyshortcuts="Control+Shift+Enter" title=${t("join.key")} @click=${this.join}>${icon("plus")}${t("join.offer")}</button>`;
  }

  /** What comes too late, or does not arrive, goes back into the field. */
  join = async () => {
    const { before, conversation } = this;
    const text = draftOf(conversation).text.trim();
    write(conversation, "");
    try {
      settled(conversation, await answered(post(`/messages/${before}/addition`, { text }, { key: newKey() })));
      toast(t("join.done"));
    } catch (problem) {
      write(conversation, [text, draftOf(conversation).text].filter(Boolean).join("\n"));
      toast(problemText(Problem.of(problem)));
    }
    look();
  };
}
customElements.define("join-offer", JoinOffer);
