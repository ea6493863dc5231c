import * as z from "zod"
import { key } from "./key"

/** A form and how often it was seen. */
const Counts = z.record(z.string().max(120), z.number())

/** How the rep writes in one language: what was learnt from the rep's edits, and what the rep has set. */
export const VoiceCard = z.object({
  /** `voiceCardId(workspace, language)` */
  id: z.string(),
  workspace: z.string(),
  /** ISO 639-1 */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** What the rep has set; it goes before all that was learnt. Null leaves it to what was learnt. */
  greeting: z.string().max(120).nullable(),
  signOff: z.string().max(120).nullable(),
  /** Words of a mail. */
  words: z.number().int().min(10).max(500).nullable(),
  /** Learnt from what the rep has made of drafts. */
  edits: z.object({ greetings: Counts, signOffs: Counts, words: z.number().nullable() }),
})
export type VoiceCard = z.infer<typeof VoiceCard>

/** How the rep writes as far as the sent mails tell, by language. */
export type LearntManners = Readonly<
  Record<string, { greeting: string | null; signOff: string | null; words: number | null }>
>

export function voiceCardId(workspace: string, language: string): string {
  return key(workspace, language)
}

export function emptyVoiceCard(workspace: string, language: string): VoiceCard {
  return {
    id: voiceCardId(workspace, language),
    workspace,
    language,
    greeting: null,
    signOff: null,
    words: null,
    edits: { greetings: {}, signOffs: {}, words: null },
  }
}
