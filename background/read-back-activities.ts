import type { Connector } from "~src/crm/connector"
import { key } from "~src/record/key"
import { readBackState } from "~src/store/deal-store"
import { keptAs } from "~src/store/merged-contacts"
import { readActivities } from "./read-activities"
import type { Services } from "./services"

/** What colleagues log is not urgent, and reading it costs requests that a CRM counts by the day. */
const EVERY_MS = 4 * 60 * 60 * 1000
/** A connector lists so many people and deals at once. */
const AT_ONCE = 20

interface Pass {
  /** The last one that was read; null at the beginning. */
  after: string | null
  /** When the last pass ended; null while the first one runs. */
  finishedAt: number | null
}

/** One person or deal of ours that the CRM knows; who was made one of two may have two records there. */
interface Place {
  kind: "contact" | "deal"
  id: string
  remoteIds: string[]
}

/** Under which id the progress stands. */
function readActivitiesId(connectionId: string, workspace: string): string {
  return key("read-activities", connectionId, workspace)
}

/**
 * Reads what stands in a CRM on all people and open deals of a mailbox that it knows, some at a time. Goes on where the
 * last call stopped; a new pass begins after four hours. Resolves to whether it is complete. @throws CrmError
 */
export async function readBackActivities(
  services: Services,
  connector: Connector,
  connectionId: string,
  workspace: string,
  until: number,
): Promise<boolean> {
  if (!connector.listLogged) return true
  const { db, now } = services
  const id = readActivitiesId(connectionId, workspace)
  let pass: Pass = (await readBackState<Pass>(db, id)) ?? { after: null, finishedAt: null }
  // Either way: a clock that was put back must not keep anybody waiting.
  const isFresh = pass.finishedAt !== null && Math.abs(now() - pass.finishedAt) < EVERY_MS
  if (pass.after === null && isFresh) return true
  const places = await placesOf(db, connectionId, workspace)
  while (now() < until) {
    const left = places.filter((place) => pass.after === null || orderOf(place) > pass.after)
    const some = left.slice(0, AT_ONCE)
    const last = some.at(-1)
    if (last) await readActivities(services, connector, { workspace, connectionId, ...linksOf(some) })
    const over = left.length === some.length
    pass = { after: over || !last ? null : orderOf(last), finishedAt: over ? now() : pass.finishedAt }
    const done = places.length - left.length + some.length
    await db.progress.put({ id, done, total: places.length, state: pass })
    if (over) return true
  }
  return false
}

async function placesOf(db: Services["db"], connectionId: string, workspace: string): Promise<Place[]> {
  const links = await db.remoteLinks.where({ connectionId }).toArray()
  const kept = await keptAs(
    db,
    links.map(({ subjectId }) => subjectId),
  )
  const people = new Map<string, string[]>()
  for (const { subjectId, remoteId } of links) {
    const id = kept.get(subjectId) ?? subjectId
    people.set(id, [...(people.get(id) ?? []), remoteId])
  }
  const contacts = await db.contacts.bulkGet([...people.keys()])
  const deals = await db.deals.where({ workspace }).toArray()
  const places = [
    ...contacts.flatMap((contact): Place[] =>
      contact?.workspace === workspace
        ? [{ kind: "contact", id: contact.id, remoteIds: people.get(contact.id) ?? [] }]
        : [],
    ),
    ...deals.flatMap(({ id, status, remote }): Place[] =>
      status === "open" && remote.connector === connectionId
        ? [{ kind: "deal", id, remoteIds: [remote.id] }]
        : [],
    ),
  ]
  return places.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ kind, id }: Place) => `${kind} ${id}`

function linksOf(places: readonly Place[]) {
  const of = (kind: Place["kind"]) =>
    new Map(
      places.flatMap((place) =>
        place.kind === kind ? place.remoteIds.map((id) => [id, place.id] as const) : [],
      ),
    )
  return { contacts: of("contact"), deals: of("deal") }
}
