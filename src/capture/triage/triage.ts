import type { Address } from "~src/record/address"
import { domainOf } from "~src/record/address"
import type { CaptureContext } from "~src/record/changes"
import type { ObservedMessage } from "~src/record/observation"
import type { SkipReason } from "~src/record/skip"
import type { TriageRule } from "~src/record/triage-rule"
import { isFreeMail, isOwn, registrableDomain } from "../identity/organisation"
import { isMachineAddress } from "../identity/role-mailboxes"

/** Is a message business, by which rule, and whose address decided. */
export type Verdict =
  | { keep: true; rule: string; about: string | null }
  | { keep: false; reason: SkipReason; rule: string; about: string | null }

/** More outside recipients than this in one incoming mail is a circular, not a conversation. */
const CIRCULAR_RECIPIENTS = 30

/** The people of a message who are not of the rep's own company, without repeats; the writer first. */
export function outsiders(message: ObservedMessage, workspace: string): Address[] {
  const people = new Map<string, Address>()
  for (const address of [message.from, ...message.to, ...message.cc, ...message.bcc]) {
    if (isOwn(address.email, workspace)) continue
    const known = people.get(address.email)
    if (!known || (known.name === null && address.name !== null)) people.set(address.email, address)
  }
  return [...people.values()]
}

/**
 * Decides whether a message may be kept at all. The rep's own rules come first, then what speaks against keeping:
 * a wrong "no" costs one click, a wrong "yes" puts somebody's private mail into a shared CRM.
 */
export function triage(
  message: ObservedMessage,
  context: Pick<CaptureContext, "workspace" | "triageRules" | "personalMail" | "contacts" | "activities">,
): Verdict {
  const outside = outsiders(message, context.workspace)
  return (
    repsWord(message, outside, context.triageRules) ??
    internal(outside, context.workspace) ??
    sentToMany(message, outside, context) ??
    sentByMachine(message) ??
    personal(outside, context) ?? { keep: true, rule: "outside-people", about: null }
  )
}

function repsWord(
  message: ObservedMessage,
  outside: readonly Address[],
  rules: readonly TriageRule[],
): Verdict | null {
  const deciding = message.outgoing || outside.every((person) => person.email !== message.from.email)
  // Of mail that comes in the writer decides; of our own, everybody it goes to.
  const people = deciding ? outside : outside.filter((person) => person.email === message.from.email)
  const words = people.map((person) => ({ person, rule: ruleFor(person.email, rules) }))
  const excluded = words.find(({ rule }) => rule?.verdict === "exclude")
  if (excluded) {
    return { keep: false, reason: "excluded", rule: "rep-excluded", about: excluded.rule?.value ?? null }
  }
  const kept = words.find(({ rule }) => rule?.verdict === "keep")
  return kept ? { keep: true, rule: "rep-keeps", about: kept.rule?.value ?? null } : null
}

/** The rep's word on an address: on itself before that on its domain; null for none. */
export function ruleFor(email: string, rules: readonly TriageRule[]): TriageRule | null {
  const host = domainOf(email)
  const domains = [host, registrableDomain(host)]
  return (
    rules.find((rule) => rule.scope === "address" && rule.value === email) ??
    rules.find((rule) => rule.scope === "domain" && domains.includes(rule.value)) ??
    null
  )
}

function internal(outside: readonly Address[], workspace: string): Verdict | null {
  if (outside.length > 0) return null
  return { keep: false, reason: "internal", rule: "all-at-own-domain", about: domainOf(workspace) }
}

function sentByMachine(message: ObservedMessage): Verdict | null {
  if (message.outgoing || !isMachineAddress(message.from.email)) return null
  return { keep: false, reason: "automatic", rule: "machine-address", about: message.from.email }
}

function sentToMany(
  message: ObservedMessage,
  outside: readonly Address[],
  context: Pick<CaptureContext, "activities">,
): Verdict | null {
  if (message.outgoing) return null
  const about = message.from.email
  if (message.bulk.mailingList !== null) {
    return { keep: false, reason: "bulk", rule: "mailing-list", about }
  }
  // Sequence tools put an unsubscribe line under personal mail too: a conversation that we take part in is none.
  const answered = context.activities.some((activity) => activity.direction === "out")
  if (message.bulk.unsubscribe && !answered) {
    return { keep: false, reason: "bulk", rule: "unsubscribe-offered", about }
  }
  if (outside.length > CIRCULAR_RECIPIENTS && !answered) {
    return { keep: false, reason: "bulk", rule: "circular", about }
  }
  return null
}

function personal(
  outside: readonly Address[],
  context: Pick<CaptureContext, "personalMail" | "contacts">,
): Verdict | null {
  if (context.personalMail === "keep") return null
  const known = new Set(context.contacts.flatMap((contact) => contact.emails))
  const allPrivate = outside.every((person) => isFreeMail(person.email) && !known.has(person.email))
  if (!allPrivate) return null
  return { keep: false, reason: "personal", rule: "private-mailboxes", about: outside[0]?.email ?? null }
}
