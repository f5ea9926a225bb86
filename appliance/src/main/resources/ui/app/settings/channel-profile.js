import { html, nothing } from "lit";
import { put, upload } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { t, textOr } from "app/core/i18n.js";
import { ProviderPage, refusalText } from "app/settings/provider-page.js";
import { field, valuesOf } from "app/parts/form.js";

const ofPicture = problem => Object.assign(problem, { remedy: { ...problem.remedy, field: "picture" } });

/** What customers see of the organisation; it lies with the provider alone. */
class ChannelProfile extends ProviderPage {
  what = "profile";

  content() {
    const { about, address, description, email, websites, vertical = "", trades } = this.told;
    return html`<p class="hint">${t("profile.text")}</p>
      ${this.account.provider === "meta" ? this.#picture() : nothing}
      <form @submit=${this.#onSubmit} autocomplete="off">
        ${this.#field("about", { value: about, maxlength: 139, required: true, hint: t("profile.aboutHint") })}
        ${this.#area("description", description)}
        ${this.#area("address", address)}
        ${this.#field("email", { value: email, type: "email", maxlength: 128 })}
        ${[0, 1].map(at => this.#field("websites", { id: `profile-website${at}`, label: t("profile.website", { number: at + 1 }), value: websites[at] ?? "", type: "url", maxlength: 256, placeholder: "https://" }))}
        <div class="field"><label for="profile-vertical">${t("profile.vertical")}</label>
          <select id="profile-vertical" name="profile-vertical">
            <option value="" ?selected=${!vertical}>${t("profile.trade.none")}</option>
            ${[...new Set([...trades, vertical].filter(Boolean))].map(one => html`<option value=${one} ?selected=${one === vertical}>${textOr(`profile.trade.${one}`, "profile.trade.UNSAID", { word: one })}</option>`)}
          </select></div>
        <div class="buttons"><button type="submit" class="button primary" ?disabled=${this.busy}>${t("common.save")}</button></div>
      </form>`;
  }

  /** What is there already is not shown: it lies on a page of the provider's, which would see who looks. */
  #picture() {
    const refused = this.problem?.remedy.field === "picture" ? this.problem : undefined;
    return html`<div class="field"><label for="profile-picture">${t("profile.picture")}</label>
      <input id="profile-picture" type="file" accept="image/jpeg,image/png" ?disabled=${this.busy} aria-invalid=${refused ? "true" : nothing} aria-describedby="${refused ? "profile-picture-error " : ""}profile-picture-hint" @change=${this.#onPick}>
      ${refused ? html`<p class="error" id="profile-picture-error" role="alert">${icon("alert")}${refusalText(refused)}</p>` : nothing}
      <p class="hint" id="profile-picture-hint">${t("profile.pictureHint")}</p></div>`;
  }

  /** What is wrong with a picture is told at the picture, not below the form that it does not belong to. */
  #onPick = async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const told = upload(`${this.path}/profile/picture`, file, () => {}).done.catch(problem => Promise.reject(ofPicture(problem)));
    await this.run(() => told, t("profile.pictureSaved"));
    target.value = "";
  };

  #field(name, values) {
    return field({ id: `profile-${name}`, label: t(`profile.${name}`), error: this.errorOf(name), required: false, ...values });
  }

  #area(name, value = "") {
    return html`<div class="field"><label for="profile-${name}">${t(`profile.${name}`)} <span class="optional">${t("form.optional")}</span></label>
      <textarea id="profile-${name}" name="profile-${name}" rows="3" maxlength="256" dir="auto" .value=${value}></textarea></div>`;
  }

  #onSubmit = event => {
    event.preventDefault();
    const given = valuesOf(event.target);
    const [about, address, description, email, vertical] = ["about", "address", "description", "email", "vertical"].map(name => given[`profile-${name}`]);
    const websites = [given["profile-website0"], given["profile-website1"]].filter(Boolean);
    return this.run(() => put(`${this.path}/profile`, { about, address, description, email, websites, vertical }), t("profile.saved"));
  };
}
customElements.define("channel-profile", ChannelProfile);
