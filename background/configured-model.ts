import type { Model } from "~src/models/model"
import { costOf, dearest, type ModelPrice, priceOf } from "~src/models/prices"
import { modelFor } from "~src/models/registry"
import { monthOf } from "~src/record/model-spending"
import { keptFromModel } from "~src/record/never-to-model"
import type { Settings } from "~src/record/settings"
import type { ThreadRecord } from "~src/record/thread-record"
import { readSettings } from "~src/store/settings-store"
import { addSpending, spendingOf } from "~src/store/spending-store"
import type { Services } from "./services"

/** Under which id the model's key is kept. */
export const MODEL_SECRET = "model"

/** The model that the rep has set up, or null for none. */
export async function configuredModel({ db }: Services): Promise<Model | null> {
  const [settings, secret] = await Promise.all([readSettings(db), db.secrets.get(MODEL_SECRET)])
  return modelFor(settings.model, secret?.value || null, fetch.bind(globalThis))
}

/** The model for one conversation, or why it gets none although one is set up; both null where none is set up. */
export interface ModelChoice {
  model: Model | null
  because: string | null
  price: ModelPrice | null
}

/** Minds the rep's rules on who is kept from models, and the limit of the month. */
export async function modelForThread(
  services: Services,
  { activities, contacts }: Pick<ThreadRecord, "activities" | "contacts">,
): Promise<ModelChoice> {
  const { db, now, timeZone } = services
  const model = await configuredModel(services)
  const settings = await readSettings(db)
  if (model === null || settings.model === null) return { model: null, because: null, price: null }
  const price = priceOf(settings.model, settings.modelPrices)
  const no = (because: string): ModelChoice => ({ model: null, because, price })
  const addresses = [
    ...activities.flatMap((one) => one.participants.map(({ email }) => email)),
    ...contacts.flatMap((one) => one.emails),
  ]
  const rule = keptFromModel(addresses, settings.neverToModel)
  if (rule !== null) return no(`You keep ${rule} from models, so this comes from the template.`)
  const { cost } = await spendingOf(db, monthOf(now(), timeZone()))
  if (reached(settings, cost)) {
    return no(
      `This month's limit for models ($${settings.modelLimit}) is reached, so this comes from the template. You can raise it in the settings.`,
    )
  }
  return { model, because: null, price }
}

function reached({ modelLimit }: Settings, spent: number): boolean {
  return modelLimit !== null && spent >= modelLimit
}

/** Adds what a call has used to the month. A model without a price counts as the dearest, so that a limit holds. */
export async function recordSpending(
  { db, now, timeZone }: Services,
  price: ModelPrice | null,
  tokens: { promptTokens: number; completionTokens: number },
): Promise<void> {
  const cost = costOf(price ?? dearest, tokens)
  await addSpending(db, monthOf(now(), timeZone()), { ...tokens, cost })
}
