import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { OwnText, OwnTextsFile } from "~src/record/own-text"
import { VoiceCard, voiceCardId } from "~src/record/voice-card"
import { importTexts } from "~src/store/own-text-store"
import { changeVoiceCard } from "~src/store/voice-store"
import { learntManners } from "../drafting"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Save = OwnText.omit({ updatedAt: true })
const Delete = z.object({ id: z.string() })
/** A file of two thousand texts is shorter. */
const Import = z.object({ json: z.string().max(25_000_000) })
const SaveVoice = VoiceCard.pick({
  workspace: true,
  language: true,
  greeting: true,
  signOff: true,
  words: true,
})
const Learnt = VoiceCard.pick({ workspace: true })
const ForgetVoice = VoiceCard.pick({ workspace: true, language: true })

type TextIntents = Pick<
  Handlers<IntentMessages>,
  "texts.save" | "texts.delete" | "texts.import" | "voice.save" | "voice.learnt" | "voice.forget"
>

/** The rep's own words: templates and snippets, and how drafts are to be written. */
export function textIntents(services: Services): TextIntents {
  const { db, now } = services
  return {
    "texts.save": {
      from: fromOwnPage,
      parse: (body) => Save.parse(body),
      run: async (text) => {
        await db.ownTexts.put({ ...text, updatedAt: now() })
        return { ok: true }
      },
    },
    "texts.delete": {
      from: fromOwnPage,
      parse: (body) => Delete.parse(body),
      run: async ({ id }) => {
        await db.ownTexts.delete(id)
        return { ok: true }
      },
    },
    "texts.import": {
      from: fromOwnPage,
      parse: (body) => Import.parse(body),
      run: async ({ json }) => {
        const file = OwnTextsFile.safeParse(jsonOf(json))
        if (!file.success)
          return { ok: false, message: "This is no file of texts that Slipstream has saved." }
        return { ok: true, count: await importTexts(db, file.data.texts) }
      },
    },
    "voice.save": {
      from: fromOwnPage,
      parse: (body) => SaveVoice.parse(body),
      run: async ({ workspace, language, ...own }) => {
        await changeVoiceCard(db, workspace, language, (card) => ({ ...card, ...own }))
        return { ok: true }
      },
    },
    "voice.learnt": {
      from: fromOwnPage,
      parse: (body) => Learnt.parse(body),
      run: async ({ workspace }) => learntManners(services, workspace),
    },
    "voice.forget": {
      from: fromOwnPage,
      parse: (body) => ForgetVoice.parse(body),
      run: async ({ workspace, language }) => {
        await db.voiceCards.delete(voiceCardId(workspace, language))
        return { ok: true }
      },
    },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
