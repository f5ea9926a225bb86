/**
 * One immutable value that is replaced as a whole. Elements see it through {@link Watch}.
 * @template T
 */
export class Store {
  #value;
  #watchers = new Set();

  /** @param {T} value */
  constructor(value) {
    this.#value = value;
  }

  /** @returns {T} */
  get value() {
    return this.#value;
  }

  /** @param {(value: T) => T} change returns the next value, or the same one when nothing changes */
  update(change) {
    const next = change(this.#value);
    if (next === this.#value) return;
    this.#value = next;
    for (const watcher of [...this.#watchers]) watcher(next);
  }

  /** @param {Partial<T>} part fields that change */
  set(part) {
    this.update(value => ({ ...value, ...part }));
  }

  /**
   * @param {(value: T) => void} watcher
   * @returns {() => void} stops watching
   */
  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** Renders its host again when the chosen slice of a store changes. */
export class Watch {
  #host;
  #store;
  #select;
  #stop = () => {};

  /**
   * @param {import("lit").ReactiveControllerHost} host
   * @param {Store<any>} store
   * @param {(value: any) => any} select the narrowest slice that the host shows; compared by identity
   */
  constructor(host, store, select = value => value) {
    this.#host = host;
    this.#store = store;
    this.#select = select;
    this.value = select(store.value);
    host.addController(this);
  }

  hostConnected() {
    this.#look();
    this.#stop = this.#store.watch(() => this.#look());
  }

  hostDisconnected() {
    this.#stop();
  }

  #look() {
    const next = this.#select(this.#store.value);
    if (Object.is(next, this.value)) return;
    this.value = next;
    this.#host.requestUpdate();
  }
}
