/**
 * Prints as JSON what the readers see on a saved page: `npm run -s inspect -- PAGE.html --url URL [--tz ZONE]`.
 * The page's local times are read in the time zone of `--tz` or of the environment (TZ).
 */
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { JSDOM, VirtualConsole } from "jsdom"
import { zonesOf } from "~src/capture/zones/zones"
import type { Address } from "~src/record/address"
import type { Observation, ObservedMessage } from "~src/record/observation"
import { siteOf } from "~src/sites/registry"
import { calendarSummary } from "./inspect/calendar-summary"
import { pageSummary } from "./inspect/page-summary"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: "string" }, tz: { type: "string" } },
})
const [file] = positionals
if (file === undefined || values.url === undefined || !URL.canParse(values.url)) {
  console.error("usage: npm run -s inspect -- PAGE.html --url URL [--tz ZONE]")
  process.exit(2)
}
if (values.tz !== undefined) process.env.TZ = values.tz
console.log(JSON.stringify(inspect(readFileSync(file, "utf8"), new URL(values.url)), null, 2))

function inspect(html: string, url: URL): unknown {
  const site = siteOf(url)
  if (site === null) return { kind: "nothing" }
  // No scripts, no resources: the page is text. Its style sheets are not ours to complain about.
  const { document } = new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() }).window
  const reading = site.read(document, url, Date.now())
  if (reading.kind === "blind") return { site: site.name, ...reading, blind: true }
  const observations = reading.kind === "seen" ? reading.observations : []
  const other = pageSummary(observations, document, url) ?? calendarSummary(observations)
  if (other !== null) return { site: site.name, ...other }
  const [first] = observations
  if (first === undefined) return { kind: "nothing" }
  const isMail = first.kind.startsWith("mail.")
  return { site: site.name, ...(isMail ? summaryOf(observations) : first) }
}

function summaryOf(observations: readonly Observation[]): object {
  const thread = observations.find((one) => one.kind === "mail.thread")
  const list = observations.find((one) => one.kind === "mail.list")
  const messages = thread?.messages ?? []
  const rows = list?.rows ?? []
  return {
    kind: observations[0]?.kind ?? "nothing",
    workspace: thread?.workspace ?? list?.workspace ?? null,
    view: thread?.view ?? null,
    subject: thread?.subject ?? null,
    threadId: thread?.threadId ?? null,
    messages: messages.map(messageSummary),
    collapsed: thread?.collapsed ?? 0,
    rows: rows.map((row) => ({ ...row, at: isoOf(row.at) })),
    people: distinct([
      ...messages.flatMap(({ from, to, cc, bcc }) => [from, ...to, ...cc, ...bcc]),
      ...rows.flatMap(({ participants }) => participants),
    ]),
    blind: false,
    missing: [],
  }
}

function messageSummary({ html, sentAt, ...message }: ObservedMessage): unknown {
  return { ...message, sentAt: isoOf(sentAt), ownText: zonesOf({ kind: "html", content: html }).own }
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** Each address once, with the fullest of the names that it goes by. */
function distinct(people: readonly Address[]): Address[] {
  const byEmail = new Map<string, Address>()
  for (const person of people) {
    const there = byEmail.get(person.email)
    if (there === undefined || fullness(person) > fullness(there)) byEmail.set(person.email, person)
  }
  return [...byEmail.values()]
}

/** Where Gmail knows no name it shows what stands before the "@". */
function fullness({ email, name }: Address): number {
  return name === null ? -1 : name.toLowerCase() === email.split("@")[0] ? 0 : name.length
}
