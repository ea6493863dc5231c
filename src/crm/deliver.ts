import { type ListedField, mergeProposals } from "~src/record/crm-field"
import type { OutboxEntry, Receipt } from "~src/record/outbox"
import { alreadyLogged, LOGGED_BY_OTHERS } from "./already-logged"
import type { Lookups } from "./company-record"
import type { Connector, LoggedRecord, LogRequest } from "./connector"
import { CrmError } from "./crm-error"
import { logRequest, peopleOf } from "./log-request"
import { done, failed, type Phase, park, proposed, sending, undone } from "./outbox-moves"
import type { LogMaterial, OutboxStore } from "./outbox-store"
import type { RecordKind } from "./person-record"
import { remoteTargets } from "./remote-records"

/** Mails or meetings by connection, kind and the CRM's id of the person, and when they were asked for (epoch ms). */
export type LoggedBefore = Map<string, { at: number; records: Promise<readonly LoggedRecord[]> }>

/** A CRM's own sync takes minutes too. */
const LISTED_FRESH_MS = 5 * 60_000

export interface Delivery {
  store: OutboxStore
  connector: Connector
  connectionId: string
  now: () => number
  random: () => number
  known: Lookups["known"]
  /** What stands with a person there, so that it is not asked for with every message. */
  logged: LoggedBefore
  /** The CRM's fields of a person and of a company: asked once in a run. */
  listed: Map<RecordKind, Promise<readonly ListedField[]>>
}

/**
 * Does for one claimed entry what it waits for: writes it, looks up whether it was written, or takes it back; and
 * keeps what came of it. Resolves to the error that stopped it, null for none.
 */
export async function deliver(delivery: Delivery, entry: OutboxEntry): Promise<CrmError | null> {
  return entry.state === "undoing" ? takeBack(delivery, entry) : write(delivery, entry)
}

async function takeBack(delivery: Delivery, entry: OutboxEntry): Promise<CrmError | null> {
  const { store, connector, now } = delivery
  try {
    const receipt = entry.receipt ?? (await lostReceipt(delivery, entry))
    if (receipt !== null) await connector.undo(receipt)
  } catch (cause) {
    return fail(delivery, entry, cause, "undo", "undoing")
  }
  await store.move([undone(entry, now())])
  return null
}

/** Of an entry that was taken back before it was known whether it had been written. Makes nobody in the CRM. */
async function lostReceipt({ store, connector }: Delivery, entry: OutboxEntry): Promise<Receipt | null> {
  const material = await store.load(entry)
  if (material === null) return null
  const contactIds = peopleOf(material).flatMap(({ id }) => material.remote[id]?.id ?? [])
  const request = logRequest(entry.id, material, { contactIds, companyId: null }, connector.name)
  return connector.findLogged(request.key, request)
}

async function write(delivery: Delivery, claimed: OutboxEntry): Promise<CrmError | null> {
  const { store, connector, now } = delivery
  const resting = claimed.state === "ambiguous" ? "ambiguous" : "pending"
  let entry = claimed
  let phase: Phase = "prepare"
  try {
    const material = await store.load(entry)
    if (material === null) {
      const message = "The activity was erased here, so there is nothing left to write."
      await store.move([park(entry, { code: "not_found", message }, now())])
      return null
    }
    const request = await prepare(delivery, entry, material)
    if (entry.state === "ambiguous") {
      phase = "look_up"
      const found = await connector.findLogged(request.key, request)
      if (found !== null) {
        await store.move([done(entry, found, now())])
        return null
      }
      // Discarded meanwhile by the rep: then it is not ours to send.
      if ((await store.move([sending(entry, now())])).length === 0) return null
      entry = { ...entry, state: "inflight" }
    }
    const theirs = await loggedByOthers(delivery, request)
    if (theirs !== null) {
      const { object, id, url, by } = theirs
      const receipt = { connector: connector.name, object, remoteId: id, url, at: now() }
      await store.move([done(entry, receipt, now(), { loggedBy: by })])
      return null
    }
    phase = "send"
    const receipt = await connector.log(request)
    await store.move([done(entry, receipt, now())])
    return null
  } catch (cause) {
    const error = phase === "send" && (await forgetWhatIsGone(delivery, claimed, cause))
    return fail(delivery, entry, error || cause, phase, resting)
  }
}

