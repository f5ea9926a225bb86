import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { Watch } from "app/core/store.js";
import { get, heardSealed, post, put, remove, Problem } from "app/core/api.js";
import { session } from "app/core/session.js";
import { told } from "app/core/text.js";
import { icon } from "app/core/icons.js";
import { exact, t } from "app/core/i18n.js";
import { avatar, note, problemNote, problemText, skeleton } from "app/parts/notices.js";
import { confirmed } from "app/parts/dialog-box.js";

/** Who may stop everything that leaves. */
const STOPS = ["admin", "dpo"];

/** Lines of the list of what may leave, as they stand in the handbook. */
function lines(changes) {
  return html`<ul class="lines">${changes.map(line => html`<li><code>${line.call ? `${line.call}: ` : ""}${line.statement}</code><span>${line.why}</span></li>`)}</ul>`;
}

/** How the house is opened, who accepts that it opens by itself, what may leave it, and the button that seals it. */
class SafetySettings extends View {
  static properties = { custody: { state: true }, relay: { state: true }, failed: { state: true }, refused: { state: true } };

  #person = new Watch(this, session, value => value.person);

  constructor() {
    super();
    this.relay = this.custody = this.failed = this.refused = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    try {
      this.custody = await get("/custody");
      if (STOPS.includes(this.#person.value?.role)) this.relay = await get("/relay");
    } catch (problem) {
      this.failed = Problem.of(problem);
    }
  }

  render() {
    return html`<h2>${t("settings.safety")}</h2>
      ${this.failed ? problemNote(t("safety.failed"), this.failed, () => this.#load()) : this.custody ? this.#shown() : skeleton("lines", 5)}`;
  }

  #shown() {
    return html`<section aria-labelledby="opening">
        <h3 id="opening">${t("safety.opening")}</h3>
        ${this.custody.attended ? this.#byCustodians() : this.#byMachine()}
        ${this.#refusal("acceptance")}
        <p class="hint">${t("safety.change")}</p>
      </section>
      ${this.relay ? [this.#outward(this.relay), this.relay.lists.map(list => this.#list(list))] : nothing}
      <section aria-labelledby="seal">
        <h3 id="seal">${t("safety.seal")}</h3>
        <p>${t("safety.sealText")} ${this.#again()}</p>
        ${this.#refusal("seal")}
        <button type="button" class="button danger" @click=${this.#seal}>${icon("lock")}${t("safety.sealNow")}</button>
      </section>`;
  }

  #outward({ stopped }) {
    return html`<section aria-labelledby="outward">
      <h3 id="outward">${t("relay.heading")}</h3>
      ${stopped ? note("danger", "pause", t("relay.stopped", { name: stopped.by, time: exact(stopped.at) })) : html`<p>${t("relay.text")}</p>`}
      ${this.#refusal("relay")}
      <button type="button" class="button ${stopped ? "primary" : "danger"}" @click=${() => this.#switch(!stopped)}>${icon("pause")}${t(stopped ? "relay.go" : "relay.stop")}</button>
    </section>`;
  }

  #list(list) {
    const { name, by, at, added, dropped } = list;
    return html`<section aria-labelledby="list-${name}">
      <h3 id="list-${name}">${t("relay.list", { name: t(`relay.of.${name}`) })}</h3>
      <p>${by ? t("relay.agreed", { name: by, time: exact(at) }) : t("relay.begun", { time: exact(at) })}</p>
      ${added.length ? this.#newer(list) : nothing}
      ${dropped.length ? html`<h4>${t("relay.dropped")}</h4>${lines(dropped)}` : nothing}
      ${this.#refusal("list")}
    </section>`;
  }

  #newer(list) {
    const asked = this.#person.value?.role === "dpo";
    return html`${note("warning", "warning", t("relay.newer"))}
      <h4>${t("relay.added")}</h4>
      ${lines(list.added)}
      ${asked ? html`<button type="button" class="button primary" @click=${() => this.#agree(list)}>${t("relay.agree")}</button>` : nothing}`;
  }

  async #agree({ name, digest }) {
    if (!(await confirmed({ heading: t("relay.agreeAsk"), text: t("relay.agreeText"), action: t("relay.agree") }))) return;
    await this.#try("list", async () => {
      this.relay = await put("/relay/agreement", { name, digest });
    });
  }

  async #switch(stop) {
    if (stop && !(await confirmed({ heading: t("relay.ask"), text: t("relay.text"), action: t("relay.stop"), danger: true }))) return;
    await this.#try("relay", async () => {
      this.relay = stop ? await put("/relay/stop") : await remove("/relay/stop");
    });
  }

  #byCustodians() {
    const { threshold, custodians } = this.custody;
    return html`<p><strong>${t("safety.attended")}</strong></p>
      <p>${t("safety.attendedText", { n: threshold, of: custodians.length })}</p>
      <ul aria-label=${t("safety.custodians")}>${custodians.map(name => html`<li>${avatar(name)}${told(name)}</li>`)}</ul>
      <p class="hint">${t("safety.needsNoAcceptance")}</p>`;
  }

  #byMachine() {
    const { accepted } = this.custody;
    return html`<p><strong>${t("safety.unattended")}</strong></p>
      <p>${t("safety.unattendedText")}</p>
      ${accepted ? note("good", "done", t("safety.accepted", { name: accepted.by, time: exact(accepted.at) })) : this.#unaccepted()}`;
  }

  #unaccepted() {
    const asked = this.#person.value?.role === "dpo";
    return html`${note("warning", "warning", t("safety.notAccepted"))}
      ${asked ? html`<p>${t("safety.acceptText")}</p><button type="button" class="button primary" @click=${this.#accept}>${t("safety.accept")}</button>` : nothing}`;
  }

  #again() {
    const { attended, threshold } = this.custody;
    return attended ? t("safety.sealAttended", { n: threshold }) : t("safety.sealUnattended");
  }

  #refusal(of) {
    return this.refused?.of === of ? html`<div class="refusal" role="alert"><p>${problemText(this.refused.problem)}</p></div>` : nothing;
  }

  #accept = () => this.#try("acceptance", async () => {
    this.custody = await put("/custody/acceptance", { generation: this.custody.generation });
  });

  #seal = async () => {
    const text = `${t("safety.sealText")} ${this.#again()}`;
    if (!(await confirmed({ heading: t("safety.sealAsk"), text, action: t("safety.sealNow"), danger: true }))) return;
    await this.#try("seal", async () => {
      await post("/seal");
      heardSealed();
    });
  };

  async #try(of, action) {
    this.refused = undefined;
    try {
      await action();
    } catch (error) {
      const problem = Problem.of(error);
      this.refused = { of, problem };
      if (["START_MODE_CHANGED", "LIST_CHANGED"].includes(problem.code)) this.#load();
    }
  }
}
customElements.define("safety-settings", SafetySettings);
