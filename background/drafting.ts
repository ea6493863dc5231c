import { languageOf } from "~src/capture/language/language"
import { zonesOf } from "~src/capture/zones/zones"
import { learnVoice, type SentText } from "~src/drafting/voice"
import { writeDraft } from "~src/drafting/write-draft"
import type { Draft } from "~src/record/draft"
import type { KeptObservation } from "~src/record/observation"
import { changeDraft } from "~src/store/draft-store"
import { sentObservations, threadRecord } from "~src/store/record-queries"
import { configuredModel } from "./configured-model"
import type { Services } from "./services"

/** So many of the rep's latest mails are enough to know how they write. */
const VOICE_MAILS = 40
/** A model that says nothing for so long is given up. */
const SILENCE_MS = 30_000
/** How often a growing draft is stored: the panel follows the store, and an eye follows no faster. */
const STORE_EVERY_MS = 50

const writing = new Map<string, AbortController>()

/** Stops the writing of a draft; what is there stays. */
export function stopWriting(draftId: string): boolean {
  const controller = writing.get(draftId)
  controller?.abort()
  return controller !== undefined
}

/** Writes a draft that stands in the store as `writing`, storing it as it grows, until it is ready or has failed. */
export async function write(services: Services, draft: Draft): Promise<void> {
  const { db, now, timeZone } = services
  const record = await threadRecord(db, draft.threadId)
  if (!record) throw new Error("Nothing of this conversation is kept.")
  const controller = new AbortController()
  writing.set(draft.id, controller)
  let stored = 0
  try {
    const step = draft.stepId ? ((await db.steps.get(draft.stepId)) ?? null) : null
    const sent = await sentObservations(db, draft.workspace, VOICE_MAILS)
    const voice = learnVoice(sent.map(sentText))
    const ownName = sent.find(({ message }) => message.from.name !== null)?.message.from.name ?? null
    const request = {
      record,
      step,
      voice,
      me: { name: voice.signature ?? ownName, email: draft.workspace },
      model: await configuredModel(services),
      languageOf,
      signal: controller.signal,
      silenceMs: SILENCE_MS,
      now: now(),
      timeZone: timeZone(),
    }
    for await (const state of writeDraft(request)) {
      if (state.status === "writing" && now() - stored < STORE_EVERY_MS) continue
      stored = now()
      await changeDraft(db, draft.id, { ...state, updatedAt: stored })
    }
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause)
    await changeDraft(db, draft.id, { status: "failed", error, updatedAt: now() })
  } finally {
    writing.delete(draft.id)
  }
}

/** The mail as the rep wrote it: greeting and closing belong to a voice, quotes do not. */
function sentText({ message }: KeptObservation): SentText {
  const own = zonesOf({ kind: "html", content: message.html }, message.from).own
  return { text: own, language: languageOf(own), to: message.to[0]?.name ?? null }
}
