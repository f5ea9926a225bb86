const INPUT = ["pointerdown", "keydown", "wheel", "touchstart"];
const RHYTHM = 10_000;
const PING = 60_000;
const WARNING = 60_000;

/**
 * Knows how long nobody touched the page. Reading counts, the live channel does not: now and then it tells the
 * appliance that somebody is here, warns before the session ends, and says when it has.
 */
export class Attention {
  #duties;
  #idle = 0;
  #last = Date.now();
  #told = Date.now();
  #warned = false;
  #timer = 0;

  /** @param {{warn: () => void, ended: () => void, stay: () => void}} duties */
  constructor(duties) {
    this.#duties = duties;
    for (const kind of INPUT) addEventListener(kind, () => this.#touched(), { passive: true, capture: true });
  }

  /** @param {number} seconds after which the session ends without input; 0 stops watching */
  watch(seconds) {
    if (seconds * 1000 === this.#idle) return;
    this.#idle = seconds * 1000;
    clearInterval(this.#timer);
    if (!seconds) return;
    this.here();
    this.#timer = setInterval(() => this.#look(), RHYTHM);
  }

  /** Somebody said that they are here. */
  here() {
    this.#warned = false;
    this.#last = Date.now();
    this.#told = Date.now();
    if (this.#idle) this.#duties.stay();
  }

  #touched() {
    if (!this.#warned) this.#last = Date.now();
  }

  #look() {
    const now = Date.now();
    const quiet = now - this.#last;
    if (quiet >= this.#idle) return this.#duties.ended();
    if (quiet >= this.#idle - WARNING && !this.#warned) {
      this.#warned = true;
      this.#duties.warn();
    } else if (now - this.#told > PING && this.#last > this.#told) {
      this.#told = now;
      this.#duties.stay();
    }
  }
}
