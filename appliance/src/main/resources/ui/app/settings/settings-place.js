import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { icon } from "app/core/icons.js";
import { later } from "app/core/later.js";
import { place } from "app/core/router.js";
import { session } from "app/core/session.js";
import { t } from "app/core/i18n.js";
import { house, loadHouse, stepsDone } from "app/settings/settings-store.js";
import { STEPS } from "app/parts/front-frame.js";
import { empty, problemNote, skeleton } from "app/parts/notices.js";
import "app/parts/more-icons.js";
import "app/settings/channel-settings.js";
import "app/settings/template-settings.js";
import "app/settings/people-settings.js";
import "app/settings/organisation-settings.js";
import "app/settings/safety-settings.js";
import "app/settings/service-settings.js";
import "app/settings/ledger-report.js";
import "app/settings/preference-settings.js";
import "app/settings/setup-wizard.js";

const RUNS_THE_HOUSE = ["admin"];
const WATCHES = ["dpo"];
const SEALS = ["admin", "dpo", "custodian"];
const PUBLISH = ["admin", "dpo"];
const EVERYBODY = ["admin", "agent", "dpo", "custodian"];

function consents() {
  later(import("app/settings/consent-settings.js"), "contact");
  return html`<consent-settings></consent-settings><consent-list></consent-list>`;
}

function notice() {
  later(import("app/settings/notice-settings.js"), "contact");
  return html`<notice-settings></notice-settings>`;
}

function automatic() {
  later(import("app/settings/automatic-settings.js"), "settings");
  return html`<automatic-settings></automatic-settings>`;
}

function widgets() {
  later(import("app/settings/widget-settings.js"));
  return html`<widget-settings></widget-settings>`;
}

const SECTIONS = [
  { name: "channels", sign: "channel", roles: RUNS_THE_HOUSE, show: () => html`<channel-settings></channel-settings>` },
  { name: "templates", sign: "template", roles: RUNS_THE_HOUSE, show: () => html`<template-settings></template-settings>` },
  { name: "people", sign: "people", roles: RUNS_THE_HOUSE, show: () => html`<people-settings></people-settings>` },
  { name: "organisation", sign: "house", roles: RUNS_THE_HOUSE, show: () => html`<organisation-settings></organisation-settings>` },
  { name: "service", sign: "send", roles: RUNS_THE_HOUSE, show: () => html`<service-settings></service-settings>` },
  { name: "automatic", sign: "clock", roles: RUNS_THE_HOUSE, show: automatic },
  { name: "safety", sign: "lock", roles: SEALS, show: () => html`<safety-settings></safety-settings>` },
  { name: "notice", sign: "file", roles: PUBLISH, show: notice },
  { name: "consents", sign: "check", roles: WATCHES, show: consents },
  { name: "widgets", sign: "channel", roles: PUBLISH, show: widgets },
  { name: "ledger", sign: "filter", roles: WATCHES, show: () => html`<ledger-report></ledger-report>` },
  { name: "preferences", sign: "preferences", roles: EVERYBODY, show: () => html`<preference-settings></preference-settings>` },
];

/** Settings of the house and one's own, one section at a time. */
class SettingsPlace extends View {
  #place = new Watch(this, place);
  #person = new Watch(this, session, value => value.person);
  #house = new Watch(this, house);

  connectedCallback() {
    super.connectedCallback();
    loadHouse();
  }

  get #sections() {
    return SECTIONS.filter(({ roles }) => roles.includes(this.#person.value?.role));
  }

  updated() {
    this.toggleAttribute("data-setup", this.#place.value.name === "setup");
  }

  render() {
    const { name, step, section } = this.#place.value;
    if (name === "setup" && this.#person.value?.role === "admin") return this.#ready(() => html`<setup-wizard .step=${step ?? ""}></setup-wizard>`);
    const current = section ? this.#sections.find(one => one.name === section) : this.#sections[0];
    return html`
      <nav aria-label=${t("settings.title")} tabindex="-1" data-pane>
        <h1>${t("settings.title")}</h1>
        <ul>${this.#sections.map(one => html`<li><a href="/settings/${one.name}" aria-current=${one === current ? "page" : nothing}>${icon(one.sign)}<span>${t(`settings.${one.name}`)}</span></a></li>`)}</ul>
      </nav>
      <main tabindex="-1" data-pane><div class="inner">
        ${this.#resume()}
        ${this.#section(current)}
      </div></main>`;
  }

  #section(current) {
    if (!current) return empty(t("shell.noRight"), t("shell.noRightText"));
    return current.roles === RUNS_THE_HOUSE ? this.#ready(current.show) : current.show();
  }

  #ready(show) {
    const { status, problem } = this.#house.value;
    if (status === "ready") return show();
    return status === "error" ? problemNote(t("settings.failed"), problem, loadHouse) : skeleton("lines", 5);
  }

  #resume() {
    const { status } = this.#house.value;
    const left = status === "ready" ? STEPS.length - stepsDone(this.#house.value).length : 0;
    if (!left) return nothing;
    return html`<aside class="resume"><p>${t("setup.left", { n: left })}</p><a class="button" href="/settings/setup">${t("setup.resume")}</a></aside>`;
  }
}
customElements.define("settings-place", SettingsPlace);
