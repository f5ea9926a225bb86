import { get } from "app/core/api.js";
import { go } from "app/core/router.js";
import { span, t } from "app/core/i18n.js";
import { toast } from "app/parts/toast-region.js";

/** Says that a conversation of one's own can be answered freely for a short while only, and leads there. */
export async function remind(id) {
  const { contact, window } = await get(`/conversations/${id}`, { background: true });
  const values = { name: contact.name || t("contact.nameless"), span: span(window.closesAt - Date.now()) };
  toast(t("window.closes", values), { stays: true, action: { label: t("window.open"), run: () => go(`/inbox/${id}`) } });
}
