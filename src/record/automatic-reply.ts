import * as z from "zod"

/**
 * What a mail program has answered in somebody's name. It is no answer of theirs, but it may say something: when they
 * are back, who stands in, that they have left. Every part carries the words that say it.
 */
export const AutomaticReply = z.object({
  /**
   * - `away`: they are away for a while
   * - `left`: they are not with the company any more
   * - `unread`: nobody reads this mailbox
   * - `receipt`: what was sent has come in
   * - `other`: a machine wrote it, and more is not known
   */
  kind: z.enum(["away", "left", "unread", "receipt", "other"]),
  /** The words that gave it away, as they stand in the subject or the text. */
  quote: z.string(),
  /** The day until which they are away, where one is named. */
  until: z
    .object({
      /** A calendar day, "2026-12-03": whose clock it is by, nobody says. */
      day: z.iso.date(),
      /** They are back on that day; otherwise it is the last day of their absence. */
      back: z.boolean(),
      quote: z.string(),
    })
    .nullable(),
  /** Who stands in. Shown as it was said; nobody becomes a contact or a recipient by being named here. */
  standIn: z
    .object({ name: z.string().nullable(), email: z.string().nullable(), quote: z.string() })
    .nullable(),
})
export type AutomaticReply = z.infer<typeof AutomaticReply>
