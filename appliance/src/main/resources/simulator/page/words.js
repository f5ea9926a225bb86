/** Every word of the page, in both languages. */
const WORDS = {
  de: {
    language: "English", languageTitle: "Switch to English",
    connected: "Verbunden mit Hausbote als {name} ({number})", waiting: "Wartet auf Hausbote …", gone: "Der Simulator antwortet nicht. Läuft er noch?",
    lively: "Kunden schreiben von selbst", people: "Kunden", chat: "Gespräch", faults: "Störungen", allOff: "Alle aus",
    faultsLead: "Was ein Anbieter gelegentlich falsch macht, oder richtig, aber unerwartet.",
    windowOpen: "Antwortfenster offen", windowClosed: "Antwortfenster geschlossen", noPhone: "ohne Telefonnummer, @{username}",
    nothing: "Noch nichts gesagt", empty: "Hier schreiben Sie als {name}. Was Sie senden, kommt bei Hausbote als WhatsApp-Nachricht an.",
    write: "Als {name} schreiben", send: "Senden", attach: "Etwas anderes senden", written: "Geschrieben",
    now: "jetzt", nearly: "vor 23 Stunden 50 Minuten", yesterday: "vor 25 Stunden",
    quote: "Zitieren", unquote: "Zitat entfernen", react: "Reaktion", takeBack: "Reaktion zurücknehmen",
    pictures: "Bild", documents: "Dokument", others: "Anderes", own: "Eigene Datei …",
    car: "Auto mit Schaden", bathroom: "Wasser im Bad", letter: "Brief vom Amt", card: "Karte",
    invoice: "Rechnung", policy: "Police", report: "Terminbrief", statement: "Kontoauszug",
    location: "Standort", contacts: "Kontakt", voice: "Sprachnachricht", poll: "Umfrage", order: "Bestellung", system: "Neue Nummer", unknown: "Unbekannter Typ",
    image: "Bild", document: "Dokument", video: "Video", audio: "Sprachnachricht", sticker: "Sticker", choice: "Auswahl", unsupported: "Nicht unterstützt", template: "Vorlage", interactive: "Nachricht mit Knöpfen",
    state_waiting: "unterwegs", state_accepted: "angenommen", state_sent: "gesendet", state_delivered: "zugestellt", state_read: "gelesen", state_failed: "fehlgeschlagen ({code})",
    refused: "Das ging nicht. Ihr Text steht noch da.", tooLarge: "Die Datei ist größer als 16 MB.",
    marketing: "Nimmt Werbung an",
    once: "Einmal", until: "noch {count}-mal", code: "Fehler", groups: { PROVIDER: "Anbieter", ANSWERS: "Annahme von Nachrichten", REPORTS: "Berichte", WEBHOOKS: "Zustellung an Hausbote", MEDIA: "Dateien" },
    fault: {
      "down": ["Nicht erreichbar", "Jeder Aufruf wird mit 503 und Fehler 2 beantwortet."],
      "gateway-page": ["Fremde Fehlerseite", "Ein Zwischenrechner antwortet mit einer HTML-Seite und sagt nicht, was geschah."],
      "token-expired": ["Token abgelaufen", "Jeder Aufruf wird mit Fehler 190 abgelehnt."],
      "token-ends-soon": ["Token läuft ab", "Das Token gilt nur noch fünf Tage."],
      "right-missing": ["Recht fehlt", "Das Token darf senden, aber nichts über das Konto erfahren."],
      "secret-changed": ["App-Geheimnis geändert", "Die App hat ein anderes Geheimnis als bisher."],
      "number-banned": ["Nummer gesperrt", "Die Nummer hat den Zustand BANNED."],
      "quality-low": ["Schlechte Bewertung", "Die Qualität der Nummer ist RED."],
      "name-declined": ["Name abgelehnt", "Der Anzeigename ist nicht erlaubt."],
      "stranger-listens": ["Fremde App hört mit", "Eine zweite App bekommt eine Kopie jeder Nachricht."],
      "field-missing": ["Feld nicht abonniert", "Die App bekommt keine Nachrichten, nur Neues über das Konto."],
      "refuse": ["Sofort ablehnen", "Nachrichten werden mit diesem Fehler abgelehnt."],
      "fail-later": ["Später scheitern", "Nachrichten werden angenommen und danach als fehlgeschlagen gemeldet."],
      "cut-before": ["Verbindung vorher getrennt", "Die Verbindung bricht ab, bevor die Nachricht angesehen wird."],
      "cut-after": ["Antwort verloren", "Die Nachricht geht ihren Weg, aber Hausbote erfährt es nicht."],
      "slow": ["Langsame Antwort", "Die Nachricht ist angenommen, die Antwort braucht acht Sekunden."],
      "window-at-once": ["Fenster sofort geprüft", "Eine Nachricht außerhalb des Fensters wird sofort abgelehnt statt nachträglich gemeldet."],
      "pair-limit": ["Begrenzung je Kunde", "Mehr als 45 Nachrichten auf einmal an denselben Kunden werden abgelehnt."],
      "no-message-status": ["Antwort ohne Zustand", "Die Antwort lässt weg, was aus der Nachricht wurde."],
      "other-wa-id": ["Andere Nummer", "Der Anbieter kennt den Kunden unter einer anderen Schreibweise der Nummer."],
      "reports-held": ["Berichte verspätet", "Gesendet, zugestellt und gelesen warten, bis Sie dies ausschalten."],
      "reports-missing": ["Keine Berichte", "Was aus Nachrichten wurde, wird nicht gemeldet."],
      "no-delivered": ["Ohne „zugestellt“", "Gelesen kommt, ohne dass zugestellt gemeldet wurde."],
      "no-read": ["Ohne „gelesen“", "Der Kunde hat Lesebestätigungen ausgeschaltet."],
      "reports-shuffled": ["Falsche Reihenfolge", "Erst gelesen, dann zugestellt, dann gesendet."],
      "report-before-answer": ["Bericht vor der Antwort", "„Gesendet“ ist da, bevor der Aufruf beantwortet ist."],
      "webhooks-held": ["Nichts kommt an", "Alles wartet beim Anbieter, bis Sie dies ausschalten."],
      "webhooks-twice": ["Alles doppelt", "Jede Zustellung kommt zweimal."],
      "webhooks-batched": ["Gebündelt", "Was gleichzeitig geschieht, kommt in einer Zustellung mit mehreren Einträgen."],
      "webhooks-forged": ["Fälschung zuerst", "Vor jeder Zustellung kommt dieselbe mit falscher Unterschrift; Hausbote muss sie abweisen."],
      "question-wrong": ["Frage mit falschem Wort", "Wer den Webhook fragt, ob er zustimmt, nennt ein anderes Bestätigungswort."],
      "question-unheard": ["Antwort geht verloren", "Die Antwort des Webhooks auf diese Frage kommt nicht an."],
      "media-gone": ["Datei nicht mehr da", "Dateien von Kunden lassen sich nicht abholen."],
      "media-damaged": ["Datei beschädigt", "Dateien kommen mit einem falschen Byte, die Prüfsumme stimmt nicht."],
      "upload-refused": ["Hochladen abgelehnt", "Dateien von Hausbote werden mit Fehler 131053 abgelehnt."],
    },
  },
  en: {
    language: "Deutsch", languageTitle: "Auf Deutsch umschalten",
    connected: "Connected to Hausbote as {name} ({number})", waiting: "Waiting for Hausbote …", gone: "The simulator does not answer. Is it still running?",
    lively: "Customers write by themselves", people: "Customers", chat: "Conversation", faults: "Faults", allOff: "All off",
    faultsLead: "What a provider gets wrong now and then, or right but unexpectedly.",
    windowOpen: "Reply window open", windowClosed: "Reply window closed", noPhone: "no phone number, @{username}",
    nothing: "Nothing said yet", empty: "You write as {name} here. What you send reaches Hausbote as a WhatsApp message.",
    write: "Write as {name}", send: "Send", attach: "Send something else", written: "Written",
    now: "now", nearly: "23 hours 50 minutes ago", yesterday: "25 hours ago",
    quote: "Quote", unquote: "Remove quote", react: "React", takeBack: "Take reaction back",
    pictures: "Picture", documents: "Document", others: "Something else", own: "A file of yours …",
    car: "Damaged car", bathroom: "Leak in the bathroom", letter: "Official letter", card: "Card",
    invoice: "Invoice", policy: "Policy", report: "Appointment letter", statement: "Account statement",
    location: "Location", contacts: "Contact", voice: "Voice message", poll: "Poll", order: "Order", system: "New number", unknown: "Unknown type",
    image: "Picture", document: "Document", video: "Video", audio: "Voice message", sticker: "Sticker", choice: "Choice", unsupported: "Unsupported", template: "Template", interactive: "Message with buttons",
    state_waiting: "on its way", state_accepted: "accepted", state_sent: "sent", state_delivered: "delivered", state_read: "read", state_failed: "failed ({code})",
    refused: "That did not work. Your text is still there.", tooLarge: "The file is larger than 16 MB.",
    marketing: "Takes marketing",
    once: "Once", until: "{count} more", code: "Error", groups: { PROVIDER: "Provider", ANSWERS: "Accepting messages", REPORTS: "Reports", WEBHOOKS: "Delivery to Hausbote", MEDIA: "Files" },
    fault: {
      "down": ["Out of service", "Every call is answered with 503 and error 2."],
      "gateway-page": ["Somebody else's error page", "A gateway in between answers with an HTML page and does not say what happened."],
      "token-expired": ["Token expired", "Every call is refused with error 190."],
      "token-ends-soon": ["Token ends soon", "The token is good for five more days."],
      "right-missing": ["Right missing", "The token may send, and learn nothing of the account."],
      "secret-changed": ["App secret changed", "The app has another secret than before."],
      "number-banned": ["Number banned", "The number has the state BANNED."],
      "quality-low": ["Low quality", "The quality of the number is RED."],
      "name-declined": ["Name declined", "The display name is not allowed."],
      "stranger-listens": ["A stranger listens", "A second app receives a copy of every message."],
      "field-missing": ["Field not subscribed", "The app receives no messages, only news about the account."],
      "refuse": ["Refuse at once", "Messages are refused with this error."],
      "fail-later": ["Fail later", "Messages are accepted and reported as failed afterwards."],
      "cut-before": ["Connection cut before", "The connection breaks before the message is looked at."],
      "cut-after": ["Answer lost", "The message goes its way, but Hausbote does not learn of it."],
      "slow": ["Slow answer", "The message is accepted, the answer takes eight seconds."],
      "window-at-once": ["Window checked at once", "A message outside the window is refused at once instead of being reported later."],
      "pair-limit": ["Limit per customer", "More than 45 messages in a burst to the same customer are refused."],
      "no-message-status": ["Answer without a state", "The answer leaves out what became of the message."],
      "other-wa-id": ["Another number", "The provider knows the customer by another spelling of the number."],
      "reports-held": ["Reports late", "Sent, delivered and read wait until you switch this off."],
      "reports-missing": ["No reports", "Nobody tells what became of messages."],
      "no-delivered": ["Without delivered", "Read comes without delivered having been reported."],
      "no-read": ["Without read", "The customer has switched read receipts off."],
      "reports-shuffled": ["Wrong order", "First read, then delivered, then sent."],
      "report-before-answer": ["Report before the answer", "Sent is there before the call is answered."],
      "webhooks-held": ["Nothing arrives", "Everything waits at the provider until you switch this off."],
      "webhooks-twice": ["Everything twice", "Each delivery comes two times."],
      "webhooks-batched": ["In batches", "What happens at the same time comes in one delivery with several entries."],
      "webhooks-forged": ["Forgery first", "Before each delivery comes the same with a wrong signature; Hausbote has to turn it away."],
      "question-wrong": ["Question with a wrong word", "Whoever asks the webhook whether it agrees names another verify token."],
      "question-unheard": ["Answer is lost", "The webhook's answer to that question does not arrive."],
      "media-gone": ["File gone", "Files of customers cannot be fetched."],
      "media-damaged": ["File damaged", "Files arrive with one wrong byte, so the checksum does not fit."],
      "upload-refused": ["Upload refused", "Files of Hausbote are refused with error 131053."],
    },
  },
}

const asked = new URLSearchParams(location.search).get("lang")
let language = asked === "de" || asked === "en" ? asked : navigator.language.startsWith("de") ? "de" : "en"

/** The language in use. */
export const current = () => language

/** Changes to the other language, and keeps it in the address. */
export function switchLanguage() {
  language = language === "de" ? "en" : "de"
  history.replaceState(null, "", `?lang=${language}`)
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} values put in place of {name}
 */
export function word(key, values = {}) {
  const found = WORDS[language][key] ?? key
  return found.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")
}

/** @returns {[string, string]} name of a fault and one sentence about it */
export const fault = key => WORDS[language].fault[key] ?? [key, ""]

export const group = key => WORDS[language].groups[key] ?? key
