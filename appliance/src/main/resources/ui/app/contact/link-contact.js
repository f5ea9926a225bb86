import { html, nothing } from "lit";
import { View } from "app/core/view.js";
import { post, Problem } from "app/core/api.js";
import { t } from "app/core/i18n.js";
import { field, valuesOf } from "app/parts/form.js";
import { note, problemText } from "app/parts/notices.js";
import { peopleFound } from "app/contact/people-found.js";

/** Looks for the other contact who is the same human being. Fires `done` with her. */
class LinkContact extends View {
  static properties = { contact: { attribute: false }, found: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.contact = undefined;
    this.found = undefined;
    this.problem = undefined;
  }

  firstUpdated() {
    this.querySelector("#link-query").focus();
  }

  render() {
    return html`<form role="search" @submit=${this.#look}>
      <p class="hint">${t("link.text")}</p>
      ${field({ id: "link-query", label: t("link.query"), type: "search", maxlength: 200 })}
      <div class="buttons"><button type="submit" class="button primary">${t("link.look")}</button></div>
    </form>
    ${this.problem ? note("danger", "alert", html`<p role="alert">${problemText(this.problem)}</p>`) : nothing}
    <div role="status">${this.found && !this.found.length ? html`<p class="hint">${t("link.none")}</p>` : nothing}</div>
    ${this.found?.length ? peopleFound(this.found, ({ contact }) => this.dispatchEvent(new CustomEvent("done", { detail: contact }))) : nothing}`;
  }

  #look = async event => {
    event.preventDefault();
    this.problem = undefined;
    try {
      const { people } = await post("/searches", { query: valuesOf(event.target)["link-query"], limit: 1 });
      this.found = this.#others(people);
    } catch (problem) {
      this.problem = Problem.of(problem);
    }
  };

  /** Each contact once, without this one and those who are linked already. */
  #others(people) {
    const { id, links } = this.contact;
    const known = new Set([id, ...links.map(link => link.id)]);
    return people.filter(({ contact }) => !known.has(contact.id) && known.add(contact.id));
  }
}
customElements.define("link-contact", LinkContact);
