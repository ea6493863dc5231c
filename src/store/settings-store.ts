import { defaultSettings, Settings } from "~src/record/settings"
import type { SlipstreamDatabase } from "./database"

/** The rep's settings; the default for each that was not saved or can't be read, without loss of the others. */
export async function readSettings(db: SlipstreamDatabase): Promise<Settings> {
  const saved: Record<string, unknown> = { ...defaultSettings, ...(await db.settings.get("settings")) }
  const parsed = Settings.safeParse(saved)
  if (parsed.success) return parsed.data
  const unread = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const readable = Object.entries(saved).filter(([name]) => !unread.has(name))
  return Settings.parse({ ...defaultSettings, ...Object.fromEntries(readable) })
}

/** Changes what is named and keeps the rest. */
export function saveSettings(db: SlipstreamDatabase, change: Partial<Omit<Settings, "id">>): Promise<void> {
  return changeSettings(db, () => change)
}

/** The same where the change rests on what stands there: one transaction, since several pages may be open. */
export async function changeSettings(
  db: SlipstreamDatabase,
  change: (before: Settings) => Partial<Omit<Settings, "id">>,
): Promise<void> {
  await db.transaction("rw", db.settings, async () => {
    const before = await readSettings(db)
    await db.settings.put({ ...before, ...change(before) })
  })
}
