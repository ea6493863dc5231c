import type { Activity } from "~src/record/activity"
import type { RelatedCompany } from "~src/record/company-link"
import type { Deal } from "~src/record/deal"
import type { DealProposal } from "~src/record/deal-proposal"
import type { Draft } from "~src/record/draft"
import type { Meeting } from "~src/record/meeting"
import type { MergeProposal } from "~src/record/merge-proposal"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { Settings } from "~src/record/settings"
import type { Skip } from "~src/record/skip"
import type { Step } from "~src/record/step"
import type { Thread } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"
import type { View } from "~src/record/view"
import { relatedTo } from "./company-link-store"
import type { SlipstreamDatabase, TableName } from "./database"
import { activitiesOfContact, meetingsAmong, openDealsOf, threadRecord } from "./record-queries"
import { remoteActivitiesOf } from "./remote-activity-store"
import { readSettings } from "./settings-store"

/** What the panel shows of one conversation. */
export interface ThreadPanel {
  /** Null while nothing of the thread was kept. */
  record: ThreadRecord | null
  /** Best first; decided ones are left out, snoozed ones too until their time. */
  steps: Step[]
  draft: Draft | null
  skips: Skip[]
  outbox: OutboxEntry[]
  connections: Connection[]
  /** Open deals of these people and companies: what "wrong deal?" offers. */
  deals: Deal[]
  /** A deal that no CRM knows, as far as their words tell; null for none. */
  dealProposal?: DealProposal | null
  /** Proposals that two people are one, and merges that can be taken back. */
  merges: MergeProposal[]
  /** Companies that may belong together with those of the thread, or do by the rep's word. */
  related: RelatedCompany[]
  /** The focused person's latest activities in other threads, newest first. */
  elsewhere: Activity[]
  /** What others have logged of the focused person and the thread's deal, in any order. */
  theirs?: RemoteActivity[]
  /** What calendars say of the meetings among all these activities. */
  meetings: Meeting[]
  /** What is logged without a click. */
  autoLog: Settings["autoLog"]
}

const ELSEWHERE = 20

/** What the tab shows, or null where no reader has spoken from it. */
export async function viewOfTab(db: SlipstreamDatabase, tabId: number): Promise<View | null> {
  return (await db.views.get(tabId)) ?? null
}

/** Everything about `threadId` at `now` (epoch ms), for a live query. */
export async function threadPanel(
  db: SlipstreamDatabase,
  threadId: string,
  now: number,
): Promise<ThreadPanel> {
  const record = await threadRecord(db, threadId)
  const [steps, drafts, skips, outbox, connections] = await Promise.all([
    db.steps.where({ threadId }).toArray(),
    db.drafts.where({ threadId }).toArray(),
    db.skips.where({ threadId }).toArray(),
    db.outbox.where({ threadId }).toArray(),
    db.connections.toArray(),
  ])
  const focus = record ? focusOf(record) : null
  const ofFocus = focus ? await activitiesOfContact(db, focus, ELSEWHERE) : []
  const elsewhere = ofFocus.filter((activity) => activity.threadId !== threadId)
  return {
    record,
    steps: steps
      .filter(
        (step) => step.state === "open" || (step.state === "snoozed" && (step.snoozedUntil ?? 0) <= now),
      )
      .sort((a, b) => a.rank - b.rank),
    draft: drafts.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null,
    skips,
    outbox,
    connections,
    deals: record ? await openDealsOf(db, record) : [],
    dealProposal: (await db.dealProposals.where("[id+state]").equals([threadId, "open"]).first()) ?? null,
    merges: record ? await mergesOf(db, record) : [],
    related: record
      ? await relatedTo(
          db,
          record.companies.map(({ id }) => id),
        )
      : [],
    elsewhere,
    theirs: await remoteActivitiesOf(db, {
      contactIds: focus ? [focus] : [],
      dealIds: record?.thread.dealId ? [record.thread.dealId] : [],
    }),
    autoLog: (await readSettings(db)).autoLog,
    meetings: await meetingsAmong(db, [...(record?.activities ?? []), ...elsewhere]),
  }
}

