import type { TicketObservation } from "~src/record/observed-page"
import type { Selector } from "../selector"

export type TicketMessage = TicketObservation["messages"][number]

export type TicketReading =
  | { kind: "seen"; observations: readonly [TicketObservation] }
  | { kind: "nothing" }
  | { kind: "blind"; workspace: null; missing: readonly string[] }

/** Reads tickets of one help desk. */
export type TicketReader = (page: Document, url: URL, now: number) => TicketReading

/** Only the end of a long ticket is kept. */
const MAX_MESSAGES = 100

/** What a help desk's page says of the ticket that is open. */
export type Ticket = Omit<TicketObservation, "kind" | "site" | "url" | "seenAt">

/** The reading of a ticket, within the record's limits. */
export function ticketSeen(site: string, url: URL, now: number, ticket: Ticket): TicketReading {
  const observation: TicketObservation = {
    kind: "ticket",
    site,
    url: url.href.slice(0, 4000),
    seenAt: now,
    ticketId: ticket.ticketId,
    subject: ticket.subject.slice(0, 2000),
    status: ticket.status?.slice(0, 2000) ?? null,
    requester: ticket.requester,
    messages: ticket.messages.slice(-MAX_MESSAGES),
  }
  return { kind: "seen", observations: [observation] }
}

/** The reading of a page that should show a ticket, and on which `selector` finds nothing. */
export const blindTo = (selector: Selector): TicketReading => ({
  kind: "blind",
  workspace: null,
  missing: [selector.name],
})

/** What is known of a message before it has an id. */
export interface ShownMessage {
  /** The page's own id, where it has one. */
  id: string | null
  name: string | null
  sentAt: number | null
  text: string
}

/**
 * Messages with ids that are the same however often the page is drawn: the page's own, or one made of what the message
 * says. Those without text are left out.
 */
export function messagesOf(shown: readonly ShownMessage[]): TicketMessage[] {
  const seen = new Map<string, number>()
  return shown
    .filter(({ text }) => text !== "")
    .map(({ id, name, sentAt, text }) => {
      const own = id ?? fingerprint(`${name ?? ""}\n${sentAt ?? ""}\n${text}`)
      const repeated = seen.get(own) ?? 0
      seen.set(own, repeated + 1)
      return {
        id: repeated === 0 ? own : `${own}-${repeated}`,
        from: { name: name?.slice(0, 2000) ?? null, email: null },
        sentAt,
        text: text.slice(0, 100_000),
      }
    })
}

/** FNV-1a of 32 bit from two seeds; a clash would only hide one message of one ticket. */
function fingerprint(text: string): string {
  const hash = (seed: number) => {
    let value = seed
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    return (value >>> 0).toString(16).padStart(8, "0")
  }
  return `${hash(0x811c9dc5)}${hash(0x050c5d1f)}`
}

/** The instant of an element that says it in the machine's form, or null. */
export function instantIn(element: Element | null): number | null {
  const at = Date.parse(element?.getAttribute("datetime") ?? "")
  return Number.isNaN(at) ? null : at
}
