import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Problem, get, post, put } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { locale, t } from "app/core/i18n.js";
import { told } from "app/core/text.js";
import { choice, field } from "app/parts/form.js";
import { note, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { toast } from "app/parts/toast-region.js";

const DAYS = 7;
const MONDAY = Date.UTC(2024, 0, 1, 12);
const PAUSE = 400;
const ZONES = ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"];
const COUNTRIES = ["DE", "AT", "CH"];
const TEXTS = ["german", "english"];
const OCCASIONS = ["first", "later", "closed", "hours", "profile"];
const ASKED = ["hours", "profile"];
const LANGUAGES = { german: "de", english: "en" };
const unwritten = occasion => ({ occasion, germanWords: "", englishWords: "", german: "", english: "" });

/** Named as they are written: the catalogue fills in what stands in brackets. */
const PLACES = Object.fromEntries(["hours", "next-opening", "organisation", "profile"].map(place => [place, `{${place}}`]));

let keys = 0;
const keyed = items => items.map(item => ({ ...item, key: item.key ?? ++keys }));

/** Hours as people type them, "9-12, 13:30 – 17 Uhr", as the house reads them. */
export function spans(typed) {
  const parts = typed.replace(/uhr|h\b/giu, "").split(/[,;+]| und | and /iu).map(part => part.trim()).filter(Boolean);
  return parts.map(part => part.split(/-|–|—|bis|to/iu).map(time).join("-")).join(",");
}

function time(typed) {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(typed.trim()) ?? [];
  if (hours === undefined) return typed.trim();
  return `${(hours === "24" ? "0" : hours).padStart(2, "0")}:${minutes}`;
}

/** When somebody is there, and what the house says by itself. */
class AutomaticSettings extends View {
  static properties = { values: { state: true }, seen: { state: true }, broken: { state: true }, problem: { state: true } };

  #regions = [];
  #waiting;
  #asked = 0;

  constructor() {
    super();
    this.values = this.seen = this.broken = this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  async #load() {
    this.broken = undefined;
    try {
      const [values, { items }] = await Promise.all([get("/automatic-answers"), get("/regions")]);
      this.#regions = items;
      this.#take(values);
      await this.#look(values);
    } catch (problem) {
      this.broken = Problem.of(problem);
    }
  }

  /** Every occasion has its place, whether something is said there or not. */
  #take(values) {
    const missing = OCCASIONS.filter(occasion => values.answers.every(answer => answer.occasion !== occasion));
    this.values = { ...values, own: keyed(values.own), answers: keyed([...values.answers, ...missing.map(unwritten)]) };
  }

  render() {
    if (this.broken) return problemNote(t("settings.failed"), this.broken, () => this.#load());
    if (!this.values) return skeleton("lines", 5);
    return html`<form @submit=${this.#save} @input=${this.#changed} @change=${this.#changed}>
      <h2>${t("settings.automatic")}</h2>
      <p>${t("automatic.text")}</p>
      ${choice({ name: "state", legend: t("automatic.state"), value: this.values.state, onChange: state => this.#set({ state }), options: ["off", "on"].map(value => ({ value, label: t(`automatic.state.${value}`), text: t(`automatic.state.${value}Text`) })) })}
      ${this.#now()} ${this.#week()} ${this.#place()} ${this.#own()}
      ${this.values.answers.map((answer, number) => (answer.occasion === "keyword" ? nothing : this.#answer(answer, number)))}
      ${this.#keywords()}
      ${this.problem ? html`<div class="refusal" role="alert"><p>${this.#told(this.problem)}</p></div>` : nothing}
      <div class="buttons"><button type="submit" class="button primary">${t("common.save")}</button></div>
    </form>`;
  }

  #now() {
    if (!this.seen) return nothing;
    const { open, next } = this.seen;
    if (open) return note("good", "done", t("automatic.open"));
    return note("plain", "clock", next ? t("automatic.closed", { time: inZone(next, this.values.zone) }) : t("automatic.never"));
  }

  #week() {
    const name = new Intl.DateTimeFormat(locale.value.region, { weekday: "long", timeZone: "UTC" });
    return html`<fieldset class="group"><legend>${t("automatic.week")}</legend><p class="hint">${t("automatic.weekHint")}</p>
      ${Array.from({ length: DAYS }, (_, day) => field({ id: `week-${day}`, label: name.format(MONDAY + day * 86_400_000), value: shown(this.values.week[day]), required: false, maxlength: 60, placeholder: t("automatic.closedDay"), error: this.#fault(`week.${day + 1}`, "automatic.spans") }))}
    </fieldset>`;
  }

  #place() {
    const { region, zone, also } = this.values;
    const zones = ZONES.includes(zone) ? ZONES : [...ZONES, zone];
    const { choice: choices = [] } = this.#regions.find(one => one.code === region) ?? {};
    return html`<fieldset class="group"><legend>${t("automatic.holidays")}</legend>
      <div class="field"><label for="region">${t("automatic.region")}</label>
        <select id="region" name="region" @change=${event => this.#set({ region: event.target.value, also: [] })}>${COUNTRIES.map(country => html`<optgroup label=${t(`automatic.country.${country}`)}>
          ${this.#regions.filter(one => one.code.startsWith(country)).map(one => html`<option value=${one.code} ?selected=${one.code === region}>${named(one)}</option>`)}</optgroup>`)}</select></div>
      <div class="field"><label for="zone">${t("automatic.zone")}</label>
        <select id="zone" name="zone">${zones.map(one => html`<option value=${one} ?selected=${one === zone}>${one}</option>`)}</select></div>
      <div class="field" role="group" aria-label=${t("automatic.also")}><p>${t("automatic.also")}</p>
        ${repeat(choices, one => region + one.name, one => html`<label class="show"><input type="checkbox" name="also" value=${one.name} .checked=${also.includes(one.name)}>${named(one)}</label>`)}</div>
      ${this.seen ? html`<p class="hint">${t("automatic.next", { days: this.seen.holidays.map(day => `${dated(day.day)} ${named(day)}`).join("; ") })}</p>` : nothing}
    </fieldset>`;
  }

  #own() {
    return html`<fieldset class="group"><legend>${t("automatic.own")}</legend><p class="hint">${t("automatic.ownHint")}</p>
      ${repeat(this.values.own, ({ key }) => key, (days, number) => html`<fieldset class="group"><legend>${t("automatic.ownDays", { n: number + 1 })}</legend>
        ${field({ id: `own-${number}-first`, label: t("automatic.firstDay"), type: "date", value: days.first, error: this.#fault(`own.${number + 1}`, "automatic.ownFault") })}
        ${field({ id: `own-${number}-last`, label: t("automatic.lastDay"), type: "date", value: days.last })}
        ${field({ id: `own-${number}-spans`, label: t("automatic.openFrom"), value: shown(days.spans), required: false, maxlength: 60, placeholder: t("automatic.closedDay") })}
        ${field({ id: `own-${number}-name`, label: t("automatic.dayName"), value: days.name, required: false, maxlength: 80 })}
        <div class="buttons"><button type="button" class="button" @click=${() => this.#without("own", number)}>${t("automatic.removeDays")}</button></div>
      </fieldset>`)}
      <div class="buttons"><button type="button" class="button" @click=${() => this.#more("own", { first: today(), last: today(), spans: "", name: "" })}>${icon("plus")}${t("automatic.addDays")}</button></div>
    </fieldset>`;
  }

  #answer(answer, number) {
    const { occasion } = answer;
    const name = occasion === "closed" ? "absent" : occasion;
    return html`<fieldset class="group"><legend>${t(`automatic.${name}`)}</legend><p class="hint">${t(`automatic.${name}Text`, PLACES)}</p>
      ${ASKED.includes(occasion) ? TEXTS.map(language => this.#words(answer, number, language)) : nothing}
      ${TEXTS.map(language => this.#says(answer, number, language))}
      ${this.#fault(`answers.${number + 1}`, "automatic.answerFault", number + 1) ? html`<p class="error" role="alert">${icon("alert")}${this.#fault(`answers.${number + 1}`, "automatic.answerFault", number + 1)}</p>` : nothing}
      ${this.#preview(number)}
    </fieldset>`;
  }

  #keywords() {
    const all = this.values.answers.map((answer, number) => ({ answer, number })).filter(({ answer }) => answer.occasion === "keyword");
    return html`<fieldset class="group"><legend>${t("automatic.keywords")}</legend><p class="hint">${t("automatic.keywordText")}</p>
      ${repeat(all, ({ answer }) => answer.key, ({ answer, number }, count) => html`<fieldset class="group"><legend>${t("automatic.keyword", { n: count + 1 })}</legend>
        ${TEXTS.map(language => html`${this.#words(answer, number, language)}${this.#says(answer, number, language)}`)}
        ${this.#fault(`answers.${number + 1}`, "automatic.answerFault", number + 1) ? html`<p class="error" role="alert">${icon("alert")}${this.#fault(`answers.${number + 1}`, "automatic.answerFault", number + 1)}</p>` : nothing}
        ${this.#preview(number)}
        <div class="buttons"><button type="button" class="button" @click=${() => this.#without("answers", number)}>${t("automatic.removeKeyword")}</button></div>
      </fieldset>`)}
      <div class="buttons"><button type="button" class="button" @click=${() => this.#more("answers", unwritten("keyword"))}>${icon("plus")}${t("automatic.addKeyword")}</button></div>
    </fieldset>`;
  }

  #words(answer, number, language) {
    return field({ id: `answer-${number}-${language}Words`, label: t(`automatic.words.${language}`), value: answer[`${language}Words`], required: false, maxlength: 400 });
  }

  #says(answer, number, language) {
    const id = `answer-${number}-${language}`;
    return html`<div class="field"><label for=${id}>${t(`automatic.says.${language}`)} <span class="optional">${t("form.optional")}</span></label>
      <textarea id=${id} name=${id} rows="3" maxlength="1000" lang=${LANGUAGES[language]} .value=${answer[language]}></textarea></div>`;
  }

  #preview(number) {
    const said = this.seen?.texts[number];
    return TEXTS.map(language => (said?.[language] ? note("plain", "eye", html`<p class="hint">${t(`automatic.preview.${language}`)}</p><blockquote lang=${LANGUAGES[language]}>${said[language].split("\n").map(line => html`${told(line)}<br>`)}</blockquote>`) : nothing));
  }

  /** What is said at the place of a fault. */
  #fault(name, key, number) {
    const { code, remedy = {} } = this.problem ?? {};
    if (remedy.field === name) return t(key);
    return number && remedy.answer === number ? t(`problem.${code}`, PLACES) : undefined;
  }

  #told(problem) {
    return problem.remedy?.field?.includes(".") || problem.remedy?.answer ? t("automatic.fault") : problemText(problem);
  }

  #set(values) {
    this.values = { ...this.#read(), ...values };
    this.#soon();
  }

  #more(list, item) {
    const values = this.#read();
    this.#set({ [list]: keyed([...values[list], item]) });
  }

  #without(list, number) {
    const values = this.#read();
    this.#set({ [list]: values[list].filter((_, one) => one !== number) });
  }

  /** What stands in the form, with the rows as they are. */
  #read() {
    const form = new FormData(this.querySelector("form"));
    const text = name => (form.get(name) ?? "").trim();
    return {
      state: this.values.state,
      region: text("region"),
      zone: text("zone"),
      also: form.getAll("also"),
      week: this.values.week.map((_, day) => spans(text(`week-${day}`))),
      own: this.values.own.map(({ key }, number) => ({ key, first: text(`own-${number}-first`), last: text(`own-${number}-last`), spans: spans(text(`own-${number}-spans`)), name: text(`own-${number}-name`) })),
      answers: this.values.answers.map(({ key, occasion }, number) => ({ key, occasion, germanWords: text(`answer-${number}-germanWords`), englishWords: text(`answer-${number}-englishWords`), german: text(`answer-${number}-german`), english: text(`answer-${number}-english`) })),
    };
  }

  #changed = () => this.#soon();

  #soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.isConnected && this.#look(plain(this.#read())), PAUSE);
  }

  /** An older answer never stands over a newer one; what is not finished yet is told when it is saved. */
  async #look(values) {
    const number = ++this.#asked;
    const seen = await post("/automatic-answers/previews", values).catch(() => undefined);
    if (seen && number === this.#asked) this.seen = seen;
  }

  #save = async event => {
    event.preventDefault();
    this.problem = undefined;
    const values = plain(this.#read());
    try {
      await put("/automatic-answers", values);
      this.#take(values);
      await this.#look(values);
      toast(t("common.saved"));
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };
}
customElements.define("automatic-settings", AutomaticSettings);

const named = one => (locale.value.language === "de" ? one.german : one.english);
const shown = written => written.replaceAll("-", "–").replaceAll(",", ", ");
const today = () => new Date().toLocaleDateString("sv");
const inZone = (at, timeZone) => new Intl.DateTimeFormat(locale.value.region, { dateStyle: "full", timeStyle: "short", timeZone }).format(at);
const dated = date => new Date(`${date}T12:00`).toLocaleDateString(locale.value.region, { day: "numeric", month: "short", year: "numeric" });
const plain = ({ own, answers, ...values }) => ({ ...values, own: own.map(unkeyed), answers: answers.map(unkeyed) });
const unkeyed = ({ key, ...item }) => item;
