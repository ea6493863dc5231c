import type { Observation } from "~src/record/observation"

/** What of a page has been told already, so that drawing it again tells nothing. */
export interface Told {
  /** The observation with only what is new or different since the last call; null where nothing is. */
  changed: (observation: Observation) => Observation | null
  /** Tell everything of this kind again next time: it failed to arrive. */
  forget: (kind: Observation["kind"]) => void
  /** The same for every kind but these, which the page still shows. */
  forgetAllBut: (shown: ReadonlySet<Observation["kind"]>) => void
}

export function rememberTold(): Told {
  const told = new Map<string, { kind: Observation["kind"]; page: string; parts: Map<string, number> }>()
  const forgetWhere = (isMeant: (kind: Observation["kind"]) => boolean) => {
    for (const [slot, { kind }] of [...told]) if (isMeant(kind)) told.delete(slot)
  }
  return {
    changed(observation) {
      const page = pageOf(observation)
      const slot = slotOf(observation)
      const before = told.get(slot)
      const isNew = before?.page !== page
      const parts = isNew ? new Map<string, number>() : before.parts
      told.set(slot, { kind: observation.kind, page, parts })
      return onlyChanged(observation, isNew, (key, part) => {
        const signature = signatureOf(part)
        if (parts.get(key) === signature) return false
        parts.set(key, signature)
        return true
      })
    },
    forget: (forgotten) => forgetWhere((kind) => kind === forgotten),
    forgetAllBut: (shown) => forgetWhere((kind) => !shown.has(kind)),
  }
}

/** Several conversations may stand open on one page; of everything else there is one at a time. */
function slotOf(observation: Observation): string {
  return observation.kind === "chat.thread" ? `${observation.kind} ${observation.threadId}` : observation.kind
}

function pageOf(observation: Observation): string {
  const workspace = "workspace" in observation ? observation.workspace : ""
  const thread = "threadId" in observation ? observation.threadId : ""
  return `${workspace} ${thread}`
}

type IsChanged = (key: string, part: unknown) => boolean

function onlyChanged(observation: Observation, isNew: boolean, isChanged: IsChanged): Observation | null {
  switch (observation.kind) {
    case "mail.list": {
      const rows = observation.rows.filter((row) => isChanged(row.threadId, row))
      return isNew || rows.length > 0 ? { ...observation, rows } : null
    }
    case "mail.thread": {
      const { subject, collapsed, view } = observation
      const heading = isChanged("", { subject, collapsed, view })
      const messages = observation.messages.filter((message) => isChanged(message.id, message))
      return heading || messages.length > 0 ? { ...observation, messages } : null
    }
    case "chat.thread": {
      // The same conversation may stand open over one page after another.
      const { partners, url } = observation
      const heading = isChanged("", { partners, url })
      const messages = observation.messages.filter((message) => isChanged(message.id, message))
      return heading || messages.length > 0 ? { ...observation, messages } : null
    }
    default:
      return isChanged("", observation) ? observation : null
  }
}

/**
 * FNV-1a over what the part says, less the moment at which it was seen: quick, and a clash only means that one redraw
 * is not told.
 */
function signatureOf(part: unknown): number {
  const text = JSON.stringify(part, (key, value: unknown) => (key === "seenAt" ? undefined : value))
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ text.length
}
