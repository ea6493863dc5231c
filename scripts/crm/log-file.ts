import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { deliver } from "~src/crm/deliver"
import { SETTLE_MS } from "~src/crm/outbox-moves"
import type { Deal } from "~src/record/deal"
import type { Receipt } from "~src/record/outbox"
import { type ActivityFile, materialOf } from "./activity-file"
import { OneEntryStore } from "./one-entry-store"

export interface LoggedFile {
  receipt: Receipt
  /** It stood there before: nothing was written. */
  already: boolean
  people: { email: string; id: string; url: string | null; made: boolean }[]
  company: { domain: string; id: string; url: string | null; made: boolean } | null
  /** Fields that were left as they are, by the person's address: something else stands there, or it was refused. */
  differing: { email: string; fields: string[] }[]
}

/** How often an outcome that is unknown is looked up before it is left to the administrator. */
const LOOK_UPS = 2

/**
 * Writes the activity by the outbox's own delivery: people found or made, everything associated, looked up before it
 * is sent. `wait` sleeps for milliseconds. @throws CrmError
 */
export async function logFile(
  connector: Connector,
  connectionId: string,
  file: ActivityFile,
  now: () => number,
  wait: (ms: number) => Promise<void>,
): Promise<LoggedFile> {
  const material = materialOf(file, await dealOf(connector, file))
  const store = new OneEntryStore(connectionId, material, now())
  const watched = watch(connector)
  const delivery = {
    store,
    connector: watched.connector,
    connectionId,
    now,
    random: Math.random,
    known: new Map<string, string | null>(),
    logged: new Map(),
    listed: new Map(),
  }
  for (let look = 0; ; look++) {
    const entry = await store.claim(connectionId, Number.POSITIVE_INFINITY)
    if (entry === null) break
    const error = await deliver(delivery, entry)
    if (error === null) break
    if (look >= LOOK_UPS || !(error.code === "ambiguous" || isLookedUpAgain(error))) throw error
    if (error.code === "ambiguous") await wait(SETTLE_MS)
  }
  const { receipt, error, proposals = [] } = store.entry
  if (receipt === null)
    throw new CrmError(error?.code ?? "ambiguous", error?.message ?? "Nothing was written.")
  const remote = (ourId: string) => {
    const found = store.remembered.get(ourId)
    return found && { id: found.id, url: found.url, made: watched.made.has(found.id) }
  }
  const emailOf = new Map(material.contacts.map(({ id, emails }) => [id, emails[0] ?? ""]))
  const [company] = material.companies
  const there = company && remote(company.id)
  return {
    receipt,
    already: !watched.logged(),
    people: material.contacts.flatMap(({ id }) => {
      const person = remote(id)
      return person ? { email: emailOf.get(id) ?? "", ...person } : []
    }),
    company: there ? { domain: company.domains[0] ?? "", ...there } : null,
    differing: material.contacts.flatMap(({ id }) => {
      const fields = proposals.filter(({ contactId }) => contactId === id).map(({ field }) => field)
      return fields.length === 0 ? [] : { email: emailOf.get(id) ?? "", fields }
    }),
  }
}

/** Of a record that is gone delivery forgets what it knew, and wants another go. */
function isLookedUpAgain(error: CrmError): boolean {
  return error.code === "transient" && error.cause instanceof CrmError
}

/** Sees what was made and whether the activity was sent. */
function watch(connector: Connector) {
  const made = new Set<string>()
  let logged = false
  const watched: Connector = {
    ...connector,
    async createContact(person, companyId) {
      const record = await connector.createContact(person, companyId)
      made.add(record.id)
      return record
    },
    async createCompany(company) {
      const record = await connector.createCompany(company)
      made.add(record.id)
      return record
    },
    log(request) {
      logged = true
      return connector.log(request)
    },
  }
  return { connector: watched, made, logged: () => logged }
}

/** The deal that the file names: by its id, or by its name among the open ones of the people. @throws CrmError */
async function dealOf(connector: Connector, file: ActivityFile): Promise<Deal | null> {
  if (!file.deal) return null
  if (!connector.capabilities.deals) {
    throw new CrmError("unsupported", `${connector.name} has no deals that Slipstream could write to.`)
  }
  const known = {
    stage: null,
    status: "open",
    amount: null,
    currency: null,
    url: null,
    contactIds: [],
  } as const
  const wanted = file.deal
  const { url, id, contactIds, ...rest } =
    "id" in wanted
      ? { ...known, id: wanted.id, name: wanted.id }
      : await openDealNamed(connector, file, wanted.name)
  return {
    ...rest,
    id,
    workspace: file.rep,
    companyId: null,
    contactIds: [...contactIds],
    remote: { connector: connector.name, id, url },
    updatedAt: file.at,
  }
}

async function openDealNamed(connector: Connector, file: ActivityFile, name: string) {
  const contacts = await Promise.all(file.people.map(({ email }) => connector.findContacts(email)))
  const companies = file.company ? await connector.findCompanies(file.company.domain) : []
  const companyId = companies.length === 1 ? (companies[0]?.id ?? null) : null
  const contactIds = contacts.flatMap((found) => (found.length === 1 ? (found[0]?.id ?? []) : []))
  const open = await connector.openDeals({ contactIds, companyId })
  const [deal, ...more] = open.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  if (!deal) throw new CrmError("not_found", `None of these people has an open deal named “${name}” there.`)
  if (more.length > 0) {
    const matches = [deal, ...more].map(({ id, name: called, url }) => ({ id, name: called, url }))
    throw new CrmError(
      "many_matches",
      `There are ${matches.length} open deals named “${name}”. Give its id.`,
      { matches },
    )
  }
  return deal
}
