const NAME = /^[a-z0-9_]{1,512}$/;
const LANGUAGE = /^[a-z]{2,3}(_[A-Z]{2})?$/;
const PLACE = /\{\{([^{}]*)\}\}/g;
const LINK = /^https:\/\/(?:(?![{}])[\x21-\x7e]){1,1900}(\{\{1\}\})?$/;
const NUMBER = /^\+[1-9]\d{4,19}$/;
const OF_SOMEBODY = /[0-9][0-9 /().-]{5,}[0-9]|\S@\S/;
const WAY_OUT = /\b(stopp?|abmeld(en|ung)|abbestell(en|ung)|austragen|widerruf(en)?|unsubscribe|opt[ -]?out)\b/i;
const MOST = { above: 60, body: 1024, footer: 60, label: 25, onCard: 160 };

export const CARDS = { fewest: 2, most: 10 };
export const MOST_BUTTONS = { message: 3, card: 2 };
const MOST_LINKS = 2;

const numbered = name => /^\d{1,2}$/.test(name);
const named = name => /^[a-z0-9_]{1,64}$/.test(name) && /[a-z_]/.test(name);
const size = name => (numbered(name) ? Number(name) : 0);

/** The places of a text, each once: numbers by their size, names as they are read. */
const placesIn = text => [...new Set([...text.matchAll(PLACE)].map(([, name]) => name))].sort((a, b) => size(a) - size(b));

/** What is to be filled in, in the order in which the house wants the samples. */
export function slotsOf({ header, body, buttons, cards }) {
  const slots = (text, part, card, button = 0) => placesIn(text).map(name => ({ part, card, button, name }));
  const onFace = (face, card) => [...slots(face.body, "body", card), ...face.buttons.flatMap(({ target }, at) => slots(target, "button", card, at))];
  return [...slots(header.text, "header", 0), ...onFace({ body, buttons }, 0), ...cards.flatMap((card, at) => onFace(card, at + 1))].filter(({ name }) => numbered(name) || named(name));
}

/**
 * The first rule that a draft breaks, by its number, and where: which field of the message, or of a card counted from 1. The
 * house checks all of them once more, and what names tell besides.
 */
export function broken(draft, samples) {
  for (const { holds, ...where } of rules(draft, samples)) {
    if (!holds) return where;
  }
  return undefined;
}

const rule = (number, holds, part, card = 0, button = 0) => ({ rule: number, holds, part, card, button });

function* rules(draft, samples) {
  const { name, language, header, body, footer, buttons, cards } = draft;
  yield rule(1, NAME.test(name), "name");
  yield rule(3, LANGUAGE.test(language), "language");
  yield rule(5, header.kind !== "text" || (header.text && header.text.length <= MOST.above && placesIn(header.text).length < 2), "above");
  yield rule(6, body && body.length <= MOST.body, "body");
  yield* places(header.text, body, cards);
  yield rule(8, footer.length <= MOST.footer && !footer.includes("{{"), "footer");
  yield* pressed(buttons, 0, 9);
  yield rule(9, buttons.filter(({ kind }) => kind === "url").length <= MOST_LINKS && buttons.filter(({ kind }) => kind === "phone").length < 2, "label", 0, buttons.length - 1);
  for (const [at, card] of cards.entries()) yield* onCard(card, at + 1, cards);
  yield rule(22, draft.category !== "marketing" || WAY_OUT.test([body, footer, ...cards.map(card => card.body), ...[{ buttons }, ...cards].flatMap(face => face.buttons.map(({ label }) => label))].join("\n")), "body");
  for (const [at, { part, card, button, name: place }] of draft.slots.entries()) {
    yield { ...rule(10, samples[at], "sample", card, button), slot: { part, name: place } };
    yield { ...rule(11, !OF_SOMEBODY.test(samples[at]), "sample", card, button), slot: { part, name: place } };
  }
}

/** Names or numbers, numbers without a gap; no place stands at an end of a text or beside another one. */
function* places(above, body, cards) {
  const texts = [["above", 0, above], ["body", 0, body], ...cards.map((card, at) => ["body", at + 1, card.body])];
  const [first] = texts.flatMap(([, , text]) => placesIn(text));
  for (const [part, card, text] of texts) {
    const names = placesIn(text);
    yield rule(12, names.every(name => numbered(name) || named(name)), part, card);
    yield rule(14, names.every(name => numbered(name) === numbered(first)), part, card);
    yield rule(7, names.every((name, at) => !numbered(name) || Number(name) === at + 1) && !text.replace(PLACE, "").includes("{{"), part, card);
    yield rule(7, part === "above" || !/^\s*\{\{|\}\}\s*$|\}\}\s*\{\{/.test(text), part, card);
  }
}

function* pressed(buttons, card, number) {
  for (const [at, { kind, label, target }] of buttons.entries()) {
    const once = buttons.findIndex(other => other.label === label) === at;
    yield rule(number, label && label.length <= MOST.label && once, "label", card, at);
    yield rule(number, { reply: !target, url: LINK.test(target), phone: NUMBER.test(target) }[kind], "target", card, at);
  }
}

/** The kinds of file and of buttons are chosen for all cards together. */
function* onCard({ body, buttons }, at, cards) {
  yield rule(19, body.length <= MOST.onCard, "body", at);
  yield rule(20, buttons.length, "button", at);
  yield* pressed(buttons, at, 20);
  yield rule(21, body || cards.every(card => !card.body), "body", at);
}
