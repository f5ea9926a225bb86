import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import "app/parts/more-icons.js";

const STEP = 5;
const SPEEDS = [1, 1.5, 2];

/** Only one plays at a time. */
let playing;

/**
 * Plays a film or a voice message. The file is not asked for before somebody wants to hear it. Fires `unplayable` when
 * this browser does not know the format.
 */
class MediaPlayer extends View {
  static properties = {
    source: { type: String },
    type: { type: String },
    label: { type: String },
    paused: { state: true },
    at: { state: true },
    length: { state: true },
    speed: { state: true },
  };

  constructor() {
    super();
    this.source = "";
    this.type = "";
    this.label = "";
    this.paused = true;
    this.at = 0;
    this.length = 0;
    this.speed = 1;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#media?.pause();
  }

  get #media() {
    return this.querySelector("audio, video");
  }

  render() {
    return this.type.startsWith("video/") ? this.#film() : this.#sound();
  }

  #film() {
    return html`<video controls preload="none" playsinline aria-label=${this.label} src=${this.source}
      @play=${this.#alone} @error=${this.#unplayable}></video>`;
  }

  #sound() {
    return html`<audio preload="none" src=${this.source} @play=${this.#alone} @pause=${this.#update} @ended=${this.#update}
        @timeupdate=${this.#update} @durationchange=${this.#update} @error=${this.#unplayable}></audio>
      <div class="sound" role="group" aria-label=${this.label}>
        <button type="button" class="icon-button" aria-label=${t(this.paused ? "player.play" : "player.pause")} @click=${this.#toggle}>${icon(this.paused ? "play" : "pause")}</button>
        <input type="range" min="0" max=${Math.max(1, this.length)} step="any" .value=${String(this.at)} ?disabled=${!this.length}
          aria-label=${t("player.position")} aria-valuetext=${t("player.of", { at: minutes(this.at), length: minutes(this.length) })}
          @input=${event => (this.#media.currentTime = Number(event.target.value))} @keydown=${this.#move}>
        <span class="facts">${minutes(this.paused && !this.at ? this.length : this.at)}</span>
        ${this.length ? html`<button type="button" class="link" aria-label=${t("player.speed", { speed: `${this.speed}×` })} @click=${this.#faster}>${this.speed}×</button>` : nothing}
      </div>`;
  }

  #toggle = () => {
    if (this.paused) this.#media.play().catch(() => undefined);
    else this.#media.pause();
  };

  #alone = event => {
    if (playing && playing !== event.target) playing.pause();
    playing = event.target;
    this.#update();
  };

  #update = () => {
    const media = this.#media;
    if (!media) return;
    this.paused = media.paused;
    this.at = media.currentTime;
    this.length = Number.isFinite(media.duration) ? media.duration : 0;
  };

  #move = event => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#media.currentTime = Math.min(this.length, Math.max(0, this.at + step));
  };

  #faster = () => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.#media.playbackRate = this.speed;
  };

  #unplayable = () => this.dispatchEvent(new CustomEvent("unplayable"));
}
customElements.define("media-player", MediaPlayer);

const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
