import * as z from "zod"
import type { BaseDraft } from "~src/drafting/draft-request"
import { ownWordsIn } from "~src/drafting/own-words"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { sendToTab } from "~src/messages/send"
import { type Draft, DraftWish, usualWish } from "~src/record/draft"
import { key } from "~src/record/key"
import { interruptWriting, latestDraft } from "~src/store/draft-store"
import { beginWriting, filledText, isWriting, learnFrom, preview, stopWriting, write } from "../drafting"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Write = z.object({
  threadId: z.string(),
  stepId: z.string().nullable(),
  replaceEdited: z.boolean(),
  wish: DraftWish.optional(),
})
const Preview = z.object({ threadId: z.string(), stepId: z.string().nullable(), wish: DraftWish })
const Snippet = z.object({ draftId: z.string(), textId: z.string() })
const Stop = z.object({ draftId: z.string() })
const Edit = z.object({ draftId: z.string(), text: z.string().max(100_000) })
const Insert = z.object({ draftId: z.string(), tabId: z.number(), replace: z.boolean() })

type DraftIntents = Pick<
  Handlers<IntentMessages>,
  | "draft.write"
  | "draft.preview"
  | "draft.snippet"
  | "draft.check"
  | "draft.stop"
  | "draft.edit"
  | "draft.insert"
>

const NOTHING_KEPT = "Nothing of this conversation is kept."

const NOT_INSERTED = {
  no_composer: "No reply box could be opened here. Click Reply in the mail, then insert again.",
  wrong_thread: "Another conversation is open in the tab. Open the one that this draft is for.",
} as const

/** The rep has a reply drafted, changes it and puts it into the reply box. Nothing here can send it. */
export function draftIntents(services: Services): DraftIntents {
  const { db, now } = services
  return {
    "draft.write": {
      from: fromOwnPage,
      parse: (body) => Write.parse(body),
      run: async ({ threadId, stepId, replaceEdited, wish = usualWish }) => {
        const before = await latestDraft(db, threadId)
        if (before?.edited && !replaceEdited) {
          return { ok: false, message: "You have edited the draft. Replace it?", edited: true }
        }
        const thread = await db.threads.get(threadId)
        if (!thread) return { ok: false, message: NOTHING_KEPT }
        if (before) stopWriting(before.id)
        const draft = emptyDraft(thread.workspace, threadId, stepId, wish, now())
        // Begun before it is stored: whoever sees it stored may ask at once whether it is being written.
        const controller = beginWriting(draft.id)
        await db.transaction("rw", db.drafts, async () => {
          await db.drafts.where({ threadId }).delete()
          await db.drafts.put(draft)
        })
        await write(services, draft, baseOf(before, draft), controller)
        return { ok: true }
      },
    },
    "draft.preview": {
      from: fromOwnPage,
      parse: (body) => Preview.parse(body),
      run: async ({ threadId, stepId, wish }) => {
        const thread = await db.threads.get(threadId)
        if (!thread) return { ok: false, message: NOTHING_KEPT }
        const draft = emptyDraft(thread.workspace, threadId, stepId, wish, now())
        return preview(services, draft, baseOf(await latestDraft(db, threadId), draft))
      },
    },
    "draft.snippet": {
      from: fromOwnPage,
      parse: (body) => Snippet.parse(body),
      run: async ({ draftId, textId }) => {
        const [draft, own] = await Promise.all([db.drafts.get(draftId), db.ownTexts.get(textId)])
        if (!draft || !own) return { ok: false, message: "This text is not kept any more." }
        return { ok: true, text: await filledText(services, draft, own.text) }
      },
    },
    "draft.check": {
      from: fromOwnPage,
      parse: (body) => Stop.parse(body),
      run: async ({ draftId }) => {
        if (!isWriting(draftId)) await interruptWriting(db, now(), draftId)
        return { ok: true }
      },
    },
    "draft.stop": {
      from: fromOwnPage,
      parse: (body) => Stop.parse(body),
      run: async ({ draftId }) => {
        stopWriting(draftId)
        return { ok: true }
      },
    },
    "draft.edit": {
      from: fromOwnPage,
      parse: (body) => Edit.parse(body),
      run: async ({ draftId, text }) => {
        const changed = await db.drafts.update(draftId, { text, edited: true, updatedAt: now() })
        return changed ? { ok: true } : { ok: false, message: "This draft was replaced by another one." }
      },
    },
    "draft.insert": {
      from: fromOwnPage,
      parse: (body) => Insert.parse(body),
      run: async ({ draftId, tabId, replace }) => {
        const draft = await db.drafts.get(draftId)
        const thread = draft && (await db.threads.get(draft.threadId))
        if (!draft || !thread) return { ok: false, message: "This draft is not kept any more." }
        if (draft.wish.kind === "brief") return { ok: false, message: "A brief is for you alone." }
        const view = await db.views.get(tabId)
        if (view?.workspace !== thread.workspace) return { ok: false, message: NOT_INSERTED.wrong_thread }
        const request = { threadId: thread.sourceId, text: draft.text, replace }
        const { result } = await sendToTab(tabId, "composer.insert", request)
        if (result === "inserted") {
          await learnFrom(services, draft)
          return { ok: true }
        }
        if (result === "occupied") {
          return { ok: false, message: "The reply box has text in it already. Replace it?", occupied: true }
        }
        return { ok: false, message: NOT_INSERTED[result] }
      },
    },
  }
}

/** Called when the worker starts: whatever was being written then is not any more. */
export function interruptDrafts({ db, now }: Services): Promise<void> {
  return interruptWriting(db, now())
}

/** What an alternative is made of: the draft that stands there, where it is for the same thing and holds any text. */
function baseOf(before: Draft | null, { stepId, wish }: Draft): BaseDraft | null {
  const alternative = wish.tone !== "usual" || wish.language !== null
  if (!alternative || !before || before.text.trim() === "" || before.status !== "ready") return null
  if (before.stepId !== stepId || before.wish.kind !== wish.kind) return null
  const { text, language, source, model, warnings, written } = before
  return { text, language, source, model, warnings, ownWords: ownWordsIn(text, written) }
}

function emptyDraft(
  workspace: string,
  threadId: string,
  stepId: string | null,
  wish: DraftWish,
  now: number,
): Draft {
  return {
    id: key("draft", threadId, String(now)),
    workspace,
    threadId,
    stepId,
    wish,
    status: "writing",
    text: "",
    written: "",
    edited: false,
    language: "",
    source: "template",
    model: null,
    modelMay: false,
    usage: null,
    warnings: [],
    error: null,
    startedAt: now,
    updatedAt: now,
  }
}
