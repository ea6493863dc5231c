import * as z from "zod"

/** What a calendar says of a meeting; stands beside the activity of the same id. Instants are epoch milliseconds. */
export const Meeting = z.object({
  id: z.string(),
  workspace: z.string(),
  startsAt: z.number(),
  endsAt: z.number().nullable(),
  cancelled: z.boolean(),
  /** When the calendar, or a mail from it, said so: what was said before does not count any more. */
  toldAt: z.number(),
  location: z.string().nullable(),
  conferenceUrl: z.string().nullable(),
  /** The outside guests and their answers. */
  guests: z.array(z.object({ contactId: z.string(), answer: z.enum(["yes", "no", "maybe", "none"]) })),
})
export type Meeting = z.infer<typeof Meeting>

/** An hour, where the calendar does not say how long. */
const USUAL_MS = 3_600_000

/** A meeting whose time has passed was held, as far as a calendar can tell. */
export function meetingState(meeting: Meeting, now: number): "planned" | "held" | "cancelled" {
  if (meeting.cancelled) return "cancelled"
  return (meeting.endsAt ?? meeting.startsAt + USUAL_MS) <= now ? "held" : "planned"
}
