import { html, nothing } from "lit";
import { number, t } from "app/core/i18n.js";

/** How much was found, for a live region; what is seen elsewhere is read out with it. */
export function said(asked) {
  const { status, total, more, people } = asked;
  if (status !== "ready") return nothing;
  const count = more ? t("search.many", { n: number(total) }) : t("search.count", { n: total });
  const rest = [people.length ? t("search.peopleCount", { n: people.length }) : "", ...lacking(asked)].filter(Boolean);
  return html`${count}<span class="visually-hidden">${rest.map(text => `. ${text}`)}</span>`;
}

/** Why there may be more than was found. */
export const lacking = ({ cut, complete }) => [cut ? t("search.cut") : "", complete ? "" : t("search.building")].filter(Boolean);
