import { html } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { prefer, preferencesOf, session } from "app/core/session.js";
import { LANGUAGES, t } from "app/core/i18n.js";
import { choice } from "app/parts/form.js";
import { problemText } from "app/parts/notices.js";
import { showKeys } from "app/parts/key-help.js";
import { toast } from "app/parts/toast-region.js";

const THEMES = ["system", "light", "dark"];

/** One's own language, look and keys; kept at once. */
class PreferenceSettings extends View {
  #person = new Watch(this, session, value => value.person);

  render() {
    const { language, theme, shortcuts } = preferencesOf(this.#person.value);
    const options = (values, prefix) => values.map(value => ({ value, label: t(`${prefix}.${value}`) }));
    return html`<form @submit=${event => event.preventDefault()}>
      <h2>${t("settings.preferences")}</h2>
      ${choice({ name: "language", legend: t("settings.language"), value: language, options: options(LANGUAGES, "language"), onChange: value => this.#keep({ language: value }) })}
      ${choice({ name: "theme", legend: t("settings.theme"), value: theme, options: options(THEMES, "theme"), onChange: value => this.#keep({ theme: value }) })}
      <fieldset class="choice">
        <legend>${t("settings.keys")}</legend>
        <label><input type="checkbox" name="shortcuts" .checked=${shortcuts} @change=${event => this.#keep({ shortcuts: event.target.checked })}>
          <span><strong>${t("settings.shortcuts")}</strong><span class="hint">${t("settings.shortcutsText")}</span></span></label>
      </fieldset>
      <p><button type="button" class="button" @click=${() => showKeys()}>${t("help.title")}</button></p>
    </form>`;
  }

  async #keep(changes) {
    try {
      await prefer(changes);
    } catch (problem) {
      toast(problemText(problem));
    }
  }
}
customElements.define("preference-settings", PreferenceSettings);
