import { emptyVoiceCard, type VoiceCard, voiceCardId } from "~src/record/voice-card"
import type { SlipstreamDatabase } from "./database"

/** The style cards of a mailbox, one a language. */
export function voiceCards(db: SlipstreamDatabase, workspace: string): Promise<VoiceCard[]> {
  return db.voiceCards.where({ workspace }).toArray()
}

/** Changes one card; one that is not there begins empty. */
export async function changeVoiceCard(
  db: SlipstreamDatabase,
  workspace: string,
  language: string,
  change: (card: VoiceCard) => VoiceCard,
): Promise<void> {
  await db.transaction("rw", db.voiceCards, async () => {
    const before = (await db.voiceCards.get(voiceCardId(workspace, language))) ?? null
    const after = change(before ?? emptyVoiceCard(workspace, language))
    if (after !== before) await db.voiceCards.put(after)
  })
}
