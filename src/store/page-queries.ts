import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { ModelSpending } from "~src/record/model-spending"
import type { Connection } from "~src/record/outbox"
import type { OwnSelector } from "~src/record/own-selector"
import type { OwnText } from "~src/record/own-text"
import type { PageView } from "~src/record/page-view"
import type { Settings } from "~src/record/settings"
import type { SharedCounts } from "~src/record/shared-counts"
import type { TriageRule } from "~src/record/triage-rule"
import type { View } from "~src/record/view"
import type { VoiceCard } from "~src/record/voice-card"
import type { SlipstreamDatabase, TableName } from "./database"
import { ownSelectors } from "./own-selector-store"
import { ownTexts } from "./own-text-store"
import { pageOfTab } from "./page-view-store"
import { keptCounts, viewOfTab, workspaces } from "./panel-queries"
import { readSettings } from "./settings-store"
import { sharedFiles } from "./shared-counts-store"

/**
 * What the tab shows while it is still on that site; null otherwise. The reader of a page that was left is gone and
 * can't say so, and the browser hides the address (`url` null) of pages that the extension may not read.
 */
export async function openView(
  db: SlipstreamDatabase,
  tabId: number,
  url: string | null,
): Promise<View | null> {
  const view = await viewOfTab(db, tabId)
  if (view === null || !sameOrigin(view.url, url)) return null
  // A site's other pages say nothing where there is nothing to read: only the very page is what was told.
  const isMail = view.kind !== "other" || view.status === "paused"
  return isMail || sameAddress(view.url, url) ? view : null
}

/** What a tab without mail shows while it is still on that page; null otherwise. */
export async function openPage(
  db: SlipstreamDatabase,
  tabId: number,
  url: string | null,
): Promise<PageView | null> {
  const page = await pageOfTab(db, tabId)
  return page !== null && sameAddress(page.observation.url, url) ? page : null
}

/** Of longer addresses readers tell the beginning. */
const ADDRESS_CHARS = 4000

function sameAddress(told: string, url: string | null): boolean {
  return told === url?.slice(0, ADDRESS_CHARS)
}

function sameOrigin(a: string | undefined, b: string | null): boolean {
  if (a === undefined || b === null || !URL.canParse(a) || !URL.canParse(b)) return false
  return new URL(a).origin === new URL(b).origin
}

/** Companies of a mailbox to choose among, by name, at most `limit`. */
export async function companiesOf(
  db: SlipstreamDatabase,
  workspace: string,
  limit: number,
): Promise<Company[]> {
  const companies = await db.companies.where({ workspace }).limit(limit).toArray()
  const name = (company: Company) => company.name ?? company.domains[0] ?? ""
  return companies.sort((a, b) => name(a).localeCompare(name(b)))
}

/** The contacts with these ids that are kept. */
export async function contactsOf(db: SlipstreamDatabase, ids: readonly string[]): Promise<Contact[]> {
  const contacts = await db.contacts.bulkGet([...new Set(ids)])
  return contacts.filter((contact) => contact !== undefined)
}

export interface OptionsRows {
  settings: Settings
  connections: Connection[]
  rules: TriageRule[]
  workspaces: string[]
  spending: ModelSpending[]
  ownTexts: OwnText[]
  ownSelectors: OwnSelector[]
  voiceCards: VoiceCard[]
  sharedCounts: SharedCounts[]
}

/** What the options page changes. */
export async function optionsRows(db: SlipstreamDatabase): Promise<OptionsRows> {
  const [settings, connections, rules, mailboxes, spending, texts, selectors, voiceCards, shared] =
    await Promise.all([
      readSettings(db),
      db.connections.toArray(),
      db.triageRules.toArray(),
      workspaces(db),
      db.modelSpending.toArray(),
      ownTexts(db),
      ownSelectors(db),
      db.voiceCards.toArray(),
      sharedFiles(db),
    ])
  return {
    settings,
    connections,
    rules,
    workspaces: mailboxes,
    spending,
    ownTexts: texts,
    ownSelectors: selectors,
    voiceCards,
    sharedCounts: shared,
  }
}

/** How much of each kind is kept, in the order in which it is shown. */
export async function keptRows(db: SlipstreamDatabase): Promise<{ table: TableName; count: number }[]> {
  const counts = await keptCounts(db)
  const order = ["contacts", "companies", "deals", "activities", "facts", "skips", "outbox"] as const
  return order.map((table) => ({ table, count: counts[table] ?? 0 }))
}
