import { current, fault, group, switchLanguage, word } from "./words.js"

const PICTURES = ["car", "bathroom", "letter", "card"]
const PAPERS = ["invoice", "policy", "report", "statement"]
const EMOJI = ["👍", "❤️", "😊", "🙏"]
const CODES = [131026, 131047, 131053, 131056, 130429, 131000, 131049, 131042]
const COUNTED = "ANSWERS"
const LARGEST = 16 * 1024 * 1024
const OTHERS = {
  location: { type: "location", latitude: 52.5186, longitude: 13.3763, name: "Treffpunkt", address: "Platz der Republik 1" },
  contacts: { type: "contacts", name: "Petra Vogt", phone: "+49 152 54599371" },
  voice: { type: "audio", voice: true, mimeType: "audio/ogg; codecs=opus", base64: "T2dnUwACAAAAAAAAAAA=" },
  poll: { type: "unsupported", what: "poll" },
  order: { type: "order", text: "1 × Broschüre" },
  system: { type: "system", old: "4915254599371", new: "491749091317" },
  unknown: { type: "unknown" },
}

const find = selector => document.querySelector(selector)
const parts = {
  connection: find(".connection"), lively: find(".lively input"), marketing: find(".marketing input"), people: find(".people ol"), phone: find(".phone"),
  log: find(".log"), form: find(".composer"), text: find(".composer textarea"), quote: find(".quote"),
  written: find(".written select"), file: find(".composer input[type=file]"), problem: find(".problem"),
  panel: find(".menu .panel"), menu: find(".menu"), groups: find(".groups"),
}
let state = { customers: [], faults: [] }
let chosen = ""
let quoted = ""
let shownChat = ""
let shownState = ""
const seen = new Map()

/** Makes an element; text is always text. */
function el(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children.filter(child => child !== null))
  return node
}

