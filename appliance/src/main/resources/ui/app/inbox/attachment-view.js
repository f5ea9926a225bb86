import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { cssVars } from "app/core/css-vars.js";
import { address, post, Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { told, fileKind } from "app/core/text.js";
import { bytes, t, textOr } from "app/core/i18n.js";
import { later } from "app/core/later.js";
import { look } from "app/inbox/thread-store.js";
import { problemText } from "app/parts/notices.js";
import "app/parts/more-icons.js";

const WIDEST = 320;
const TALLEST = 320;

/** A picture or a file in a bubble, in each of its states. */
class AttachmentView extends View {
  static properties = {
    attachment: { attribute: false },
    sender: { type: String },
    kind: { type: String },
    broken: { state: true },
    asking: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.attachment = undefined;
    this.sender = "";
    this.kind = "document";
    this.broken = false;
    this.asking = false;
    this.problem = undefined;
  }

  get #source() {
    return address(`/attachments/${this.attachment.id}/content`);
  }

  get #isPicture() {
    return /^image\/(jpeg|png|webp|gif)$/.test(this.attachment.type ?? "");
  }

  render() {
    const { state, reason } = this.attachment;
    if (state !== "ready") return this.#absent(state);
    const unseen = reason === "SCANNER_AWAY" ? html`<p class="facts unseen">${icon("warning")}${t("attachment.unseen")}</p>` : nothing;
    return html`${this.#here()}${unseen}`;
  }

  #here() {
    if (this.broken) return this.#file();
    if (this.#isPicture) return this.#picture();
    return this.#isPlayed ? this.#player() : this.#file();
  }

  get #isPlayed() {
    return /^(audio|video)\//.test(this.attachment.type ?? "");
  }

  /** A phone plays formats that this browser may not: those are files then. */
  #player() {
    later(import("app/inbox/media-player.js"), "message");
    return html`<media-player .source=${this.#source} .type=${this.attachment.type} .label=${this.#what} @unplayable=${() => (this.broken = true)}></media-player>`;
  }

  get #what() {
    return t("attachment.of", { what: t(`kind.${this.kind}`), sender: this.sender });
  }

  #picture() {
    const { width, height } = this.attachment;
    return html`<button type="button" class="picture" aria-label=${t("attachment.enlarge", { name: this.#label })} ${cssVars(sizeOf(width, height))} @click=${this.#enlarge}>
      <img src=${this.#source} alt=${this.#label} loading="lazy" decoding="async" @error=${() => (this.broken = true)}>
    </button>`;
  }

  get #label() {
    return t("attachment.of", { what: t(`kind.${this.kind === "sticker" ? "sticker" : "image"}`), sender: this.sender });
  }

  #enlarge = async () => {
    const { showPicture } = await import("app/inbox/message-dialogs.js");
    showPicture({ source: this.#source, label: this.#label, name: this.attachment.name });
  };

  #file() {
    const { name, size } = this.attachment;
    const facts = [fileKind(this.attachment), size ? bytes(size) : ""].filter(Boolean).join(" · ");
    return html`<a class="file" href=${this.#source} download=${name || this.#what}>
      ${icon("file")}<span class="name">${told(name || t(`kind.${this.kind}`))}</span><span class="facts">${facts}</span>${icon("download")}
    </a>`;
  }

  #absent(state) {
    const { name, reason, size } = this.attachment;
    const sign = { loading: "clock", waiting: "clock", failed: "alert", refused: "alert" }[state] ?? "file";
    const why = reason ? textOr(`reason.${reason}`, "reason.UNKNOWN") : nothing;
    const facts = [fileKind(this.attachment), size ? bytes(size) : ""].filter(Boolean).join(" · ");
    return html`<div class="absent ${state}" role=${state === "loading" ? "status" : nothing}>
      ${icon(sign)}
      <span class="name">${name ? told(name) : t(`kind.${this.kind}`)}</span>
      <span class="facts">${textOr(`attachment.${state}`, "attachment.waiting")}${state === "failed" || state === "refused" || reason === "SCANNER_AWAY" ? why : facts ? html` · ${facts}` : nothing}</span>
      ${state === "failed" || state === "waiting" ? html`<button type="button" class="link" ?disabled=${this.asking} @click=${this.#fetch}>${t("attachment.again")}</button>` : nothing}
      ${this.problem ? html`<p class="error" role="alert">${problemText(this.problem)}</p>` : nothing}
    </div>`;
  }

  #fetch = async () => {
    this.asking = true;
    this.problem = undefined;
    try {
      await post(`/attachments/${this.attachment.id}/fetch`);
      look();
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.asking = false;
  };
}
customElements.define("attachment-view", AttachmentView);

/** The place a picture will need, so that nothing moves when it comes. */
function sizeOf(width, height) {
  if (!width || !height) return { "--width": `${WIDEST}px`, "--ratio": "4 / 3" };
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  return { "--width": `${Math.max(96, Math.round(width * scale))}px`, "--ratio": `${width} / ${height}` };
}
