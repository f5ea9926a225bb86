import { html } from "lit";
import { t } from "app/core/i18n.js";

/**
 * What another version says differently, word by word.
 * @param {{label: string, before?: string, after: string}[]} parts
 */
export function difference(parts) {
  const changed = parts.filter(({ before = "", after }) => before !== after);
  if (!changed.length) return html`<p>${t("difference.none")}</p>`;
  return html`<dl class="facts">${changed.map(({ label, before = "", after }) => html`<dt><strong>${label}</strong></dt>
    <dd><bdi dir="auto">${compared(wordsOf(before), wordsOf(after)).map(shown)}</bdi></dd>`)}</dl>`;
}

const wordsOf = text => text.split(/\s+/).filter(Boolean);

const shown = ({ kind, words }) => {
  const text = words.join(" ");
  if (kind === "gone") return html`<del>${text}</del> `;
  return kind === "new" ? html`<ins>${text}</ins> ` : html`${text} `;
};

/** Runs of words that stay, go and come; as many as possible stay. */
function compared(before, after) {
  const common = commonWords(before, after);
  const runs = [];
  const put = (kind, word) => (runs.at(-1)?.kind === kind ? runs.at(-1).words.push(word) : runs.push({ kind, words: [word] }));
  let old = 0;
  let fresh = 0;
  while (old < before.length || fresh < after.length) {
    if (old < before.length && before[old] === after[fresh]) {
      put("kept", before[old++]);
      fresh++;
    } else if (old < before.length && (fresh === after.length || common[old + 1][fresh] >= common[old][fresh + 1])) put("gone", before[old++]);
    else put("new", after[fresh++]);
  }
  return runs;
}

/** How many words both have in common from each place on. */
function commonWords(before, after) {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let old = before.length - 1; old >= 0; old--)
    for (let fresh = after.length - 1; fresh >= 0; fresh--)
      common[old][fresh] = before[old] === after[fresh] ? common[old + 1][fresh + 1] + 1 : Math.max(common[old + 1][fresh], common[old][fresh + 1]);
  return common;
}
