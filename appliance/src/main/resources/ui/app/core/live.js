import { Store } from "app/core/store.js";
import { get, heardSealed, query } from "app/core/api.js";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const SIGNED_OUT = 4401;

/** Whether the live channel stands, and since when it does not. */
export const line = new Store({ online: true, since: Date.now() });

/**
 * The live channel: says which things changed, never what they contain. It comes back by itself after a break, asks for
 * what it missed, and tells its listener to load anew when that is no longer known.
 */
export class Live {
  #listener;
  #socket;
  #pause = FIRST_PAUSE;
  #timer = 0;
  #stopped = true;
  #epoch = "";
  #seq = 0;
  #catching;
  #complete;

  /**
   * @param {{change: (change: object) => void, typing: (hint: object) => void, reload: () => void, signedOut: () => void}} listener
   * @param {{complete?: boolean}} how whether every change matters; who only hears of some of them loads anew instead of
   *   asking what lies between
   */
  constructor(listener, { complete = true } = {}) {
    this.#listener = listener;
    this.#complete = complete;
  }

  start() {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#connect();
    addEventListener("online", this.#wake);
  }

  stop() {
    this.#stopped = true;
    this.#epoch = "";
    clearTimeout(this.#timer);
    removeEventListener("online", this.#wake);
    this.#socket?.close();
    line.set({ online: true });
  }

  /** Tells colleagues that somebody writes here. */
  typing(conversation) {
    this.#say({ kind: "typing", conversation });
  }

  #wake = () => {
    clearTimeout(this.#timer);
    this.#connect();
  };

  #connect() {
    if (this.#stopped || this.#socket?.readyState <= WebSocket.OPEN) return;
    const socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/api/v1/live`);
    this.#socket = socket;
    socket.onmessage = event => this.#heard(JSON.parse(event.data));
    socket.onclose = event => this.#closed(event);
  }

  #closed({ code }) {
    if (this.#stopped) return;
    if (line.value.online) line.set({ online: false, since: Date.now() });
    if (code === SIGNED_OUT) return this.#listener.signedOut();
    this.#timer = setTimeout(() => this.#again(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** A refused upgrade does not say why: asks first whether the session still lives. */
  async #again() {
    await get("/session", { background: true }).catch(() => {});
    this.#connect();
  }

  #heard(message) {
    if (message.kind === "hello") this.#greeted(message);
    else if (message.kind === "typing") this.#listener.typing(message);
    else if (message.kind === "signed-out") this.#listener.signedOut();
    else if (message.kind === "sealed") heardSealed();
    else this.#take(message);
  }

  #greeted({ epoch, seq }) {
    this.#pause = FIRST_PAUSE;
    const known = this.#epoch;
    if (known === epoch && seq > this.#seq && this.#complete) this.#catchUp();
    if (known !== epoch || !this.#complete) {
      this.#epoch = epoch;
      this.#seq = seq;
      this.#listener.reload();
    }
    line.set({ online: true });
  }

  #take(change) {
    if (change.seq <= this.#seq) return;
    if (this.#complete && change.seq > this.#seq + 1) {
      this.#catchUp();
      return;
    }
    this.#seq = change.seq;
    this.#listener.change(change);
  }

  /** One question at a time; whatever arrives meanwhile is contained in its answer or asked for after it. */
  async #catchUp() {
    if (this.#catching) {
      this.#catching.again = true;
      return;
    }
    this.#catching = { again: false };
    try {
      const { epoch, seq, complete, changes } = await get(`/changes${query({ epoch: this.#epoch, after: this.#seq })}`, { background: true });
      if (complete) changes.forEach(change => this.#listener.change(change));
      else this.#listener.reload();
      this.#epoch = epoch;
      this.#seq = Math.max(this.#seq, seq);
      this.#say({ kind: "seen", seq: this.#seq });
    } catch {
      this.#socket?.close();
    }
    const { again } = this.#catching;
    this.#catching = undefined;
    if (again) await this.#catchUp();
  }

  #say(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
