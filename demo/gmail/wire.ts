import type { Attachment, Invitation, Person } from "../mailbox/mail"

/** What the double's server tells its page; ids look as Gmail's do. */
export interface WireAccount {
  index: number
  email: string
  name: string
}

export interface WireMessage {
  /** Permanent id: `msg-f:<decimal>` for received mail, `msg-a:r<decimal>` for what this account wrote. */
  permId: string
  /** Hexadecimal; null right after a send, until the page is loaded anew. */
  legacyId: string | null
  from: Person
  to: Person[]
  cc: Person[]
  bcc: Person[]
  subject: string
  date: number
  html: string
  snippet: string
  attachments: Attachment[]
  invitation: Invitation | null
  unsubscribe: boolean
  mailingList: string | null
  draft: boolean
}

export interface WireThread {
  permId: string
  legacyId: string
  /** The opaque id of Gmail's address bar. */
  token: string
  subject: string
  labels: string[]
  unread: boolean
  messages: WireMessage[]
}

/** A thread without its bodies: what a list row shows. */
export type WireRow = Omit<WireThread, "messages"> & {
  people: Person[]
  count: number
  snippet: string
  date: number
  hasAttachment: boolean
  hasDraft: boolean
  lastMessageId: string
  lastNonDraftMessageId: string
}

export interface Boot {
  account: WireAccount
  accounts: WireAccount[]
  rows: WireRow[]
}

/** What the composer sends; addresses as the chips show them. */
export interface Outgoing {
  /** Null for a new conversation. */
  threadToken: string | null
  permId: string
  to: Person[]
  cc: Person[]
  subject: string
  html: string
}
