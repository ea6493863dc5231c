import type { OutboxEntry } from "./outbox"

/** States in which an entry can be taken back. Being sent it is left to finish: only the outbox can tell then. */
const UNLOGGABLE: ReadonlySet<OutboxEntry["state"]> = new Set(["done", "pending", "ambiguous", "parked"])

/**
 * What a click on "undo" makes of an entry: what stands in the CRM is to be removed, what was never sent is not sent.
 * Once tried it may stand there: the outbox looks it up and removes it. Null where the click changes nothing: it is
 * being sent, was taken back already, or somebody else logged it, so that it is not ours to remove.
 *
 * @param now epoch ms
 */
export function unlogged(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (!UNLOGGABLE.has(entry.state) || entry.loggedBy !== undefined) return null
  const untried = entry.state !== "done" && entry.receipt === null && entry.attempts === 0
  return { ...entry, state: untried ? "undone" : "undoing", notBefore: 0, error: null, updatedAt: now }
}

/**
 * What "try again" makes of a parked entry: it goes on where it stood, and what may have been written before is looked
 * up first. Null for any other entry.
 *
 * @param remoteContactId the person whom the rep chose where there was a choice
 * @param now epoch ms
 */
export function retried(entry: OutboxEntry, remoteContactId: string | null, now: number): OutboxEntry | null {
  if (entry.state !== "parked") return null
  return {
    ...entry,
    state: entry.receipt ? "undoing" : entry.attempts > 0 ? "ambiguous" : "pending",
    notBefore: 0,
    error: null,
    chosen: chosenOnRetry(entry, remoteContactId),
    updatedAt: now,
  }
}

/**
 * Whose record an entry is to hang on when it is tried again: whom the rep chose now, else whom they chose before. What
 * only an open page said is dropped: then they are looked up by their address.
 */
function chosenOnRetry(entry: OutboxEntry, remoteId: string | null): OutboxEntry["chosen"] {
  const contactId = entry.error?.contactId
  if (remoteId !== null && contactId !== undefined) return { contactId, remoteId, by: "rep" }
  return entry.chosen?.by === "page" ? null : entry.chosen
}

/**
 * What giving up makes of a parked entry: what is known to stand in the CRM stays there and counts as logged. Null for
 * any other entry.
 *
 * @param now epoch ms
 */
export function givenUp(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.state !== "parked") return null
  return { ...entry, state: entry.receipt ? "done" : "undone", error: null, updatedAt: now }
}
