import { languageOf } from "~src/capture/language/language"
import { zonesOf } from "~src/capture/zones/zones"
import type { BaseDraft, DraftRequest, DraftState } from "~src/drafting/draft-request"
import { fillText, textValues } from "~src/drafting/fill-text"
import { learnFromEdit, withCards } from "~src/drafting/learn-from-edit"
import { nearestMails, type SentMail } from "~src/drafting/nearest-mails"
import { recipientOf } from "~src/drafting/scene"
import { threadLanguage } from "~src/drafting/template"
import { learnVoice, type SentText, type Voice } from "~src/drafting/voice"
import { previewOf, writeDraft } from "~src/drafting/write-draft"
import type { DraftPreview } from "~src/messages/protocol"
import { costOf, type ModelPrice } from "~src/models/prices"
import { isFromThem } from "~src/record/activity"
import type { Draft } from "~src/record/draft"
import { keptFromModel } from "~src/record/never-to-model"
import type { KeptObservation } from "~src/record/observation"
import { changeDraft } from "~src/store/draft-store"
import { ownTemplate } from "~src/store/own-text-store"
import { sentObservations, threadRecord } from "~src/store/record-queries"
import { readSettings } from "~src/store/settings-store"
import { changeVoiceCard, voiceCards } from "~src/store/voice-store"
import { modelForDraft, recordSpending } from "./configured-model"
import { saveGrowing } from "./save-growing"
import type { Services } from "./services"

/** So many of the rep's latest mails are enough to know how they write. */
const VOICE_MAILS = 40
/** How often a growing draft is stored: the panel follows the store, and an eye follows no faster. */
const STORE_EVERY_MS = 50

const writing = new Map<string, AbortController>()

/** Stops the writing of a draft; what is there stays. */
export function stopWriting(draftId: string): boolean {
  const controller = writing.get(draftId)
  controller?.abort()
  return controller !== undefined
}

/** Whether this worker is writing the draft. */
export function isWriting(draftId: string): boolean {
  return writing.has(draftId)
}

/** Marks a draft as being written from now on; `write` ends that. */
export function beginWriting(draftId: string): AbortController {
  const controller = new AbortController()
  writing.set(draftId, controller)
  return controller
}

/** Writes a draft that stands in the store as `writing`, storing it as it grows, until it is ready or has failed. */
export async function write(
  services: Services,
  draft: Draft,
  base: BaseDraft | null,
  controller: AbortController,
): Promise<void> {
  const { db, now } = services
  try {
    const { request, price } = await draftRequest(services, draft, base, controller.signal)
    const modelMay = request.model !== null
    const growing = saveGrowing<DraftState>(
      (state) => changeDraft(db, draft.id, { ...state, written: state.text, modelMay, updatedAt: now() }),
      STORE_EVERY_MS,
    )
    for await (const state of writeDraft(request)) {
      if (state.status === "writing") growing.offer(state)
      else await growing.finish(state)
      if (state.usage) await recordSpending(services, price, state.usage)
    }
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause)
    await changeDraft(db, draft.id, { status: "failed", error, updatedAt: now() })
  } finally {
    writing.delete(draft.id)
  }
}

/** What would leave for a model if this draft were written now. */
export async function preview(
  services: Services,
  draft: Draft,
  base: BaseDraft | null,
): Promise<DraftPreview> {
  const { request } = await draftRequest(services, draft, base, new AbortController().signal)
  if (draft.wish.kind === "brief") return { ok: false, message: "A brief is made without any model." }
  if (request.model === null) {
    return { ok: false, message: request.noModelBecause ?? "No model is set up: nothing leaves." }
  }
  const { system, user, count } = previewOf(request)
  return { ok: true, model: request.model.name, system, user, redacted: count }
}

