import { t } from "app/core/i18n.js";

/** What people may agree to, each with wordings of its own. */
export const PURPOSES = ["marketing", "service", "special", "secrecy", "age"];

/** A purpose in words, with the topic where it has one. */
export const purposeOf = ({ purpose, topic }) => (topic ? `${t(`consent.kind.${purpose}`)}: ${topic}` : t(`consent.kind.${purpose}`));

/** One word that tells purposes apart. */
export const purposeKey = ({ purpose, topic = "" }) => `${purpose}:${topic}`;

/** In one order everywhere. */
export const byPurpose = (one, other) => PURPOSES.indexOf(one.purpose) - PURPOSES.indexOf(other.purpose);

/** Each purpose of these once. */
export const purposesIn = items => [...new Map(items.map(({ purpose, topic }) => [purposeKey({ purpose, topic }), { purpose, topic }])).values()].sort(byPurpose);
