import { writerOf } from "~src/record/activity"
import type { BuyingGroup, GroupMember, MissingRole, RoleReading } from "~src/record/buying-group"
import { holding } from "~src/record/fact"
import type { Signal, SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { isInstant } from "./clock"
import { mailboxRoles, roleOfPosition } from "./role-words"
import { plain, standing } from "./standing"
import { quotesOf } from "./words"

const FOR_US: ReadonlySet<SignalKind> = new Set(["advocacy", "ready_to_buy", "approval"] as const)
const AGAINST_US: ReadonlySet<SignalKind> = new Set([
  "price_objection",
  "competitor",
  "complaint",
  "decline",
  "churn_risk",
] as const)
/** So many words against us, and none for us, make a blocker; one objection is a negotiation. */
const LEAST_AGAINST = 2
/** Fewer messages than this and one writer is no risk yet. */
const LEAST_MESSAGES = 4

/** Who is who on the other side, each role with what shows it. Readings, not truths: the evidence decides. */
export function buyingGroup(record: ThreadRecord, me: string): BuyingGroup {
  const activities = record.activities.filter((one) => isInstant(one.at)).sort((a, b) => a.at - b.at)
  const { signals } = standing(record, activities)
  const people = record.contacts.filter((contact) => !contact.emails.includes(me))
  const members = people.map((person): GroupMember => {
    const named = namedAsDecider(person.name, person.id, signals)
    return {
      contactId: person.id,
      name: person.name,
      roles: once([
        ...named,
        ...positionRole(record, person.id),
        ...mailboxRole(person.emails),
        ...wordsRole(person.id, signals),
      ]),
      messages: activities.filter((one) => writerOf(one) === person.id).length,
    }
  })
  const open = record.deal?.status === "open"
  const writers = members.filter((member) => member.messages > 0)
  const [only] = writers
  const touches = activities.filter((one) => one.kind !== "note" && one.kind !== "meeting").length
  return {
    members,
    missing: open ? missingFrom(members, signals) : [],
    singleThread: open && only && writers.length === 1 && touches >= LEAST_MESSAGES ? only.contactId : null,
  }
}

function positionRole(record: ThreadRecord, contactId: string): RoleReading[] {
  const facts = record.facts.filter((fact) => fact.subject.id === contactId && fact.field === "position")
  const position = holding(facts)?.value ?? ""
  const role = roleOfPosition(position)
  return role ? [{ role, from: "position", evidence: [{ kind: "fact", text: `Position: ${position}` }] }] : []
}

function mailboxRole(emails: readonly string[]): RoleReading[] {
  return emails.slice(0, 5).flatMap((email): RoleReading[] => {
    const local = email.split("@")[0]?.toLowerCase() ?? ""
    const role = Object.hasOwn(mailboxRoles, local) ? mailboxRoles[local] : undefined
    return role ? [{ role, from: "mailbox", evidence: [{ kind: "fact", text: `Mailbox: ${email}` }] }] : []
  })
}

function wordsRole(contactId: string, signals: readonly Signal[]): RoleReading[] {
  const theirs = signals.filter((signal) => signal.contactId === contactId)
  const pro = theirs.filter((signal) => FOR_US.has(signal.kind) && signal.polarity > 0)
  const contra = theirs.filter((signal) => AGAINST_US.has(signal.kind) && signal.polarity < 0)
  if (pro.length > contra.length) return [{ role: "champion", from: "words", evidence: quotesOf(pro) }]
  if (pro.length === 0 && contra.length >= LEAST_AGAINST) {
    return [{ role: "blocker", from: "words", evidence: quotesOf(contra) }]
  }
  return []
}

/** Somebody else wrote that the decision is this person's: "our CFO Marta Ruiz has the final say". */
function namedAsDecider(name: string | null, contactId: string, signals: readonly Signal[]): RoleReading[] {
  const known = plain(name ?? "").toLowerCase()
  if (known.length < 3) return []
  const said = signals.filter(
    (signal) =>
      signal.kind === "decision_maker" &&
      signal.contactId !== contactId &&
      mentions(plain(signal.quote).toLowerCase(), known),
  )
  return said.length > 0 ? [{ role: "decision_maker", from: "named", evidence: quotesOf(said) }] : []
}

/** The full name, or its first part as a word of its own. */
function mentions(text: string, name: string): boolean {
  if (text.includes(name)) return true
  const first = name.split(" ")[0] ?? name
  return first.length >= 3 && new Set<string>(text.match(/[\p{L}-]+/gu)).has(first)
}

function once(readings: readonly RoleReading[]): RoleReading[] {
  return [...new Map([...readings].reverse().map((one) => [one.role, one])).values()].reverse()
}

function missingFrom(members: readonly GroupMember[], signals: readonly Signal[]): MissingRole[] {
  const present = new Set(members.flatMap((member) => member.roles.map(({ role }) => role)))
  const said = (kind: SignalKind) => quotesOf(signals.filter((signal) => signal.kind === kind))
  const legal = said("legal")
  const purchasing = quotesOf(
    signals.filter(
      (one) => one.kind === "approval" && /procurement|purchasing|einkauf|закуп|采购/iu.test(one.quote),
    ),
  )
  const needed: MissingRole[] = [
    { role: "champion", evidence: [] },
    { role: "decision_maker", evidence: said("decision_maker") },
    ...(legal.length > 0 ? [{ role: "legal", evidence: legal } as const] : []),
    ...(purchasing.length > 0 ? [{ role: "procurement", evidence: purchasing } as const] : []),
  ]
  return needed.filter(({ role }) => !present.has(role))
}
