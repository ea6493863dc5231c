import * as z from "zod"
import { AutomaticReply } from "./automatic-reply"
import { key } from "./key"

export const Participant = z.object({
  contactId: z.string(),
  email: z.string(),
  part: z.enum(["from", "to", "cc", "bcc"]),
})
export type Participant = z.infer<typeof Participant>

/** Something that happened between us and them. `text` is the writer's own words, without quotes and signature. */
export const Activity = z.object({
  id: z.string(),
  workspace: z.string(),
  kind: z.enum(["email", "meeting", "message", "call", "note", "ticket"]),
  site: z.string(),
  sourceId: z.string(),
  threadId: z.string(),
  url: z.string(),
  /** Epoch milliseconds. Where the page gave no readable time, when it was first seen (`atIsGuess`). */
  at: z.number(),
  atIsGuess: z.boolean(),
  direction: z.enum(["in", "out"]),
  subject: z.string(),
  text: z.string(),
  /** ISO 639-1, or null where there is nothing to go by. */
  language: z.string().nullable(),
  /** The people other than the rep. */
  participants: z.array(Participant),
  /** `participants`' ids without repeats: the index by which a person's timeline is found. */
  contactIds: z.array(z.string()),
  companyIds: z.array(z.string()),
  attachments: z.array(z.string()),
  /** What a machine answered in their name; null or missing where a person wrote. */
  automatic: AutomaticReply.nullish(),
  extraction: z.number(),
})
export type Activity = z.infer<typeof Activity>

/** `sourceId` is the site's own permanent id of the message or event. */
export function activityId(workspace: string, site: string, sourceId: string): string {
  return key("activity", workspace, site, sourceId)
}

/** Did somebody write, call or come to us? A machine's answer in their name is nothing that they did. */
export function isFromThem({ direction, automatic }: Pick<Activity, "direction" | "automatic">): boolean {
  return direction === "in" && !automatic
}

/** The contact who wrote an incoming activity; null for one of ours, and for what a machine answered. */
export function writerOf(activity: Activity): string | null {
  if (!isFromThem(activity)) return null
  return senderOf(activity)
}

/** The contact from whose mailbox an incoming activity came, whoever wrote it; null for one of ours. */
export function senderOf({ direction, participants }: Activity): string | null {
  if (direction === "out") return null
  return participants.find((participant) => participant.part === "from")?.contactId ?? null
}