async function draftRequest(
  services: Services,
  draft: Draft,
  base: BaseDraft | null,
  signal: AbortSignal,
): Promise<{ request: DraftRequest; price: ModelPrice | null }> {
  const { db, now, timeZone } = services
  const record = await threadRecord(db, draft.threadId)
  if (!record) throw new Error("Nothing of this conversation is kept.")
  const sent = await sentObservations(db, draft.workspace, VOICE_MAILS)
  const language = draft.wish.language ?? threadLanguage(record) ?? "en"
  const step = draft.stepId ? ((await db.steps.get(draft.stepId)) ?? null) : null
  const about = {
    language,
    to: recipientOf(record, step, draft.wish.kind)?.emails[0] ?? null,
    threadId: draft.threadId,
    text: record.activities.findLast(isFromThem)?.text ?? "",
  }
  const settings = await readSettings(db)
  const voice = withCards(
    learnVoice(
      sent.map(sentText),
      nearestMails(sent.map(sentMail).filter(mayBeShown(settings.neverToModel)), about),
    ),
    await voiceCards(db, draft.workspace),
  )
  const ownName = nameOf(draft.workspace, [
    ...sent,
    ...(await db.observations.where({ threadId: draft.threadId }).toArray()),
  ])
  const { model, because, price, silenceMs } = await modelForDraft(services, settings, record, language)
  const template = await ownTemplate(db, {
    pickedId: draft.wish.ownTextId,
    action: draft.wish.kind === "reply" ? (step?.action ?? null) : draft.wish.kind,
    language,
  })
  const request: DraftRequest = {
    record,
    step,
    voice,
    wish: draft.wish,
    ownText: template?.text ?? null,
    base,
    me: { name: voice.signatures[language] ?? voice.signature ?? ownName, email: draft.workspace },
    model,
    noModelBecause: because,
    costOf: (tokens) => (price === null ? null : costOf(price, tokens)),
    languageOf,
    signal,
    silenceMs,
    now: now(),
    timeZone: timeZone(),
  }
  return { request, price }
}

/** One of the rep's own texts, filled in for the conversation of a draft. */
export async function filledText(services: Services, draft: Draft, text: string): Promise<string> {
  const { request } = await draftRequest(services, draft, null, new AbortController().signal)
  const { record, step } = request
  return fillText(text, textValues(record, step, draft.language || "en", request, draft.wish.kind))
}

/** Learns from what the rep has made of a draft that is about to be used. */
export async function learnFrom(services: Services, draft: Draft): Promise<void> {
  const { db } = services
  if (!draft.edited || draft.language === "" || draft.wish.kind === "brief") return
  const record = await threadRecord(db, draft.threadId)
  if (!record) return
  const step = draft.stepId ? ((await db.steps.get(draft.stepId)) ?? null) : null
  const to = recipientOf(record, step, draft.wish.kind)?.name ?? null
  await changeVoiceCard(db, draft.workspace, draft.language, (card) =>
    learnFromEdit(card, draft.written, draft.text, to),
  )
}

/** The name that mail gives beside an address, the rep's own mail first; null where none does. */
function nameOf(email: string, observations: readonly KeptObservation[]): string | null {
  const people = observations.flatMap(({ message }) => [message.from, ...message.to, ...message.cc])
  return people.find((person) => person.email === email && person.name)?.name ?? null
}

/** What somebody is kept from models for is no sample for others either. */
function mayBeShown(neverToModel: readonly string[]): (mail: SentMail) => boolean {
  return ({ to }) => keptFromModel(to, neverToModel) === null
}

function sentMail(observation: KeptObservation): SentMail {
  const { text, language } = sentText(observation)
  const { to, cc } = observation.message
  return { text, language, to: [...to, ...cc].map(({ email }) => email), threadId: observation.threadId }
}

/** How the rep writes, as the sent mails of a mailbox tell: what a style card stands on before anything is set. */
export async function learntManners({ db }: Services, workspace: string): Promise<Voice["manners"]> {
  const sent = await sentObservations(db, workspace, VOICE_MAILS)
  return learnVoice(sent.map(sentText)).manners
}

/** The mail as the rep wrote it: greeting and closing belong to a voice, quotes do not. */
function sentText({ message }: KeptObservation): SentText {
  const own = zonesOf({ kind: "html", content: message.html }, message.from).own
  return { text: own, language: languageOf(own), to: message.to[0]?.name ?? null }
}
