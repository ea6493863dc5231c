import type { Contact } from "~src/record/contact"
import { type Fact, type FactField, holding } from "~src/record/fact"
import type { ThreadRecord } from "~src/record/thread-record"
import { dayText } from "../clock"
import { localDate } from "../local-time"
import { countryNamed, countryOfNumber, northAmerica, otherZones, zoneOfCountry } from "./countries"
import { zoneOfAreaCode, zoneOfState } from "./north-america"

/** By which clock somebody lives, and how that is known. */
export interface ContactClock {
  /** IANA name. */
  timeZone: string
  /** What says so, as the end of "going by …"; null where nothing does, and the rep's own zone stands in. */
  because: string | null
}

interface Clue {
  country: string | null
  /** Null where the country alone does not tell. */
  timeZone: string | null
  because: string
}

/**
 * The clock of a contact: the time that their own mail program wrote over quoted words, else the phone number's country
 * and area, the signature's address, the country at the end of their mail address; else the rep's. An observed clock
 * and a country are put together: the zone of that country that showed this time. Pure.
 *
 * @param facts of this contact; others are ignored
 * @param repZone IANA name
 * @param now epoch ms; only for how dates are written
 */
export function contactClock(
  contact: Pick<Contact, "id" | "emails"> | null,
  facts: readonly Fact[],
  repZone: string,
  now: number,
): ContactClock {
  if (contact === null) return { timeZone: repZone, because: null }
  const held = (field: FactField) =>
    holding(facts.filter((fact) => fact.subject.id === contact.id && fact.field === field))
  const clues = cluesOf(held, contact.emails)
  const seen = held("utc_offset")
  const offset = seen === null ? null : minutesOf(seen.value)
  if (seen !== null && offset !== null) {
    const { at } = seen.provenance
    const shows = (zone: string) => localDate(at, zone).getTime() - at === offset * 60_000
    const day = dayText(at, now, repZone)
    const because = `the clock of their mail program${day === "" ? "" : ` on ${day}`}`
    const known = clues.flatMap(zonesOf).find(shows)
    if (known !== undefined) return { timeZone: known, because }
    // A few programs write the quoted sender's own time: the rep's. A country that says otherwise is believed.
    const bare = !shows(repZone) ? fixedZone(offset) : clues.some((clue) => clue.timeZone) ? null : repZone
    if (bare !== null) return { timeZone: bare, because }
  }
  const clue = clues.find((one) => one.timeZone !== null)
  return clue?.timeZone
    ? { timeZone: clue.timeZone, because: clue.because }
    : { timeZone: repZone, because: null }
}

/** The clock of one of a conversation's people; the rep's for nobody in particular. */
export function clockIn(
  record: Pick<ThreadRecord, "contacts" | "facts">,
  contactId: string | null,
  repZone: string,
  now: number,
): ContactClock {
  const contact = record.contacts.find((one) => one.id === contactId) ?? null
  return contactClock(contact, record.facts, repZone, now)
}

/** What tells a country or a zone, the surest first. */
function cluesOf(held: (field: FactField) => Fact | null, emails: readonly string[]): Clue[] {
  const clues: Clue[] = []
  for (const field of ["mobile", "phone"] as const) {
    const number = (held(field)?.value ?? "").replace(/[^\d+]/gu, "")
    const because = `the phone number ${held(field)?.value}`
    if (/^\+1\d/u.test(number)) clues.push({ country: "US", timeZone: zoneOfAreaCode(number), because })
    const country = countryOfNumber(number)
    if (country !== null) clues.push(clueOf(country, because))
  }
  const address = held("address")?.value ?? ""
  const state = zoneOfState(address)
  if (state !== null)
    clues.push({ country: "US", timeZone: state, because: "the address in their signature" })
  const country = countryOfAddress(address)
  if (country !== null) clues.push(clueOf(country, "the address in their signature"))
  for (const email of emails) {
    const ending = /\.([a-z]{2})$/u.exec(email.toLowerCase())?.[1] ?? ""
    const code = ending === "uk" ? "GB" : ending.toUpperCase()
    if (ending !== "" && !WORLDWIDE.has(ending) && zoneOfCountry(code) !== null)
      clues.push(clueOf(code, `their mail address, which ends in .${ending}`))
  }
  return clues
}

/** Endings of a country that everybody uses. */
const WORLDWIDE = new Set(["co"])

function clueOf(country: string, because: string): Clue {
  const zone = zoneOfCountry(country)
  return {
    country,
    timeZone: zone?.timeZone ?? null,
    because: zone?.several ? `${because} (most of the country)` : because,
  }
}

/** The country that an address ends with: "…, 0150 Oslo, Norway". */
function countryOfAddress(address: string): string | null {
  const last = address
    .slice(-200)
    .split(/[,\n;·|]/u)
    .map((part) => part.replace(/[\d()]/gu, "").trim())
    .filter((part) => part !== "")
    .at(-1)
  return last === undefined ? null : countryNamed(last)
}

function zonesOf({ country, timeZone }: Clue): string[] {
  const others = country === "US" || country === "CA" ? northAmerica : (otherZones[country ?? ""] ?? [])
  return [...(timeZone === null ? [] : [timeZone]), ...others]
}

/** "+05:30" in minutes; null for anything else. */
function minutesOf(offset: string): number | null {
  const found = /^([+-])(\d{2}):(\d{2})$/u.exec(offset)
  if (!found) return null
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}

/** Zones whose offset is no whole hour, and which is meant is hardly in doubt. */
const UNEVEN: ReadonlyMap<number, string> = new Map([
  [-210, "America/St_Johns"],
  [210, "Asia/Tehran"],
  [270, "Asia/Kabul"],
  [330, "Asia/Kolkata"],
  [345, "Asia/Kathmandu"],
  [390, "Asia/Yangon"],
  [570, "Australia/Adelaide"],
])

/** A zone with this offset all year round: when a clock was seen but not a country, more is not known. */
function fixedZone(minutes: number): string | null {
  const hours = Math.round(minutes / 60)
  if (minutes % 60 !== 0) return UNEVEN.get(minutes) ?? null
  // The sign of these names is turned round: west is plus.
  return hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`
}
