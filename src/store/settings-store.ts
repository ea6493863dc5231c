import { defaultSettings, Settings } from "~src/record/settings"
import type { SlipstreamDatabase } from "./database"

/** The rep's settings; the defaults where none were saved or the saved row can't be read. */
export async function readSettings(db: SlipstreamDatabase): Promise<Settings> {
  const parsed = Settings.safeParse({ ...defaultSettings, ...(await db.settings.get("settings")) })
  return parsed.success ? parsed.data : defaultSettings
}

/** Changes what is named and keeps the rest. */
export async function saveSettings(
  db: SlipstreamDatabase,
  change: Partial<Omit<Settings, "id">>,
): Promise<void> {
  await db.transaction("rw", db.settings, async () => {
    await db.settings.put({ ...(await readSettings(db)), ...change })
  })
}
