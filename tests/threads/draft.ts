import { languageOf } from "~src/capture/language/language"
import type { DraftState } from "~src/drafting/draft-request"
import { learnVoice } from "~src/drafting/voice"
import { writeDraft } from "~src/drafting/write-draft"
import { usualWish } from "~src/record/draft"
import type { Step } from "~src/record/step"
import { type OwnThread, TIME_ZONE } from "./thread"

/** The draft that the product writes for a step without a model. */
export async function draftFor(thread: OwnThread, step: Step | null, wish = usualWish): Promise<DraftState> {
  const { record, me, now } = thread
  const sent = record.activities.filter((one) => one.direction === "out")
  const name = (id: string | undefined) => record.contacts.find((contact) => contact.id === id)?.name ?? null
  let last: DraftState | null = null
  for await (const state of writeDraft({
    record,
    step,
    voice: learnVoice(
      sent.map((one) => ({ text: one.text, language: one.language, to: name(one.contactIds[0]) })),
    ),
    me,
    wish,
    ownText: null,
    base: null,
    model: null,
    noModelBecause: null,
    costOf: () => null,
    languageOf,
    signal: new AbortController().signal,
    silenceMs: 1000,
    now,
    timeZone: TIME_ZONE,
  })) {
    last = state
  }
  if (last === null) throw new Error("No draft")
  return last
}
