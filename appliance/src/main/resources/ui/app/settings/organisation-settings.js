import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { house, saveSettings } from "app/settings/settings-store.js";
import { choice, field, valuesOf } from "app/parts/form.js";
import { problemText } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";

/** Whether the names that people gave themselves are shown; nothing is chosen beforehand. */
export const profileNamesChoice = (value, onChange) => choice({
  name: "profileNames",
  legend: t("names.legend"),
  value,
  onChange,
  options: ["shown", "hidden"].map(option => ({ value: option, label: t(`names.${option}`), text: t(`names.${option}Text`) })),
});

/** What becomes of what customers wrote when they change it afterwards. */
const changesChoice = (value, onChange) => choice({
  name: "changes",
  legend: t("settings.changes"),
  value,
  onChange,
  options: ["followed", "kept"].map(option => ({ value: option, label: t(`changes.${option}`), text: t(`changes.${option}Text`) })),
});

/** What holds for the whole house. */
class OrganisationSettings extends View {
  static properties = { chosen: { state: true }, changes: { state: true }, problem: { state: true } };

  #house = new Watch(this, house);

  constructor() {
    super();
    this.chosen = undefined;
    this.changes = undefined;
    this.problem = undefined;
  }

  render() {
    const { organisation = "", profileNames, changes } = this.#house.value.settings;
    const undecided = profileNames === "undecided" && !this.chosen;
    return html`<form @submit=${this.#save}>
      <h2>${t("settings.organisation")}</h2>
      ${field({ id: "organisation", label: t("organisation.name"), value: organisation, hint: t("organisation.nameHint"), required: false, autocomplete: "organization", maxlength: 120 })}
      ${profileNamesChoice(this.chosen ?? profileNames, chosen => (this.chosen = chosen))}
      ${changesChoice(this.changes ?? changes, chosen => (this.changes = chosen))}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <div class="buttons"><button type="submit" class="button primary" ?disabled=${undecided}>${t("common.save")}</button>
        ${undecided ? html`<p class="hint">${t("names.choose")}</p>` : nothing}</div>
    </form>`;
  }

  #save = async event => {
    event.preventDefault();
    this.problem = undefined;
    try {
      const { organisation } = valuesOf(event.target);
      const chosen = { ...(this.chosen ? { profileNames: this.chosen } : {}), ...(this.changes ? { changes: this.changes } : {}) };
      await saveSettings({ organisation, ...chosen });
      toast(t("common.saved"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };
}
customElements.define("organisation-settings", OrganisationSettings);