async function call(method, path, body) {
  const answer = await fetch(`/control/${path}`, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.status === 204 ? null : answer.json()
}

const customer = () => state.customers.find(one => one.key === chosen)
const initials = name => name.replace("Dr. ", "").split(" ").map(part => part[0]).join("").slice(0, 2)
const clock = at => new Intl.DateTimeFormat(current(), { hour: "2-digit", minute: "2-digit" }).format(at)
const day = at => new Intl.DateTimeFormat(current(), { weekday: "long", day: "numeric", month: "long" }).format(at)
const size = bytes => new Intl.NumberFormat(current(), { maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1024)) + " KB"
const inWords = entry => entry.text || (entry.file?.name || word(entry.kind))

/* What is seen */

function showState() {
  parts.connection.textContent = word(state.connected ? "connected" : "waiting", state)
  parts.connection.classList.toggle("on", state.connected)
  parts.lively.checked = state.lively
  parts.people.replaceChildren(...state.customers.map(person))
  showHead()
  state.faults.forEach(showFault)
}

function person(one) {
  const last = one.last
  const fresh = last && !last.byCustomer && seen.get(one.key) !== last.id && one.key !== chosen
  const button = el("button", { type: "button", className: fresh ? "new" : "", onclick: () => choose(one.key) },
    el("span", { className: "initials", ariaHidden: "true" }, initials(one.name)),
    el("bdi", { className: "name" }, one.name),
    el("span", { className: "age" }, last ? clock(last.at) : ""),
    el("bdi", { className: "last" }, last ? inWords(last) : word("nothing")),
    el("span", { className: "who" }, address(one)))
  button.setAttribute("aria-current", String(one.key === chosen))
  button.dataset.key = one.key
  return el("li", {}, button)
}

const address = one => one.phone ? `+${one.phone}` : word("noPhone", one)

function showHead() {
  const one = customer()
  if (!one) return
  find(".phone .initials").textContent = initials(one.name)
  find(".phone h2").textContent = one.name
  find(".about").replaceChildren(`${address(one)} · `,
    el("span", { className: one.windowOpen ? "" : "closed" }, word(one.windowOpen ? "windowOpen" : "windowClosed")))
  parts.marketing.checked = one.marketing
  parts.text.placeholder = word("write", one)
  parts.text.setAttribute("aria-label", word("write", one))
}

function showChat(entries) {
  const atEnd = parts.log.scrollHeight - parts.log.scrollTop - parts.log.clientHeight < 80
  const known = new Map(entries.map(entry => [entry.id, entry]))
  let lastDay = ""
  const rows = entries.flatMap(entry => {
    const today = day(entry.at)
    const separator = today === lastDay ? [] : [el("li", { className: "day" }, today)]
    lastDay = today
    return [...separator, bubble(entry, known)]
  })
  parts.log.replaceChildren(...(rows.length ? rows : [el("li", { className: "empty" }, word("empty", customer()))]))
  if (atEnd) parts.log.scrollTop = parts.log.scrollHeight
  if (entries.length) seen.set(chosen, entries.at(-1).id)
}

function bubble(entry, known) {
  const mine = entry.byCustomer
  return el("li", { className: mine ? "bubble mine" : "bubble" },
    entry.quoted ? el("p", { className: "cited" }, known.has(entry.quoted) ? inWords(known.get(entry.quoted)) : "…") : null,
    attachment(entry),
    entry.kind !== "text" && !entry.file ? el("p", { className: "kind" }, word(entry.kind)) : null,
    entry.text ? el("p", { className: "words", dir: "auto" }, entry.text) : null,
    el("p", { className: "meta" }, acts(entry), clock(entry.at), reached(entry)),
    entry.reaction ? el("span", { className: "reaction" }, entry.reaction) : null)
}

function attachment(entry) {
  if (!entry.file) return null
  const source = `/control/media/${entry.file.id}`
  if (entry.kind === "image") {
    return el("img", { src: source, alt: word("image"), loading: "lazy", onload: () => { parts.log.scrollTop += 0 } })
  }
  return el("a", { className: "file", href: source, download: entry.file.name || entry.kind },
    `${entry.file.name || word(entry.kind)}`, el("small", {}, size(entry.file.size)))
}

function reached(entry) {
  const tick = { waiting: "◷", accepted: "◷", sent: "✓", delivered: "✓✓", read: "✓✓", failed: "✕" }[entry.state] ?? ""
  return el("span", { className: entry.state }, `${tick} ${word(`state_${entry.state}`, entry)}`)
}

function acts(entry) {
  const act = (label, title, action) => el("button", { type: "button", className: "plain", title, onclick: action }, label)
  const reactions = entry.byCustomer ? [] : EMOJI.map(emoji =>
    act(emoji, `${word("react")} ${emoji}`, () => say({ type: "reaction", message: entry.id, emoji })))
  const back = !entry.byCustomer && entry.reaction
    ? [act("×", word("takeBack"), () => say({ type: "reaction", message: entry.id, emoji: "" }))] : []
  return el("span", { className: "acts" }, ...reactions, ...back, act(word("quote"), word("quote"), () => quote(entry)))
}

/* What is done */

async function say(what) {
  try {
    parts.problem.hidden = true
    await call("POST", "messages", { customer: chosen, quoted: what.type === "reaction" ? "" : quoted, minutesAgo: Number(parts.written.value), ...what })
    quote(null)
    await refresh()
    return true
  } catch {
    problem("refused")
    return false
  }
}

function problem(key) {
  parts.problem.textContent = word(key)
  parts.problem.hidden = false
}

async function send(event) {
  event.preventDefault()
  const text = parts.text.value.trim()
  if (text && await say({ type: "text", text })) parts.text.value = ""
  parts.text.focus()
}

function quote(entry) {
  quoted = entry?.id ?? ""
  parts.quote.hidden = !entry
  parts.quote.firstElementChild.textContent = entry ? inWords(entry) : ""
  if (entry) parts.text.focus()
}

function choose(key) {
  chosen = key
  shownChat = ""
  quote(null)
  parts.log.scrollTop = parts.log.scrollHeight
  refresh().then(() => { parts.log.scrollTop = parts.log.scrollHeight })
}

async function sendOwnFile() {
  const [file] = parts.file.files
  parts.file.value = ""
  if (!file) return
  if (file.size > LARGEST) return problem("tooLarge")
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ""
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  const type = ["image/png", "image/jpeg"].includes(file.type) ? "image" : "document"
  await say({ type, name: file.name, mimeType: file.type || "application/octet-stream", base64: btoa(binary), caption: parts.text.value.trim() })
}

function buildMenu() {
  const choice = (label, action) => el("button", { type: "button", onclick: () => { parts.menu.open = false; action() } }, label)
  const section = (title, choices) => [el("h3", {}, word(title)), el("div", { className: "choices" }, ...choices)]
  const scene = type => name => choice(word(name), () => say({ type, scene: name, caption: parts.text.value.trim() }).then(done => { if (done) parts.text.value = "" }))
  parts.panel.replaceChildren(
    ...section("pictures", PICTURES.map(scene("image"))),
    ...section("documents", [...PAPERS.map(scene("document")), choice(word("own"), () => parts.file.click())]),
    ...section("others", Object.entries(OTHERS).map(([name, what]) => choice(word(name), () => say(what)))))
}

/* Faults */

function buildFaults() {
  const groups = [...new Set(state.faults.map(one => one.group))]
  parts.groups.replaceChildren(...groups.map(name => el("section", { className: "group" },
    el("h3", {}, group(name)), ...state.faults.filter(one => one.group === name).map(faultRow))))
  state.faults.forEach(showFault)
}

function faultRow(one) {
  const [name, says] = fault(one.key)
  const box = el("input", { type: "checkbox", onchange: () => flip(one.key, box.checked ? -1 : 0) })
  box.setAttribute("role", "switch")
  const row = el("div", { className: "fault" },
    el("label", { className: "switch" }, box, el("span", {}, name)),
    el("span", { className: "left" }),
    el("p", { className: "says" }, says),
    one.group === COUNTED ? more(one) : null)
  row.dataset.key = one.key
  return row
}

function more(one) {
  const codes = ["refuse", "fail-later"].includes(one.key)
    ? [el("label", {}, `${word("code")} `, el("select", { onchange: () => { if (left(one.key)) flip(one.key, left(one.key)) } },
        ...CODES.map(code => el("option", { value: code }, String(code)))))] : []
  return el("div", { className: "more" }, ...codes, el("button", { type: "button", onclick: () => flip(one.key, 1) }, word("once")))
}

const left = key => state.faults.find(one => one.key === key)?.left ?? 0

async function flip(key, times) {
  const select = parts.groups.querySelector(`[data-key="${key}"] select`)
  await call("PUT", "faults", { [key]: select ? { times, value: Number(select.value) } : { times } })
  await refresh()
}

function showFault(one) {
  const row = parts.groups.querySelector(`[data-key="${one.key}"]`)
  if (!row) return
  row.querySelector("input").checked = one.left !== 0
  row.querySelector(".left").textContent = one.left > 0 ? word("until", { count: one.left }) : ""
  const select = row.querySelector("select")
  if (select && one.left !== 0 && document.activeElement !== select) select.value = String(one.value)
}

/* Staying up to date */

async function refresh() {
  state = await call("GET", "state")
  if (!chosen && state.customers.length) chosen = state.customers[0].key
  const fingerprint = JSON.stringify(state) + current() + chosen
  if (fingerprint !== shownState) {
    if (!parts.groups.childElementCount) buildFaults()
    const focused = document.activeElement?.dataset?.key
    showState()
    if (focused && !document.activeElement?.dataset?.key) parts.people.querySelector(`[data-key="${focused}"]`)?.focus()
    shownState = fingerprint
  }
  const chat = await call("GET", `chats/${encodeURIComponent(chosen)}`)
  const next = JSON.stringify(chat) + current() + chosen
  if (next !== shownChat) {
    shownChat = next
    showChat(chat)
  }
}

async function keepFresh() {
  try {
    if (!document.hidden) await refresh()
  } catch {
    parts.connection.textContent = word("gone")
    parts.connection.classList.remove("on")
    shownState = ""
  }
  setTimeout(keepFresh, 1000)
}

function speak() {
  document.documentElement.lang = current()
  find(".language").textContent = word("language")
  find(".language").title = word("languageTitle")
  find(".lively span").textContent = word("lively")
  document.querySelectorAll("[data-text]").forEach(node => { node.textContent = word(node.dataset.text) })
  document.querySelectorAll("[data-label]").forEach(node => node.setAttribute("aria-label", word(node.dataset.label)))
  document.querySelectorAll("[data-title]").forEach(node => { node.title = word(node.dataset.title); node.setAttribute("aria-label", node.title) })
  const before = parts.written.value || "0"
  parts.written.replaceChildren(...[[0, "now"], [1430, "nearly"], [1500, "yesterday"]].map(([minutes, key]) =>
    el("option", { value: minutes }, word(key))))
  parts.written.value = before
  buildMenu()
  if (state.faults.length) buildFaults()
}

find(".language").onclick = () => { switchLanguage(); speak(); refresh() }
find(".clear").onclick = () => call("DELETE", "faults").then(refresh)
parts.lively.onchange = () => call("PUT", "lively", { on: parts.lively.checked }).then(refresh)
parts.marketing.onchange = () => call("PUT", "marketing", { customer: chosen, on: parts.marketing.checked }).then(refresh)
parts.form.onsubmit = send
parts.file.onchange = sendOwnFile
parts.quote.lastElementChild.onclick = () => quote(null)
parts.text.onkeydown = event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event)
}
document.addEventListener("click", event => { if (!parts.menu.contains(event.target)) parts.menu.open = false })
document.addEventListener("keydown", event => { if (event.key === "Escape") parts.menu.open = false })
speak()
keepFresh()
