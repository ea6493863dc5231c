import type { Table } from "dexie"
import type { Activity } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import { key } from "~src/record/key"
import type { MergeProposal } from "~src/record/merge-proposal"
import type { SlipstreamDatabase } from "./database"

/**
 * Contacts that could be the same person as one of `contactIds`, who are of one mailbox: by company, and by name.
 *
 * @param spellingsOf under which spellings a name may be kept
 */
export async function mergeCandidates(
  db: SlipstreamDatabase,
  contactIds: readonly string[],
  spellingsOf: (name: string) => string[],
) {
  const contacts = (await db.contacts.bulkGet([...contactIds])).filter((contact) => contact !== undefined)
  const companies = contacts.flatMap((contact) => (contact.companyId ? [contact.companyId] : []))
  const names = contacts.flatMap((contact) => (contact.name ? spellingsOf(contact.name) : []))
  const [colleagues, namesakes] = await Promise.all([
    db.contacts.where("companyId").anyOf(companies).toArray(),
    db.contacts.where("name").anyOfIgnoreCase(names).toArray(),
  ])
  const mailboxes = new Set(contacts.map(({ workspace }) => workspace))
  const found = [...contacts, ...colleagues, ...namesakes].filter(({ workspace }) => mailboxes.has(workspace))
  const others = new Map(found.map((contact) => [contact.id, contact]))
  const facts = await db.facts
    .where("[subject.kind+subject.id]")
    .anyOf([...others.keys()].map((id) => ["contact", id]))
    .toArray()
  const known = [...others.values()].map((contact) => ({
    contact,
    facts: facts.filter((fact) => fact.subject.id === contact.id),
  }))
  return { known, met: known.filter(({ contact }) => contactIds.includes(contact.id)) }
}

/** Keeps proposals that are new; one that the rep has decided about is never asked again. */
export async function putProposals(
  db: SlipstreamDatabase,
  proposals: readonly MergeProposal[],
): Promise<void> {
  await db.transaction("rw", db.mergeProposals, async () => {
    const known = await db.mergeProposals.bulkGet(proposals.map((proposal) => proposal.id))
    const open = proposals.filter((_, index) => (known[index]?.state ?? "open") === "open")
    await db.mergeProposals.bulkPut(open)
  })
}

/** Makes the two contacts of a proposal one. Nothing of either is lost; `separate` takes it back. */
export async function merge(db: SlipstreamDatabase, proposalId: string): Promise<void> {
  await db.transaction("rw", tablesOf(db), async () => {
    const proposal = await db.mergeProposals.get(proposalId)
    if (proposal?.state !== "open") return
    const [kept, other] = await db.contacts.bulkGet([proposal.keptId, proposal.otherId])
    if (!kept || !other) throw new Error("One of the two is not kept any more.")
    const optOut = await optOutOf(db, kept, other)
    await db.contacts.put({
      ...kept,
      ...optOut.ofBoth,
      emails: [...new Set([...kept.emails, ...other.emails])],
      companyId: kept.companyId ?? other.companyId,
      name: kept.name ?? other.name,
      firstSeenAt: Math.min(kept.firstSeenAt, other.firstSeenAt),
      lastActivityAt: Math.max(kept.lastActivityAt, other.lastActivityAt),
    })
    await db.contacts.delete(other.id)
    await moveActivities(db, other.id, kept.id, () => true)
    await moveFacts(db, other.id, kept.id, () => true)
    await db.threads.filter((thread) => thread.contactId === other.id).modify({ contactId: kept.id })
    // Separated again they come back with the next reading of the CRM.
    await db.remoteActivities
      .where("contactIds")
      .equals(other.id)
      .modify((row) => {
        row.contactIds = [...new Set(row.contactIds.map((id) => (id === other.id ? kept.id : id)))]
      })
    await db.deals
      .where("contactIds")
      .equals(other.id)
      .modify((deal) => {
        deal.contactIds = [...new Set([...deal.contactIds, kept.id])]
      })
    await db.mergeProposals.put({ ...proposal, state: "merged", other: { ...other, ...optOut.ofOther } })
  })
}

/**
 * Whether the two as one may be written to. The rep's word on the one says nothing of what the other asked for: an
 * opt-out that still stands becomes a mark of its own, since by its day alone it would look lifted.
 */
async function optOutOf(db: SlipstreamDatabase, kept: Contact, other: Contact) {
  const lifts = [kept, other].flatMap(({ optOutLiftedAt }) => optOutLiftedAt ?? [])
  const optedOut = kept.optedOut || other.optedOut
  if (lifts.length === 0) return { ofBoth: { optedOut }, ofOther: {} }
  const [byKept, byOther] = await Promise.all(
    [kept, other].map(({ id }) => db.signals.where("[contactId+kind]").equals([id, "opt_out"]).count()),
  )
  return {
    ofBoth: { optedOut: optedOut || !!byKept || !!byOther, optOutLiftedAt: Math.max(...lifts) },
    ofOther: { optedOut: other.optedOut || !!byOther },
  }
}

