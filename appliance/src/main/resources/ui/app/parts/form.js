import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "app/core/icons.js";
import { t } from "app/core/i18n.js";
import { toast } from "app/parts/toast-region.js";
import "app/parts/more-icons.js";

/**
 * A labelled field with its hint and its error.
 * @param {{id: string, label: string, value?: string, type?: string, hint?: unknown, error?: string, required?: boolean,
 *   autocomplete?: string, inputmode?: string, maxlength?: number, pattern?: string, placeholder?: string, list?: string, after?: unknown}} field
 */
export const field = ({ id, label, value = "", type = "text", hint, error, required = true, ...rest }) => html`
  <div class="field">
    <label for=${id}>${label}${required ? nothing : html` <span class="optional">${t("form.optional")}</span>`}</label>
    <input id=${id} name=${id} type=${type} .value=${value} ?required=${required} dir="auto"
      autocomplete=${rest.autocomplete ?? "off"} inputmode=${rest.inputmode ?? nothing} maxlength=${rest.maxlength ?? nothing}
      pattern=${rest.pattern ?? nothing} placeholder=${rest.placeholder ?? nothing} list=${rest.list ?? nothing} autocapitalize=${rest.autocapitalize ?? "off"} spellcheck="false"
      aria-invalid=${error ? "true" : nothing} aria-describedby=${describedBy(id, hint, error)}>
    ${rest.after ?? nothing}
    ${error ? html`<p class="error" id="${id}-error" role="alert">${icon("alert")}${error}</p>` : nothing}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;

function describedBy(id, hint, error) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return ids.length ? ids.join(" ") : nothing;
}

/**
 * A choice of few, each with a sentence of its own.
 * @param {{name: string, legend: string, value?: string, options: {value: string, label: string, text?: string}[], onChange: (value: string) => void}} choice
 */
export const choice = ({ name, legend, value, options, onChange }) => html`
  <fieldset class="choice">
    <legend>${legend}</legend>
    ${options.map(option => html`
      <label>
        <input type="radio" name=${name} value=${option.value} .checked=${live(option.value === value)} @change=${() => onChange(option.value)}>
        <span><strong>${option.label}</strong>${option.text ? html`<span class="hint">${option.text}</span>` : nothing}</span>
      </label>`)}
  </fieldset>`;

/** A field for a password that can be looked at. */
export const password = values => field({
  ...values,
  type: "password",
  after: html`<label class="show"><input type="checkbox" @change=${event => show(values.id, event.target.checked)}>${t("form.showPassword")}</label>`,
});

function show(id, shown) {
  document.getElementById(id).type = shown ? "text" : "password";
}

/** A value to take along, with a button that does so. */
export const copyable = (label, value) => html`
  <div class="copyable">
    <span class="label">${label}</span>
    <code>${value}</code>
    <button type="button" class="button" @click=${() => copy(value)}>${icon("copy")}${t("common.copy")}</button>
  </div>`;

export async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
    toast(t("common.copied"));
  } catch {
    toast(t("common.copyFailed"));
  }
}

/** The values of a form by name, trimmed except for secrets. */
export function valuesOf(form) {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(entries.map(([name, value]) => [name, isSecret(form, name) ? value : value.trim()]));
}

const isSecret = (form, name) => /password/i.test(name) || form.elements.namedItem(name)?.type === "password";
