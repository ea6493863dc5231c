import type { DraftModel } from "~src/drafting/draft-request"
import { nameOfLanguage } from "~src/drafting/language-name"
import { writesLanguage } from "~src/models/built-in/api"
import { BUILT_IN_NAME } from "~src/models/built-in/built-in-model"
import type { Model } from "~src/models/model"
import { assumedPrice, costOf, type ModelPrice, priceOf } from "~src/models/prices"
import { modelFor } from "~src/models/registry"
import { monthOf } from "~src/record/model-spending"
import { keptFromModel } from "~src/record/never-to-model"
import type { Settings } from "~src/record/settings"
import type { ThreadRecord } from "~src/record/thread-record"
import type { SlipstreamDatabase } from "~src/store/database"
import { addSpending, spendingOf } from "~src/store/spending-store"
import { builtInModel } from "./built-in-model"
import type { Services } from "./services"

/** Under which id the model's key is kept. */
export const MODEL_SECRET = "model"

/** As long as this worker lives: what a server can do is found out by the first call. */
const known = new WeakMap<SlipstreamDatabase, { as: string; model: Model | null }>()

/** The model that the rep has set up, or null for none. */
export async function configuredModel(
  { db }: Pick<Services, "db">,
  settings: Pick<Settings, "model">,
): Promise<Model | null> {
  const secret = await db.secrets.get(MODEL_SECRET)
  const key = secret?.value || null
  const as = JSON.stringify([settings.model, key])
  const before = known.get(db)
  if (before?.as === as) return before.model
  const model = modelFor(settings.model, key, (input, init) => fetch(input, init))
  known.set(db, { as, model })
  return model
}

/** The model for one conversation, or why it gets none although one is set up; both null where none is set up. */
export interface ModelChoice {
  model: Model | null
  because: string | null
  price: ModelPrice | null
}

/** The model that writes one draft; `silenceMs` is how long it may say nothing. */
export interface DraftModelChoice extends Omit<ModelChoice, "model"> {
  model: DraftModel | null
  silenceMs: number
}

/** A server that says nothing for so long is given up. */
const SILENCE_MS = 30_000
/** A model in the browser has to be loaded first, and reads slowly on a machine without a graphics card. */
const BUILT_IN_SILENCE_MS = 120_000

/**
 * The model for a draft in a language: the browser's own where the rep has chosen it and it writes the language, else
 * the one behind an endpoint. What the rep keeps from models is kept from both; the limit is for what costs.
 */
export async function modelForDraft(
  services: Services,
  settings: Settings,
  record: Pick<ThreadRecord, "activities" | "contacts">,
  language: string,
): Promise<DraftModelChoice> {
  if (!settings.builtInModel)
    return { ...(await modelForThread(services, settings, record)), silenceMs: SILENCE_MS }
  const kept = keptFrom(settings, record)
  const free = { prompt: 0, completion: 0 }
  if (kept !== null) return { model: null, because: kept, price: free, silenceMs: SILENCE_MS }
  if (writesLanguage(language)) {
    return { model: builtInModel(language), because: null, price: free, silenceMs: BUILT_IN_SILENCE_MS }
  }
  const other = await modelForThread(services, settings, record)
  const because = `${BUILT_IN_NAME} does not write ${nameOfLanguage(language)}, so this comes from the template.`
  return {
    ...other,
    because: other.model === null ? (other.because ?? because) : null,
    silenceMs: SILENCE_MS,
  }
}

/** Minds the rep's rules on who is kept from models, and the limit of the month. */
export async function modelForThread(
  services: Services,
  settings: Settings,
  record: Pick<ThreadRecord, "activities" | "contacts">,
): Promise<ModelChoice> {
  const { db, now, timeZone } = services
  const model = await configuredModel(services, settings)
  if (model === null || settings.model === null) return { model: null, because: null, price: null }
  const price = priceOf(settings.model, settings.modelPrices)
  const no = (because: string): ModelChoice => ({ model: null, because, price })
  const kept = keptFrom(settings, record)
  if (kept !== null) return no(kept)
  const { cost } = await spendingOf(db, monthOf(now(), timeZone()))
  if (reached(settings, cost)) {
    return no(
      `This month's limit for models ($${settings.modelLimit}) is reached, so this comes from the template. You can raise it in the settings.`,
    )
  }
  return { model, because: null, price }
}

/** Why this conversation is shown to no model; null where it may be. */
function keptFrom(
  { neverToModel }: Settings,
  { activities, contacts }: Pick<ThreadRecord, "activities" | "contacts">,
): string | null {
  const addresses = [
    ...activities.flatMap((one) => one.participants.map(({ email }) => email)),
    ...contacts.flatMap((one) => one.emails),
  ]
  const rule = keptFromModel(addresses, neverToModel)
  return rule === null ? null : `You keep ${rule} from models, so this comes from the template.`
}

function reached({ modelLimit }: Settings, spent: number): boolean {
  return modelLimit !== null && spent >= modelLimit
}

/** Adds what a call has used to the month. One without a price counts by an assumed one, so that a limit holds. */
export async function recordSpending(
  { db, now, timeZone }: Services,
  price: ModelPrice | null,
  tokens: { promptTokens: number; completionTokens: number },
): Promise<void> {
  const cost = costOf(price ?? assumedPrice, tokens)
  await addSpending(db, monthOf(now(), timeZone()), { ...tokens, cost })
}
