import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { Problem } from "app/core/api.js";
import { told } from "app/core/text.js";
import { icon } from "app/core/icons.js";
import { session } from "app/core/session.js";
import { age, exact, moment, t } from "app/core/i18n.js";
import { house, nameOf, newCode, setState } from "app/settings/settings-store.js";
import { codeCard } from "app/settings/invite-form.js";
import { avatar, problemText } from "app/parts/notices.js";
import { confirmed } from "app/parts/dialog-box.js";
import "app/parts/menu-button.js";

/** Who works here: invited, active, no longer here. */
class PeopleSettings extends View {
  static properties = { inviting: { state: true }, made: { state: true }, problem: { state: true } };

  #people = new Watch(this, house, value => value.people);

  constructor() {
    super();
    this.inviting = false;
    this.made = undefined;
    this.problem = undefined;
  }

  render() {
    return html`
      <div class="head"><h2>${t("settings.people")}</h2>
        <button type="button" class="button primary" aria-expanded=${this.inviting} @click=${() => (this.inviting = !this.inviting)}>${icon("invite")}${t("people.invite")}</button></div>
      ${this.inviting ? html`<section class="inviting"><invite-form .asks=${true}></invite-form></section>` : nothing}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${problemText(this.problem)}</p></div>` : nothing}
      <ul class="people">${repeat(this.#people.value, person => person.id, person => this.#person(person))}</ul>`;
  }

  #person(person) {
    const { id, login, role, state } = person;
    const name = nameOf(person);
    const me = id === session.value.person.id;
    return html`<li class=${state}>
      ${avatar(name)}
      <div class="who"><p class="what">${told(name)}${me ? html` <span class="hint">(${t("person.you")})</span>` : nothing}</p>
        <p class="hint">${login ? html`${told(login)} · ` : nothing}${t(`role.${role}`)}</p></div>
      <p class="state">${this.#state(person)}</p>
      <menu-button look="icon-button" .label=${icon("down")} name=${t("people.actions", { name })} .items=${this.#actions(person, me)}
        .disabled=${me} @choose=${event => this.#act(event.detail, person)}></menu-button>
      ${this.made?.id === id ? codeCard(this.made) : nothing}
    </li>`;
  }

  #state({ state, codeExpires, lastSeen }) {
    if (state === "invited") return codeExpires > Date.now() ? t("people.codeUntil", { day: moment(codeExpires) }) : t("people.codeGone");
    if (state === "active" && lastSeen) return html`<span title=${exact(lastSeen)}>${t("people.lastSeen", { age: age(lastSeen) })}</span>`;
    return t(`people.state.${state}`);
  }

  #actions({ state }, me) {
    if (me) return [];
    if (state === "inactive") return [{ id: "active", label: t("people.activate"), icon: "play" }];
    const leave = { id: "inactive", label: t("people.deactivate"), icon: "minus" };
    return state === "invited" ? [{ id: "code", label: t("people.newCode"), icon: "key" }, leave] : [leave];
  }

  async #act(action, person) {
    const { id } = person;
    const name = nameOf(person);
    this.problem = undefined;
    try {
      if (action === "code") this.made = { id, name, ...(await newCode(id)) };
      else if (action === "active" || (await this.#isMeant(name))) await setState(id, action);
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  }

  #isMeant(name) {
    return confirmed({ heading: t("people.deactivateHeading", { name }), text: t("people.deactivateText"), action: t("people.deactivate"), danger: true });
  }
}
customElements.define("people-settings", PeopleSettings);
