import { html } from "lit";
import { KEYS } from "app/core/keys.js";
import { session } from "app/core/session.js";
import { t } from "app/core/i18n.js";
import { openDialog } from "app/parts/dialog-box.js";
import { keycaps } from "app/parts/notices.js";

const GROUPS = ["list", "thread", "general"];

/** Shows every key that means something. */
export function showKeys() {
  const off = session.value.person?.shortcuts === false;
  const lines = group => KEYS.filter(key => key.group === group && !(off && key.single));
  return openDialog({
    heading: t("help.title"),
    kind: "keys",
    body: () => html`${GROUPS.map(group => html`<section><h3>${t(`help.${group}`)}</h3>
      <dl>${lines(group).map(({ id, keys }) => html`<div><dt>${t(`keys.${id}`)}</dt><dd>${keycaps(keys.flatMap(key => key.split("+")))}<span class="visually-hidden">${keys.join(" ")}</span></dd></div>`)}</dl></section>`)}
      ${off ? html`<p class="hint">${t("help.off")}</p>` : html`<p class="hint">${t("help.on")}</p>`}`,
  });
}
