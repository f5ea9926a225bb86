import { html } from "lit";

/** Text that people wrote: isolated, in its own direction, only ever a text node. */
export const told = text => html`<bdi dir="auto">${text}</bdi>`;

const LINK = /https?:\/\/[^\s<>"]+/giu;
const AFTER = /[.,;:!?)\]}'»“”]+$/u;

/**
 * Cuts a text into plain parts and links.
 * @param {string} text
 * @returns {{text: string, url?: URL}[]}
 */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = match[0].replace(AFTER, "");
    const url = URL.parse?.(shown) ?? parsed(shown);
    if (!url) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: shown, url });
    end = match.index + shown.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const TITLES = /^(dr|prof|dipl|ing|herr|frau|mr|mrs|ms)\.?$/iu;
const LETTER = /\p{L}/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One or two letters that stand for a name; empty when it has none. */
export function initials(name = "") {
  const words = name.split(/[\s\-_.]+/u).filter(word => LETTER.test(word) && !TITLES.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map(firstLetter).join("").toLocaleUpperCase();
}

function firstLetter(word) {
  for (const { segment } of segmenter.segment(word)) if (LETTER.test(segment)) return segment;
  return "";
}

/** Whether a text is nothing but a few emoji, which are then shown larger. */
export function onlyEmoji(text) {
  return text.length < 40 && /^(\p{RGI_Emoji}|\s)+$/v.test(text) && [...segmenter.segment(text.trim())].length <= 3;
}

/** The kind of a file in one short word. */
export function fileKind({ name = "", type = "" }) {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1];
  return (ending ?? type.split("/").at(-1) ?? "").toUpperCase();
}
