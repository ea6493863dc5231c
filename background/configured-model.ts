import type { Model } from "~src/models/model"
import { modelFor } from "~src/models/registry"
import { readSettings } from "~src/store/settings-store"
import type { Services } from "./services"

/** Under which id the model's key is kept. */
export const MODEL_SECRET = "model"

/** The model that the rep has set up, or null for none. */
export async function configuredModel({ db }: Services): Promise<Model | null> {
  const [settings, secret] = await Promise.all([readSettings(db), db.secrets.get(MODEL_SECRET)])
  return modelFor(settings.model, secret?.value || null, fetch.bind(globalThis))
}
