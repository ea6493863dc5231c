/** What the id of a message tells by itself. */
export interface MessageId {
  id: string
  /** LinkedIn's opaque id of the member in whose inbox the message stands: the rep's own. */
  owner: string | null
  /** Epoch milliseconds. */
  sentAt: number | null
  threadId: string | null
}

const OWNER = /urn:li:fsd?_profile:([\w-]+)/u
const FIRST_MESSAGE = Date.UTC(2003, 0, 1)

/**
 * Reads `urn:li:msg_message:(urn:li:fsd_profile:<owner>,2-<base64>)`. The base64 is
 * `<epoch milliseconds>b<number>-<number>&<conversation>` (saved pages of 2024 and 2025), and a conversation's id in
 * addresses is `2-<base64 of conversation>`. Other ids are kept whole and tell nothing more.
 */
export function messageIdOf(urn: string): MessageId {
  const inner = /\(([^()]*)\)\s*$/u.exec(urn)?.[1] ?? urn
  const id = inner.slice(inner.lastIndexOf(",") + 1).trim()
  const owner = OWNER.exec(urn)?.[1] ?? null
  const told = /^(\d{13})[^&]*&([\w-]+)$/u.exec(unpacked(id))
  const at = told === null ? Number.NaN : Number(told[1])
  return {
    id: id.slice(0, 500),
    owner,
    sentAt: at > FIRST_MESSAGE && at < 8.64e15 ? at : null,
    threadId: told?.[2] === undefined ? null : `2-${btoa(told[2])}`,
  }
}

function unpacked(id: string): string {
  try {
    return id.startsWith("2-") ? atob(id.slice(2).replace(/-/gu, "+").replace(/_/gu, "/")) : ""
  } catch {
    return ""
  }
}
