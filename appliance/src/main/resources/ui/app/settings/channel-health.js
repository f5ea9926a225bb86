import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { View } from "app/core/view.js";
import { Problem } from "app/core/api.js";
import { icon } from "app/core/icons.js";
import { day, exact, t, textOr } from "app/core/i18n.js";
import { examineAccount, healthOf } from "app/settings/settings-store.js";
import { note, problemNote } from "app/parts/notices.js";

const SIGNS = { green: "done", amber: "warning", red: "alert" };
const WEIGHTS = { red: "danger", amber: "warning" };
/** Their number is a time of the day too. */
const MOMENTS = ["HEARD", "SILENT"];

/** How an account stands, step by step, with what to do about what does not. */
class ChannelHealth extends View {
  static properties = { account: { attribute: false }, alone: { type: Boolean }, findings: { state: true }, busy: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.account = undefined;
    this.alone = false;
    this.findings = [];
    this.busy = false;
    this.problem = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load(healthOf);
  }

  async #load(ask) {
    this.busy = true;
    this.problem = undefined;
    try {
      this.findings = await ask(this.account.id);
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
    this.busy = false;
  }

  render() {
    const open = this.findings.filter(({ level }) => level !== "green").sort((one, other) => weight(other) - weight(one));
    const good = this.findings.filter(({ level }) => level === "green");
    return html`${this.alone ? html`<h2>${t("health.title")}</h2>` : html`<h3>${t("health.title")}</h3>`}
      ${this.problem ? problemNote(t("health.failed"), this.problem, () => this.#load(examineAccount)) : nothing}
      ${repeat(open, ({ sign }) => sign, finding => note(WEIGHTS[finding.level], SIGNS[finding.level], html`
        <p class="what">${t(`health.topic.${finding.topic}`)}: ${sentence(finding)}</p><p>${remedy(finding)}</p>`))}
      ${good.length ? html`<ul>${repeat(good, ({ sign }) => sign, finding => html`
        <li>${icon("done")}<span><strong>${t(`health.topic.${finding.topic}`)}:</strong> ${sentence(finding)}</span></li>`)}</ul>` : nothing}
      <p class="hint" role="status">${this.busy ? t("health.asking") : t("health.text")}</p>
      <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#load(examineAccount)}>${icon("again")}${t("health.examine")}</button>`;
  }
}
customElements.define("channel-health", ChannelHealth);

const weight = ({ level }) => (level === "red" ? 2 : 1);

function valuesOf({ sign, number = 0, words = "" }) {
  if (sign === "NOT_REACHED") return { words: textOr(`reason.${words}`, "reason.UNKNOWN") };
  if (sign.startsWith("QUALITY_")) return { words: tier(words) };
  return { words, n: number, day: number ? day(number) : "", time: MOMENTS.includes(sign) ? exact(number) : "" };
}

/** How many people may be written to first, as Meta names it: TIER_250, TIER_1K, TIER_UNLIMITED. */
function tier(word) {
  const [, count, thousands] = /^TIER_(\d+)(K?)$/.exec(word) ?? [];
  if (count) return t("health.tier", { most: Number(count) * (thousands ? 1000 : 1) });
  return word === "TIER_UNLIMITED" ? t("health.tierNone") : "";
}

const sentence = finding => t(`health.${finding.sign}`, valuesOf(finding));
const remedy = finding => textOr(`health.remedy.${finding.sign}`, "health.remedy", valuesOf(finding));