/** Takes a merge back: whatever came from the other's addresses is theirs again, also what came since. */
export async function separate(db: SlipstreamDatabase, proposalId: string): Promise<void> {
  await db.transaction("rw", tablesOf(db), async () => {
    const proposal = await db.mergeProposals.get(proposalId)
    if (proposal?.state !== "merged" || !proposal.other) return
    const { other, keptId } = proposal
    const kept = await db.contacts.get(keptId)
    const theirs = new Set(other.emails)
    await db.contacts.put(other)
    if (kept) await db.contacts.put({ ...kept, emails: kept.emails.filter((email) => !theirs.has(email)) })
    const written = await moveActivities(db, keptId, other.id, (email) => theirs.has(email))
    // A fact's id names whom it was first learnt of; what was learnt since came in mail that they wrote.
    const learntOfOther = `${key("contact", other.id)}/`
    await moveFacts(db, keptId, other.id, (fact) => {
      return fact.id.startsWith(learntOfOther) || written.has(fact.provenance.observationId ?? "")
    })
    await takeBackFromCrm(db, keptId, other.id)
    await db.mergeProposals.put({ ...proposal, state: "refused", other: null })
  })
}

/** What the CRM has of the other is theirs alone again; what it has of both comes back with its next reading. */
async function takeBackFromCrm(db: SlipstreamDatabase, keptId: string, otherId: string): Promise<void> {
  await db.deals
    .where("contactIds")
    .equals(otherId)
    .modify((deal) => {
      deal.contactIds = deal.contactIds.filter((id) => id !== keptId)
    })
  for (const connectionId of await db.connections.toCollection().primaryKeys()) {
    const [ofKept, ofOther] = await db.remoteLinks.bulkGet([
      key(connectionId, keptId),
      key(connectionId, otherId),
    ])
    if (ofKept && ofKept.remoteId === ofOther?.remoteId) await db.remoteLinks.delete(ofKept.id)
  }
}

function tablesOf(db: SlipstreamDatabase) {
  return [
    db.contacts,
    db.activities,
    db.asks,
    db.commitments,
    db.signals,
    db.sentiments,
    db.facts,
    db.threads,
    db.mergeProposals,
    db.remoteActivities,
    db.deals,
    db.connections,
    db.remoteLinks,
  ]
}

/** Resolves to the ids of the activities that the moved one wrote. */
async function moveActivities(
  db: SlipstreamDatabase,
  from: string,
  to: string,
  isTheirs: (email: string) => boolean,
): Promise<Set<string>> {
  const activities = await db.activities.where("contactIds").equals(from).toArray()
  const moved = activities.filter((activity) =>
    activity.participants.some(({ contactId, email }) => contactId === from && isTheirs(email)),
  )
  await db.activities.bulkPut(moved.map((activity) => withOther(activity, from, to, isTheirs)))
  const written = moved
    .filter(({ participants }) =>
      participants.some(
        ({ part, contactId, email }) => part === "from" && contactId === from && isTheirs(email),
      ),
    )
    .map((activity) => activity.id)
  await Promise.all([
    giveTo(db.asks, written, to),
    giveTo(db.commitments, written, to),
    giveTo(db.signals, written, to),
    giveTo(db.sentiments, written, to),
  ])
  return new Set(written)
}

async function giveTo<Row extends { id: string; contactId: string | null }>(
  table: Table<Row, string>,
  activityIds: readonly string[],
  contactId: string,
): Promise<void> {
  const rows = await table.where("activityId").anyOf(activityIds).toArray()
  await table.bulkPut(rows.map((row) => ({ ...row, contactId })))
}

function withOther(
  activity: Activity,
  from: string,
  to: string,
  isTheirs: (email: string) => boolean,
): Activity {
  const participants = activity.participants.map((participant) =>
    participant.contactId === from && isTheirs(participant.email)
      ? { ...participant, contactId: to }
      : participant,
  )
  return {
    ...activity,
    participants,
    contactIds: [...new Set(participants.map((participant) => participant.contactId))],
  }
}

async function moveFacts(
  db: SlipstreamDatabase,
  from: string,
  to: string,
  isTheirs: (fact: Fact) => boolean,
): Promise<void> {
  await db.facts
    .where("[subject.kind+subject.id]")
    .equals(["contact", from])
    .filter(isTheirs)
    .modify({ subject: { kind: "contact", id: to } })
}