/** Whom the thread is about: whom the rep chose, else the last outside writer, else the first person written to. */
export function focusOf(record: ThreadRecord): string | null {
  if (record.thread.contactId) return record.thread.contactId
  for (const activity of [...record.activities].reverse()) {
    const writer = activity.participants.find((participant) => participant.part === "from")
    if (writer) return writer.contactId
  }
  return record.activities.at(-1)?.contactIds[0] ?? record.contacts[0]?.id ?? null
}

async function mergesOf(db: SlipstreamDatabase, record: ThreadRecord): Promise<MergeProposal[]> {
  const ids = record.contacts.map((contact) => contact.id)
  const proposals = await db.mergeProposals.where("keptId").anyOf(ids).or("otherId").anyOf(ids).toArray()
  return proposals.filter((proposal) => proposal.state !== "refused")
}

/** Threads of a mailbox in which a list showed mail that is not kept yet; newest first. */
export async function threadsWithNews(db: SlipstreamDatabase, workspace: string): Promise<Thread[]> {
  const threads = await latestThreads(db, workspace, 200)
  return threads.filter((thread) => thread.newerSeen)
}

/** A mailbox's latest conversations, newest first. */
export function latestThreads(db: SlipstreamDatabase, workspace: string, limit: number): Promise<Thread[]> {
  return db.threads
    .where("[workspace+lastActivityAt]")
    .between([workspace, Number.NEGATIVE_INFINITY], [workspace, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(limit)
    .toArray()
}

/** The latest conversations of a mailbox that belong to a deal which is still open, newest first. */
export async function threadsWithOpenDeal(
  db: SlipstreamDatabase,
  workspace: string,
  limit: number,
): Promise<Thread[]> {
  const deals = await db.deals.where({ workspace }).toArray()
  const open = deals.filter(({ status }) => status === "open").map(({ id }) => id)
  const threads = await db.threads.where("dealId").anyOf(open).toArray()
  return threads.sort((a, b) => b.lastActivityAt - a.lastActivityAt).slice(0, limit)
}

/** The mailboxes of which anything is kept. */
export async function workspaces(db: SlipstreamDatabase): Promise<string[]> {
  const pairs = await db.threads.orderBy("[workspace+lastActivityAt]").uniqueKeys()
  return [...new Set(pairs.flatMap((pair) => (Array.isArray(pair) ? [String(pair[0])] : [])))]
}

/** The best open step of each thread of a mailbox; those that go first by rule, then by score. */
export async function openSteps(db: SlipstreamDatabase, workspace: string, now: number): Promise<Step[]> {
  const steps = await db.steps
    .where("[workspace+state]")
    .anyOf([workspace, "open"], [workspace, "snoozed"])
    .toArray()
  const best = new Map<string, Step>()
  for (const step of steps) {
    if (step.state === "snoozed" && (step.snoozedUntil ?? 0) > now) continue
    const other = best.get(step.threadId)
    if (!other || step.rank < other.rank) best.set(step.threadId, step)
  }
  return [...best.values()].sort((a, b) => b.tier - a.tier || b.score - a.score)
}

/** How many rows of each kind are kept, for the options page. */
export async function keptCounts(db: SlipstreamDatabase): Promise<Partial<Record<TableName, number>>> {
  const names = ["contacts", "companies", "deals", "activities", "facts", "skips", "outbox"] as const
  const counts = await Promise.all(names.map((name) => db[name].count()))
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0]))
}

/**
 * Whose list of today is shown: that of `workspace`, the open page's; else the rep's home mailbox or the first. Null
 * where nothing is kept of it.
 */
export async function homeMailbox(
  db: SlipstreamDatabase,
  workspace: string | null,
): Promise<{ mailbox: string | null; several: boolean }> {
  const known = await workspaces(db)
  const wanted = workspace ?? (await readSettings(db)).homeWorkspace ?? known[0]
  const mailbox = known.find((one) => one === wanted) ?? null
  return { mailbox, several: known.length > 1 }
}

/** How far the reading of older mail by newer rules has come, in messages; null where none is read. */
export async function rereadProgress(
  db: SlipstreamDatabase,
): Promise<{ done: number; total: number } | null> {
  const progress = await db.progress.get("reread")
  return progress && progress.total !== null ? { done: progress.done, total: progress.total } : null
}
