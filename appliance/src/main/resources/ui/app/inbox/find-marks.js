const SHOWN = ".text, .what, .name";
const HITS = "hit";
const HERE = "hit-here";

/**
 * Marks the words of the hits in the log beside the host, as far as the browser can; it changes nothing in the log.
 * What is loaded later is marked when it comes.
 */
export class Marks {
  #host;
  #changes = new MutationObserver(() => this.#soon());
  #hits = new Set();
  #words;
  #here;
  #frame = 0;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#changes.observe(this.#host.parentElement, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected() {
    this.#changes.disconnect();
    cancelAnimationFrame(this.#frame);
    CSS.highlights?.delete(HITS);
    CSS.highlights?.delete(HERE);
  }

  /**
   * @param {object[]} items the hits that are known, with the words that were found in them
   * @param {string} [here] the one that the person stands at
   */
  show(items, here) {
    const found = items.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text));
    this.#hits = new Set(items.map(({ message }) => message));
    this.#words = found.length ? wholeWords([...new Set(found)]) : undefined;
    this.#here = here;
    this.#soon();
  }

  #soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#mark());
  }

  #mark() {
    if (!CSS.highlights) return;
    const messages = this.#words ? [...this.#host.parentElement.querySelectorAll("article.message")] : [];
    const ranges = messages.filter(({ id }) => this.#hits.has(id.slice(2))).map(message => ({ message, places: this.#places(message) }));
    const of = here => new Highlight(...ranges.filter(({ message }) => (message.id.slice(2) === this.#here) === here).flatMap(({ places }) => places));
    CSS.highlights.set(HITS, of(false));
    CSS.highlights.set(HERE, of(true));
  }

  #places(message) {
    return [...message.querySelectorAll(SHOWN)].flatMap(textsOf).flatMap(text => [...text.data.matchAll(this.#words)].map(match => rangeOf(text, match)));
  }
}

function wholeWords(words) {
  const longestFirst = words.sort((one, other) => other.length - one.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

const escaped = word => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

function textsOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

function rangeOf(text, { index, 0: word }) {
  const range = new Range();
  range.setStart(text, index);
  range.setEnd(text, index + word.length);
  return range;
}