async function prepare(delivery: Delivery, entry: OutboxEntry, material: LogMaterial): Promise<LogRequest> {
  const { store, connector, connectionId, known, now } = delivery
  let proposals = entry.proposals ?? []
  const lookups: Lookups = {
    connector,
    known,
    now,
    remember: (subjectId, link) => store.remember(connectionId, subjectId, link, now()),
    propose: async (found) => {
      proposals = mergeProposals(proposals, found)
      await store.move([proposed(entry, proposals, now())])
    },
    listFields: (of) => listedFields(delivery, of),
  }
  const targets = await remoteTargets(lookups, material, entry.chosen)
  return logRequest(entry.id, material, targets, connector.name)
}

/** Asked once in a run; where they may not be read, the CRM itself decides what it takes. */
function listedFields({ connector, listed }: Delivery, of: RecordKind): Promise<readonly ListedField[]> {
  const list = () => (of === "company" ? connector.companies?.list() : connector.listFields?.())
  const asked = listed.get(of) ?? list() ?? Promise.resolve([])
  listed.set(of, asked)
  return asked.catch((error: unknown) => {
    listed.delete(of)
    if (error instanceof CrmError && MAY_BE_UNREADABLE.includes(error.code)) return []
    throw error
  })
}

const MAY_BE_UNREADABLE: readonly string[] = ["forbidden", "validation", "unsupported", "not_found"]

/** What a colleague or the CRM's own sync has logged is not logged again; it counts as done. */
async function loggedByOthers(delivery: Delivery, request: LogRequest): Promise<LoggedRecord | null> {
  const { connector, connectionId, logged, now } = delivery
  const [person] = request.contactIds
  if (!connector.listLogged || !LOGGED_BY_OTHERS.includes(request.kind) || person === undefined) return null
  const key = `${connectionId}/${request.kind}/${person}`
  const mail = { ...request, from: request.from.email, messageId: null }
  const before = logged.get(key)
  const age = now() - (before?.at ?? Number.NEGATIVE_INFINITY)
  if (before && age >= 0 && age < LISTED_FRESH_MS) return alreadyLogged(mail, await before.records)
  const records = connector
    .listLogged({ contactIds: [person], dealIds: [] }, [request.kind])
    .catch((error: unknown) => {
      // Without the right to read mails one may still log them.
      if (error instanceof CrmError && MAY_BE_UNREADABLE.includes(error.code)) return []
      logged.delete(key)
      throw error
    })
  logged.set(key, { at: now(), records })
  return alreadyLogged(mail, await records)
}

async function fail(
  { store, connector, now, random }: Delivery,
  entry: OutboxEntry,
  cause: unknown,
  phase: Phase,
  resting: "pending" | "ambiguous" | "undoing",
): Promise<CrmError> {
  const error = cause instanceof CrmError ? cause : unforeseen(connector, phase, cause)
  await store.move([failed(entry, error, phase, resting, now(), random)])
  return error
}

/** A defect of ours, or of the store. Nothing is lost by it: what may have been written is looked up. */
function unforeseen(connector: Connector, phase: Phase, cause: unknown): CrmError {
  const what = cause instanceof Error ? cause.message : String(cause)
  const message = `Something unforeseen happened while writing to ${connector.name}: ${what}`
  return new CrmError(phase === "send" ? "ambiguous" : "transient", message, { cause })
}

/**
 * A person or company that was merged or deleted in the CRM since we found it is forgotten, and looked up again at
 * once: then the error to go on with, otherwise null. Only after the first attempt, or it could go on for ever.
 */
async function forgetWhatIsGone(
  delivery: Delivery,
  entry: OutboxEntry,
  cause: unknown,
): Promise<CrmError | null> {
  if (!(cause instanceof CrmError) || cause.code !== "not_found" || entry.attempts > 1) return null
  const { store, connectionId, known, now } = delivery
  const material = await store.load(entry)
  const remembered = Object.keys(material?.remote ?? {})
  if (remembered.length === 0) return null
  for (const id of remembered) {
    known.delete(id)
    await store.remember(connectionId, id, null, now())
  }
  const message = "A person or company was merged or deleted in the CRM. It is looked up again."
  return new CrmError("transient", message, { cause })
}
