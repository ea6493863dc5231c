import * as z from "zod"
import { Address } from "./address"
import { PageObservation } from "./observed-page"

/** Longest body that is kept of one message, in characters; what is cut off is said in `truncated`. */
export const MAX_BODY_CHARS = 1_000_000

/** A calendar invitation, or news of one, as the mail page shows it. Instants are epoch milliseconds. */
export const ObservedInvitation = z.object({
  /** Google Calendar's own id of the event, as its pages have it; null where another calendar sent the mail. */
  eventId: z.string().max(500).nullable(),
  /** The mail says that the event was called off. */
  cancelled: z.boolean(),
  title: z.string().max(2000),
  startsAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  when: z.string().max(500),
  location: z.string().max(2000).nullable(),
  guests: z.array(Address).max(1000),
})
export type ObservedInvitation = z.infer<typeof ObservedInvitation>

/** One message, sent or received. Never a draft. */
export const ObservedMessage = z.object({
  /** The page's own permanent id; stable however often the page is drawn again. */
  id: z.string().min(1).max(500),
  from: Address,
  to: z.array(Address).max(1000),
  cc: z.array(Address).max(1000),
  bcc: z.array(Address).max(1000),
  /** Epoch milliseconds, or null where the page's text for it is not understood. */
  sentAt: z.number().nullable(),
  /** That text as it stands on the page: the evidence for `sentAt`. */
  sentAtText: z.string().max(200),
  html: z.string().max(MAX_BODY_CHARS),
  truncated: z.boolean(),
  attachments: z.array(z.string().max(1000)).max(500),
  invitation: ObservedInvitation.nullable(),
  /** Written by the account that is signed in. */
  outgoing: z.boolean(),
  /** Traces in the page of mail sent to many: Gmail's own unsubscribe control, a mailing-list line. */
  bulk: z.object({ unsubscribe: z.boolean(), mailingList: z.string().max(500).nullable() }),
})
export type ObservedMessage = z.infer<typeof ObservedMessage>

const seen = {
  site: z.string().max(50),
  /** The signed-in mail address whose record this belongs to. Records of two workspaces never meet. */
  workspace: z.string().min(3).max(320),
  url: z.string().max(4000),
  /** Epoch milliseconds. */
  seenAt: z.number(),
}

/** An open conversation. `collapsed` counts messages that stand there folded, whose text can't be read yet. */
export const ThreadObservation = z.object({
  ...seen,
  kind: z.literal("mail.thread"),
  threadId: z.string().min(1).max(500),
  subject: z.string().max(2000),
  view: z.enum(["full", "split", "popout"]),
  messages: z.array(ObservedMessage).max(500),
  collapsed: z.number(),
})
export type ThreadObservation = z.infer<typeof ThreadObservation>

/** A message that Gmail itself has just confirmed as sent, read from the composer that it left. */
export const SentObservation = z.object({
  ...seen,
  kind: z.literal("mail.sent"),
  /** Null for a new conversation whose id the page does not show. */
  threadId: z.string().max(500).nullable(),
  subject: z.string().max(2000),
  message: ObservedMessage,
})
export type SentObservation = z.infer<typeof SentObservation>

/** One row of a mail list. */
export const ObservedRow = z.object({
  threadId: z.string().min(1).max(500),
  lastMessageId: z.string().max(500).nullable(),
  participants: z.array(Address).max(100),
  subject: z.string().max(2000),
  snippet: z.string().max(2000),
  at: z.number().nullable(),
  unread: z.boolean(),
  hasDraft: z.boolean(),
})
export type ObservedRow = z.infer<typeof ObservedRow>

export const ListObservation = z.object({
  ...seen,
  kind: z.literal("mail.list"),
  rows: z.array(ObservedRow).max(500),
})
export type ListObservation = z.infer<typeof ListObservation>

/** What a mail page shows. */
export const MailObservation = z.discriminatedUnion("kind", [
  ThreadObservation,
  SentObservation,
  ListObservation,
])
export type MailObservation = z.infer<typeof MailObservation>

/** What a reader says of the page that is open: plain data, everything in it visible to the rep. */
export const Observation = z.discriminatedUnion("kind", [MailObservation, PageObservation])
export type Observation = z.infer<typeof Observation>

/**
 * One message as it was seen, kept so that a better extractor can be run over the past and every field can say
 * where it comes from. Only messages that triage let through are kept.
 */
export const KeptObservation = z.object({
  id: z.string(),
  workspace: z.string(),
  site: z.string(),
  url: z.string(),
  seenAt: z.number(),
  threadId: z.string(),
  subject: z.string(),
  message: ObservedMessage,
  /** Version of the extraction rules that last read it. */
  extraction: z.number(),
})
export type KeptObservation = z.infer<typeof KeptObservation>
